/** Which calls without agreement a steward still has to look at, and until when: within 2 working days (P15). */
import { MICROS_PER_DAY, type Instant } from '@golden-thread/kernel';
import { needsReview, type HardMoment } from './hard-moment.ts';

const WORKING_DAYS = 2;
const MICROS_PER_MINUTE = 60_000_000;
/** 1970-01-01 was a Thursday; Sunday is 0. */
const WEEKDAY_OF_DAY_0 = 4;

/** A call that waits for a look: it is late from `dueAt` on. */
export type CallToReview = { readonly callId: string; readonly calledAt: Instant; readonly dueAt: Instant };

/** Whether any call of a hard moment waits for a look. */
export function isToReview({ calls, reviewed }: HardMoment): boolean {
  return [...calls].some(([callId, call]) => needsReview(call) && !reviewed.has(callId));
}

/** The calls of a hard moment that wait for a look, in the order in which they were noted. `utcOffset`: see {@link reviewDueAt}. */
export function callsToReview(state: HardMoment, utcOffset: number): readonly CallToReview[] {
  return [...state.calls]
    .filter(([callId, call]) => needsReview(call) && !state.reviewed.has(callId))
    .map(([callId, { calledAt }]) => ({ callId, calledAt, dueAt: reviewDueAt(calledAt, utcOffset) }));
}

/**
 * The end of the second working day (Monday to Friday) after the day of the call: the first instant at which the look is late.
 * `utcOffset`: minutes by which the network's clock was ahead of UTC when the call was made, negative west of Greenwich.
 */
export function reviewDueAt(calledAt: Instant, utcOffset: number): Instant {
  const offset = utcOffset * MICROS_PER_MINUTE;
  let day = Math.floor((calledAt + offset) / MICROS_PER_DAY);
  for (let left = WORKING_DAYS; left > 0;) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return (day + 1) * MICROS_PER_DAY - offset;
}

function isWorkingDay(day: number): boolean {
  const weekday = (((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
