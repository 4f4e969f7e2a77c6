/** Looks up what one person has to choose about. */
import type { AggregateReader } from '@golden-thread/service-host';
import { agenciesOf } from '../../domain/person-agencies.ts';
import type { Person } from '../../domain/person.ts';
import { streamOfPairing } from '../../domain/pairing.ts';
import type { KnownAgencies } from '../../known-agencies.ts';
import type { LookUps } from '../../look-ups.ts';
import { pairingStorage } from '../../storage.ts';
import { choicesFor, type ChoicesInView } from './choices-view.ts';

/** Answers from the streams of the person and of their agencies: what was just said is in it. A Nest provider. */
export class ChoicesOfPerson {
  readonly #reader: AggregateReader;
  readonly #agencies: KnownAgencies;
  readonly #lookUps: LookUps;

  constructor(parts: { readonly reader: AggregateReader; readonly agencies: KnownAgencies; readonly lookUps: LookUps }) {
    this.#reader = parts.reader;
    this.#agencies = parts.agencies;
    this.#lookUps = parts.lookUps;
  }

  /** `personId` as addresses name the person. Rejects with StoreUnavailable and KeysUnavailable. */
  async of(networkId: string, personId: string, person: Person): Promise<ChoicesInView> {
    const theirs = agenciesOf(person).map(async (agencyId) => ({ agencyId, state: await this.#agencies.agency(networkId, agencyId) }));
    const { state } = await this.#reader.load({ networkId, stream: streamOfPairing(personId) }, pairingStorage);
    return choicesFor(personId, await Promise.all(theirs), await this.#lookUps.walkers(networkId, state));
  }
}
