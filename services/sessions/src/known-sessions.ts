/** Which session is meant, and whether whoever asks has to do with it. */
import type { Speaker } from '@golden-thread/kernel';
import { type AggregateReader, type Asked, notFound, type Relations, speakerTowards } from '@golden-thread/service-host';
import { type Session, streamOfSession } from './domain/session.ts';
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

  constructor({ reader, relations }: { readonly reader: AggregateReader; readonly relations: Relations }) {
    this.#reader = reader;
    this.#relations = relations;
  }

  /**
   * The session for the person, for the specialist it is with, and for the one who walks with the person or covers. For everybody else, and
   * where there is none, it rejects with Problem 404 `not-found`.
   */
  async of({ identity }: Asked, sessionId: string): Promise<KnownSession> {
    const known = await this.ifAny({ identity }, sessionId);
    if (known === null) throw notFound();
    return known;
  }

  /** As {@link of}, and null where there is no such session yet. */
  async ifAny({ identity }: Pick<Asked, 'identity'>, sessionId: string): Promise<KnownSession | null> {
    const place = { networkId: identity.networkId, stream: streamOfSession(sessionId) };
    const { state, version } = await this.#reader.load(place, sessionStorage);
    if (state.personId === null) return null;
    const by = await speakerTowards(identity, state.personId, this.#relations);
    if (by.role !== 'person' && by.role !== 'own-specialist' && !(by.role === 'specialist' && isWith(state, by.id))) throw notFound();
    return { personId: state.personId, state, version, by };
  }

  /**
   * The session for whoever may read of it: the person, and the specialist it is with, while they walk with the person (privacy.md section 1).
   * For everybody else, and where there is none, it rejects with Problem 404 `not-found`.
   */
  async toRead(asked: Asked, sessionId: string): Promise<KnownSession> {
    const known = await this.of(asked, sessionId);
    const { by, state } = known;
    if (by.role !== 'person' && !(by.role === 'own-specialist' && isWith(state, by.id))) throw notFound();
    return known;
  }
}

function isWith({ started, arranged }: Session, specialistId: string): boolean {
  return started?.specialistId === specialistId || arranged?.specialistId === specialistId;
}
