/** Which calls without agreement a steward still has to look at, and until when: within 2 working days (P15). */
import type { Instant } from '@golden-thread/kernel';
import { needsReview, type HardMoment } from './hard-moment.ts';

const WORKING_DAYS = 2;
/** 1970-01-01 was a Thursday; Sunday is 0. */
const WEEKDAY_OF_DAY_0 = 4;

/** Days as the clocks of a network show them, by number: 1970-01-01 is 0. A day is an hour longer or shorter where the clocks change. */
export type Calendar = {
  /** The day an instant lies in. */
  readonly dayOf: (at: Instant) => number;
  /** The first instant of a day. */
  readonly beginOf: (day: number) => Instant;
};

/** A call that waits for a look: it is late from `dueAt` on. */
export type CallToReview = { readonly callId: string; readonly calledAt: Instant; readonly dueAt: Instant };

/** Whether any call of a hard moment waits for a look. */
export function isToReview({ calls, reviewed }: HardMoment): boolean {
  return [...calls].some(([callId, call]) => needsReview(call) && !reviewed.has(callId));
}

/** The calls of a hard moment that wait for a look, in the order in which they were noted. `calendar`: the network's. */
export function callsToReview(state: HardMoment, calendar: Calendar): readonly CallToReview[] {
  return [...state.calls]
    .filter(([callId, call]) => needsReview(call) && !state.reviewed.has(callId))
    .map(([callId, { calledAt }]) => ({ callId, calledAt, dueAt: reviewDueAt(calledAt, calendar) }));
}

/**
 * The end of the second working day (Monday to Friday) after the day of the call: the first instant at which the look is late. Days are counted,
 * not hours: a change of the clocks in between moves nothing.
 */
export function reviewDueAt(calledAt: Instant, { dayOf, beginOf }: Calendar): Instant {
  let day = dayOf(calledAt);
  for (let left = WORKING_DAYS; left > 0;) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return beginOf(day + 1);
}

function isWorkingDay(day: number): boolean {
  const weekday = (((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
