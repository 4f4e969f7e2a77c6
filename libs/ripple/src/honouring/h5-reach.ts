/** H5 Reach: how many people met somebody, for the first time or again, and the time spent together. */
import { MICROS_PER_SECOND, type Instant } from '@golden-thread/kernel';
import { calendarOf, type PeriodLength } from '../metrics/calendar.ts';
import { block, type Block } from '../output/figure.ts';
import { byBytes } from './by-key.ts';
import type { Meeting } from './meetings.ts';
import { peopleIn, specialistsIn, type Session } from './sessions.ts';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;
const NOT_SAID = 'not-said';
const SESSION = 'session';

/** A person met somebody. */
type Contact = { readonly personId: string; readonly at: Instant };

/** One meeting of two or more: its kinds, and how long it lasted in seconds, where known. */
type Occasion = { readonly code: string; readonly seconds: number | null };

/** Sessions, groups and gatherings (docs/decisions/0014, H5); null without a session or a group's meeting: gatherings alone are M12. */
export function peopleReached(sessions: readonly Session[], meetings: readonly Meeting[], periods: PeriodLength): Block | null {
  if (sessions.length === 0 && !meetings.some(({ ofGroup }) => ofGroup)) return null;
  const contacts = contactsOf(sessions, meetings);
  const guests = sessions.filter(({ guest }) => guest);
  const lengths = sessions.map(secondsOf);
  return block({
    people: new Set(contacts.map(({ personId }) => personId)).size,
    by_period: byPeriod(contacts, periods),
    sessions: block({
      held: sessions.length,
      people: peopleIn(sessions),
      specialists: specialistsIn(sessions),
      hours: hoursOf(lengths),
      without_length: lengths.filter((seconds) => seconds === null).length,
      by_mode: byCode(sessions.map((session) => ({ code: session.mode ?? NOT_SAID, seconds: secondsOf(session) }))),
      by_place: byCode(sessions.map((session) => ({ code: session.place ?? NOT_SAID, seconds: secondsOf(session) }))),
    }),
    by_kind: byCode([
      ...sessions.map((session) => ({ code: SESSION, seconds: secondsOf(session) })),
      ...meetings.map(({ kind: code, minutes }) => ({ code, seconds: minutes === null ? null : minutes * SECONDS_PER_MINUTE })),
    ]),
    apart: block({
      guests: new Set(guests.map(({ personId }) => personId)).size,
      sessions_with_guests: guests.length,
      unnamed_at_meetings: meetings.reduce((sum, { unnamed }) => sum + unnamed, 0),
    }),
  });
}

/** Whoever is known by name or number; a guest is not. */
function contactsOf(sessions: readonly Session[], meetings: readonly Meeting[]): readonly Contact[] {
  return [
    ...sessions.filter(({ guest }) => !guest).map(({ personId, endedAt: at }) => ({ personId, at })),
    ...meetings.flatMap(({ attendees, heldAt: at }) => Array.from(attendees, (personId) => ({ personId, at }))),
  ];
}

/** Of each period in which anybody met: distinct people, those whose first time it was, and those who had met somebody in a period before. */
function byPeriod(contacts: readonly Contact[], length: PeriodLength): Block {
  const calendar = calendarOf(length);
  const people = new Map<number, Set<string>>();
  const first = new Map<string, number>();
  for (const { personId, at } of contacts) {
    const period = calendar.indexOf(at);
    people.set(period, (people.get(period) ?? new Set()).add(personId));
    first.set(personId, Math.min(first.get(personId) ?? period, period));
  }
  const shown = [...people].sort(([a], [b]) => a - b);
  return new Map(
    shown.map(([period, all]) => {
      const news = [...all].filter((personId) => first.get(personId) === period).length;
      return [calendar.label(period), block({ people: all.size, new: news, again: all.size - news })];
    }),
  );
}

/** By code, in the order of its bytes: how often, and how long together. */
function byCode(occasions: readonly Occasion[]): Block {
  const found = new Map<string, (number | null)[]>();
  for (const { code, seconds } of occasions) {
    const known = found.get(code);
    if (known === undefined) found.set(code, [seconds]);
    else known.push(seconds);
  }
  const shown = [...found].sort(([a], [b]) => byBytes(a, b));
  return new Map(shown.map(([code, seconds]) => [code, block({ held: seconds.length, hours: hoursOf(seconds) })]));
}

/** Whole seconds are added, and divided once. */
function hoursOf(lengths: readonly (number | null)[]): number {
  return lengths.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0) / SECONDS_PER_HOUR;
}

function secondsOf({ begunAt, endedAt }: Session): number | null {
  return begunAt === null ? null : Math.floor((endedAt - begunAt) / MICROS_PER_SECOND);
}
