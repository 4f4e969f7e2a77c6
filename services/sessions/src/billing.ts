/** What a session lacks, or not, to be billed: a note of it (privacy.md section 4), and the credential that its programme asks for (P12). */
import { type AggregateReader, type Asked, isHolding, type Specialists } from '@golden-thread/service-host';
import { shownOf, streamOfNote } from './domain/note.ts';
import { type KnownSession, timeOf } from './known-sessions.ts';
import { noteStorage } from './storage.ts';

type Held = Pick<KnownSession, 'personId' | 'state' | 'promised'>;

/** Looks it up. A Nest token. */
export class Billing {
  readonly #reader: AggregateReader;
  readonly #specialists: Specialists;

  constructor({ reader, specialists }: { readonly reader: AggregateReader; readonly specialists: Specialists }) {
    this.#reader = reader;
    this.#specialists = specialists;
  }

  /** What there is of a session that whoever asks says was held. */
  async of({ identity }: Asked, sessionId: string, held: Held): Promise<{ readonly hasNote: boolean; readonly mayBill: boolean }> {
    const { networkId, subjectId } = identity;
    const { state: note } = await this.#reader.load({ networkId, stream: streamOfNote(sessionId) }, noteStorage);
    return {
      hasNote: note.personId === held.personId && shownOf(note).length > 0,
      mayBill: await this.#mayBill(networkId, held.state.started?.specialistId ?? subjectId, held),
    };
  }

  /**
   * Whether who was there held what the programme asks for where work is billed: when the session was, or when they promised it, which stands.
   * Nobody did before it is known in which programme it was.
   */
  async #mayBill(networkId: string, id: string, { state, promised }: Held): Promise<boolean> {
    const { started, arranged } = state;
    if (started === null && arranged === null) return false;
    const programmeId = (started ?? arranged)?.programmeId;
    const isPromised = promised !== null && arranged?.specialistId === id && arranged.programmeId === programmeId;
    const instants = isPromised ? [timeOf(state), promised] : [timeOf(state)];
    const standings = instants.map((at) => this.#specialists.credentialOf({ networkId, id }, { programmeId, at, forBilling: true }));
    return (await Promise.all(standings)).some(isHolding);
  }
}
