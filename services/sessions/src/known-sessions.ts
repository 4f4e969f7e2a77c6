/** Which session is meant, and whether whoever asks has to do with it. */
import type { Instant, Speaker } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type Asked,
  type Continuity,
  type HandOvers,
  notFound,
  problemOfRefusal,
  type Relations,
  speakerTowards,
  type Specialists,
} from '@golden-thread/service-host';
import { initial, refusals, type Session, streamOfSession } from './domain/session.ts';
import { sessionStorage } from './storage.ts';

/** A session that is there, seen by somebody who has to do with it. */
export type KnownSession = {
  readonly personId: string;
  readonly state: Session;
  /** How many events its stream has. */
  readonly version: number;
  readonly by: Speaker;
};

/** Looks sessions up. A Nest token. */
export class KnownSessions {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #specialists: Specialists;
  readonly #handOvers: HandOvers;

  constructor(parts: {
    readonly reader: AggregateReader;
    readonly relations: Relations;
    readonly specialists: Specialists;
    readonly handOvers: HandOvers;
  }) {
    this.#reader = parts.reader;
    this.#relations = parts.relations;
    this.#specialists = parts.specialists;
    this.#handOvers = parts.handOvers;
  }

  /**
   * The session for the person, for the specialist it is with, for the one who walks with the person or covers, and for the lead of that
   * specialist's agency. For everybody else, and where there is none, it rejects with Problem 404 `not-found`.
   */
  async of({ identity }: Asked, sessionId: string): Promise<KnownSession> {
    const known = await this.ifAny({ identity }, sessionId);
    if (known === null) throw notFound();
    return known;
  }

  /**
   * The session a wish is within. Entries of a device come in any order: where nothing is known of it yet, it is the one that the specialist
   * says they have with this person. Rejects as {@link of} does, and with 409 `session-of-another`.
   */
  async meant(
    { identity }: Asked,
    sessionId: string,
    { personId }: { readonly personId?: string },
  ): Promise<Omit<KnownSession, 'version'>> {
    const known = await this.ifAny({ identity }, sessionId);
    if (known !== null && personId !== undefined && personId !== known.personId) throw problemOfRefusal(refusals.ofAnother);
    if (known !== null) return known;
    if (personId === undefined || identity.role !== 'specialist') throw notFound();
    return { personId, state: initial, by: await speakerTowards(identity, personId, this.#relations) };
  }

  /** As {@link of}, and null where there is no such session yet. */
  async ifAny({ identity }: Pick<Asked, 'identity'>, sessionId: string): Promise<KnownSession | null> {
    const place = { networkId: identity.networkId, stream: streamOfSession(sessionId) };
    const { state, version } = await this.#reader.load(place, sessionStorage);
    if (state.personId === null) return null;
    const by = await speakerTowards(identity, state.personId, this.#relations);
    if (!(await this.#hasToDoWith(identity.networkId, by, state))) throw notFound();
    return { personId: state.personId, state, version, by };
  }

  async #hasToDoWith(networkId: string, by: Speaker, state: Session): Promise<boolean> {
    switch (by.role) {
      case 'person':
      case 'own-specialist':
        return true;
      case 'specialist':
        return isWith(state, by.id);
      case 'agency-steward': {
        const specialistId = state.started?.specialistId ?? state.arranged?.specialistId;
        return specialistId !== undefined && (await this.#specialists.workOf({ networkId, id: specialistId }))?.agencyId === by.id;
      }
      default:
        return false;
    }
  }

  /**
   * The session for whoever may read of it: the person, and the specialist it is with, while they walk with the person (privacy.md section 1);
   * also one who came later, where the person handed over as far as `as` (P3). For everybody else, and where there is none, it rejects with
   * Problem 404 `not-found`.
   */
  async toRead(asked: Asked, sessionId: string, as: Continuity): Promise<KnownSession> {
    const known = await this.of(asked, sessionId);
    const { by, personId, state } = known;
    if (by.role === 'person' || (by.role === 'own-specialist' && isWith(state, by.id))) return known;
    const until = await this.#handOvers.openUntil({ networkId: asked.identity.networkId, personId, by }, as);
    if (until === null || timeOf(state) >= until) throw notFound();
    return known;
  }
}

/** When a session was, or was to be; what has no time is never before anything. */
export function timeOf({ begunAt, moved, arranged }: Session): Instant {
  return begunAt ?? moved?.at ?? arranged?.at ?? Infinity;
}

function isWith({ started, arranged }: Session, specialistId: string): boolean {
  return started?.specialistId === specialistId || arranged?.specialistId === specialistId;
}
