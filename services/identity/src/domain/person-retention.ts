/** How long a person's record is kept by law: as the programmes they were in say, counted from the day they left (privacy.md 4). */
import { type Instant, MICROS_PER_DAY } from '@golden-thread/kernel';
import type { Person } from './person.ts';
import { confirmedOf } from './said.ts';

/** By programme: for how many years the law wants its records kept, the longest of their kinds. */
export type Retentions = ReadonlyMap<string, number>;

/** Days of a year, leap or not: a record is never let go too early. */
const DAYS_OF_A_YEAR = 366;

/** The programmes in which a person was, with when they left; null while they are there. */
export function programmesOf({ agencies, tellings }: Person): ReadonlyMap<string, Instant | null> {
  const left = new Map<string, Instant | null>();
  for (const said of agencies.values()) {
    const here = new Set<string>();
    for (const { at, value } of confirmedOf(said, tellings)) {
      if (value.programmeId !== null) here.add(value.programmeId);
      for (const programmeId of here) left.set(programmeId, value.here ? null : at);
      if (!value.here) here.clear();
    }
  }
  return left;
}

/**
 * The first instant at which no programme keeps the record any more: Infinity while the person is in one that does, -Infinity where none did. One
 * of which nobody looked up how long, because the person came to it in that very moment, keeps it.
 */
export function retainedUntil(state: Person, retentions: Retentions): Instant {
  const ends = [...programmesOf(state)].flatMap(([programmeId, left]) => {
    const years = retentions.get(programmeId) ?? Infinity;
    if (years === 0) return [];
    return [left === null ? Infinity : left + years * DAYS_OF_A_YEAR * MICROS_PER_DAY];
  });
  return Math.max(-Infinity, ...ends);
}
