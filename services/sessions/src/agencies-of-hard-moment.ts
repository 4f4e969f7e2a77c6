/** To which agencies a hard moment belongs: their leads look at calls that were made without agreement (P15). */
import type { AggregateReader, Relations, Specialists } from '@golden-thread/service-host';
import type { HardMoment } from './domain/hard-moment.ts';
import { streamOfSession } from './domain/session.ts';
import { specialistIn } from './domain/who-was-there.ts';
import { sessionStorage } from './storage.ts';

/** Finds them. A Nest token. */
export class AgenciesOfHardMoment {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #specialists: Specialists;

  constructor(parts: { readonly reader: AggregateReader; readonly relations: Relations; readonly specialists: Specialists }) {
    this.#reader = parts.reader;
    this.#relations = parts.relations;
    this.#specialists = parts.specialists;
  }

  /**
   * The agency of the specialist whose session with this person it was in, else those of the specialists who walk with the person. None: nobody
   * knows; then every agency lead looks, so that no call is left alone.
   */
  async of(networkId: string, { sessionId, personId }: HardMoment): Promise<readonly string[]> {
    const inSession =
      sessionId === null ? [] : await this.#agenciesWith(networkId, await this.#specialistsIn(networkId, sessionId, personId));
    if (inSession.length > 0 || personId === null) return inSession;
    return this.#agenciesWith(networkId, await this.#relations.specialistsOf(networkId, personId));
  }

  /** Whoever says in which session it was may be mistaken: a session with somebody else is not the one. */
  async #specialistsIn(networkId: string, sessionId: string, personId: string | null): Promise<readonly string[]> {
    const { state } = await this.#reader.load({ networkId, stream: streamOfSession(sessionId) }, sessionStorage);
    const specialistId = specialistIn(state);
    return specialistId === null || (personId !== null && personId !== state.personId) ? [] : [specialistId];
  }

  async #agenciesWith(networkId: string, specialists: readonly string[]): Promise<readonly string[]> {
    const works = await Promise.all(specialists.map((id) => this.#specialists.workOf({ networkId, id })));
    return works.flatMap((work) => (work === null ? [] : [work.agencyId]));
  }
}

/** Whether the lead of an agency looks at the calls of a hard moment that belongs to these agencies. */
export function looksAtIt(agencyId: string, agencies: readonly string[]): boolean {
  return agencies.length === 0 || agencies.includes(agencyId);
}
