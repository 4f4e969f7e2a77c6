/** Sessions that were held, put together from what was said of each. */
import type { Instant } from '@golden-thread/kernel';
import type { Counting } from './counting.ts';
import type { SessionRated, SessionStarted } from './facts.ts';

/** A session that was held. */
export type Session = {
  readonly id: string;
  readonly personId: string;
  readonly guest: boolean;
  /** Who was there, as the beginning says, else the arrangement; null where neither is known. */
  readonly specialistId: string | null;
  readonly wanted: readonly string[];
  readonly given: readonly string[];
  readonly mode: string | null;
  readonly place: string | null;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant;
  readonly rating: SessionRated | null;
};

const NOTHING_SAID = { guest: false, wanted: [], place: null };

/** Every session that ended by the instant of the facts, in the order of their ends. Of each kind of word the one with the smallest key counts. */
export function sessionsOf(facts: Counting): readonly Session[] {
  const started = firstOf(facts.of('session-started'));
  const arranged = firstOf(facts.of('session-arranged'));
  const rated = firstOf(facts.of('session-rated'));
  const held = [...firstOf(facts.of('session-held')).values()].filter(({ endedAt }) => endedAt <= facts.asOf);
  const sessions = held.map(({ sessionId: id, personId, endedAt, given }): Session => {
    const beginning = started.get(id);
    const arrangement = arranged.get(id);
    const { guest, wanted, place } = beginning ?? NOTHING_SAID;
    const specialistId = (beginning ?? arrangement)?.specialistId ?? null;
    const mode = beginning?.mode ?? arrangement?.mode ?? null;
    const begunAt = beginningOf(beginning, endedAt);
    return { id, personId, guest, specialistId, wanted, given, mode, place, begunAt, endedAt, rating: rated.get(id) ?? null };
  });
  return sessions.sort((a, b) => a.endedAt - b.endedAt);
}

/** By session, held or not: the specialist, where known. */
export function specialistsOf(facts: Counting): ReadonlyMap<string, string> {
  const said = [...facts.of('session-started'), ...facts.of('session-arranged')];
  return new Map(said.map(({ sessionId, specialistId }) => [sessionId, specialistId] as const).reverse());
}

/** The ids of sessions with a guest, held or not. */
export function guestSessionsOf(facts: Counting): ReadonlySet<string> {
  const started = firstOf(facts.of('session-started'));
  return new Set([...started.values()].flatMap(({ sessionId, guest }) => (guest ? sessionId : [])));
}

/** How many people there are among sessions; guests are nobody's second visit and counted apart. */
export function peopleIn(sessions: readonly Session[]): number {
  return new Set(sessions.filter(({ guest }) => !guest).map(({ personId }) => personId)).size;
}

/** How many specialists are known of sessions. */
export function specialistsIn(sessions: readonly Pick<Session, 'specialistId'>[]): number {
  return new Set(sessions.flatMap(({ specialistId }) => specialistId ?? [])).size;
}

/** A beginning after the end is a mistake about one of the two: how long it was is then not known. */
function beginningOf(beginning: SessionStarted | undefined, endedAt: Instant): Instant | null {
  return beginning !== undefined && beginning.at <= endedAt ? beginning.at : null;
}

function firstOf<Fact extends { readonly sessionId: string }>(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const first = new Map<string, Fact>();
  for (const fact of facts) if (!first.has(fact.sessionId)) first.set(fact.sessionId, fact);
  return first;
}
