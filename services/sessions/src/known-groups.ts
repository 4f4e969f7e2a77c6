/** Which group is meant, and whether whoever asks works for the agency it belongs to. */
import type { Refusal } from '@golden-thread/kernel';
import { type AggregateReader, agencyOf, type Asked, problemOfRefusal, type Specialists } from '@golden-thread/service-host';
import { type Group, streamOfGroup } from './domain/group.ts';
import { groupStorage } from './storage.ts';

/** Looks groups up. A Nest token. */
export class KnownGroups {
  readonly #reader: AggregateReader;
  readonly #specialists: Specialists;

  constructor({ reader, specialists }: { readonly reader: AggregateReader; readonly specialists: Specialists }) {
    this.#reader = reader;
    this.#specialists = specialists;
  }

  /** A group as it is now; one that was never opened is there too, and empty. */
  async of({ identity }: Pick<Asked, 'identity'>, groupId: string): Promise<Group> {
    const place = { networkId: identity.networkId, stream: streamOfGroup(groupId) };
    return (await this.#reader.load(place, groupStorage)).state;
  }

  /** Whether whoever asks works for the agency of a group, or leads it. Nobody does, where there is no such group. */
  async isOfItsAgency({ identity }: Pick<Asked, 'identity'>, { opened }: Group): Promise<boolean> {
    return opened !== null && (await agencyOf(identity, this.#specialists)) === opened.agencyId;
  }

  /** Lets a specialist pass, and the lead of the group's own agency; for the lead of another one it rejects with the refusal. */
  async leadOnlyOwn(asked: Pick<Asked, 'identity'>, state: Group, otherwise: Refusal): Promise<void> {
    if (asked.identity.role !== 'agency-steward' || state.opened === null || (await this.isOfItsAgency(asked, state))) return;
    throw problemOfRefusal(otherwise);
  }
}
