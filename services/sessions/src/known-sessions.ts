/** Which session is meant, and whether whoever asks has to do with it. */
import type { StoredEvent } from '@golden-thread/event-store';
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
import { streamOfNote } from './domain/note.ts';
import { initial, refusals, type Session, streamOfSession } from './domain/session.ts';
import { specialistIn } from './domain/who-was-there.ts';
import { noteStorage, sessionStorage } from './storage.ts';

/** A session that is there, seen by somebody who has to do with it. */
export type KnownSession = {
  readonly personId: string;
  readonly state: Session;
  /** How many events its stream has. */
  readonly version: number;
  /** When it was arranged; null where it was not. */
  readonly promised: Instant | null;
  readonly by: Speaker;
};

type Stream = { readonly networkId: string; readonly sessionId: string; readonly history: readonly Pick<StoredEvent, 'meta'>[] };

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
    return { personId, state: initial, promised: null, by: await speakerTowards(identity, personId, this.#relations) };
  }

  /**
   * As {@link of}, and null where there is no such session yet. Before anybody said with whom it is, it is the person's and of the specialist who
   * noted something of it first, and of nobody else: entries of a device come in any order, of a specialist who stands in too.
   */
  async ifAny({ identity }: Pick<Asked, 'identity'>, sessionId: string): Promise<KnownSession | null> {
    const { networkId, accountId, role } = identity;
    const { state, version, history } = await this.#reader.load({ networkId, stream: streamOfSession(sessionId) }, sessionStorage);
    const noted =
      specialistIn(state) === null && role !== 'person' ? await this.#firstToNote({ networkId, sessionId, history }) : undefined;
    if (noted !== undefined && noted !== accountId) throw notFound();
    if (state.personId === null) return null;
    const by = await speakerTowards(identity, state.personId, this.#relations);
    if (noted === undefined && !(await this.#hasToDoWith(networkId, by, state))) throw notFound();
    const promised = history.find(({ event }) => event.type === 'SessionArranged')?.recorded.occurredAt ?? null;
    return { personId: state.personId, state, version, promised, by };
  }

  /** The account of the specialist who noted something of a session, or of its note, before any other did; undefined where none did. */
  async #firstToNote({ networkId, sessionId, history }: Stream): Promise<string | undefined> {
    const note = await this.#reader.load({ networkId, stream: streamOfNote(sessionId) }, noteStorage);
    return [...history, ...note.history].find(({ meta }) => meta.actor.role === 'specialist')?.meta.actor.accountId;
  }

  async #hasToDoWith(networkId: string, by: Speaker, state: Session): Promise<boolean> {
    switch (by.role) {
      case 'person':
      case 'own-specialist':
        return true;
      case 'specialist':
        return isWith(state, by.id);
      case 'agency-steward': {
        const specialistId = specialistIn(state);
        return specialistId !== null && (await this.#specialists.workOf({ networkId, id: specialistId }))?.agencyId === by.id;
      }
      default:
        return false;
    }
  }

  /**
   * The session for whoever may read of it: the person, and the specialist who was there, while they walk with the person (privacy.md section 1);
   * also one who came later, where the person handed over as far as `as` (P3). For everybody else, and where there is none, it rejects with
   * Problem 404 `not-found`.
   */
  async toRead(asked: Asked, sessionId: string, as: Continuity): Promise<KnownSession> {
    const known = await this.of(asked, sessionId);
    const { by, personId, state } = known;
    if (by.role === 'person' || (by.role === 'own-specialist' && specialistIn(state) === by.id)) return known;
    const until = await this.#handOvers.openUntil({ networkId: asked.identity.networkId, personId, by }, as);
    if (until === null || timeOf(state) >= until) throw notFound();
    return known;
  }
}

/** When a session was, or was to be; what has no time is never before anything. */
export function timeOf({ begunAt, moved, arranged }: Session): Instant {
  return begunAt ?? moved?.at ?? arranged?.at ?? Infinity;
}

function isWith({ started, held, arranged }: Session, specialistId: string): boolean {
  return [started, held, arranged].some((each) => each?.specialistId === specialistId);
}
