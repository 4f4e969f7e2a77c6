/** The time a sample covers: 30 months that end on a day. */
import { MICROS_PER_DAY, parseInstantOrDate, type Instant } from '@golden-thread/kernel';
import { DAY, type Minute } from './wish-book.ts';

/** How many months a sample covers. */
export const MONTHS = 30;

/** When it begins, when its months begin (in minutes after that), and when it ends. */
export type Calendar = { readonly begin: Instant; readonly months: readonly Minute[]; readonly end: Minute };

/** The calendar of a sample that ends at the beginning of a day, `YYYY-MM-DD`. Throws RangeError for anything else. */
export function calendarUntil(endsOn: string): Calendar {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(endsOn) ? parseInstantOrDate(endsOn) : null;
  if (end === null) throw new RangeError(`"${endsOn}" is no day: YYYY-MM-DD`);
  const [year, month] = endsOn.split('-').map(Number) as [number, number];
  const firstOf = (offset: number): Instant => Date.UTC(year, month - 1 - MONTHS + offset, 1) * 1000;
  const begin = firstOf(0);
  const minutes = (at: Instant): Minute => ((at - begin) / MICROS_PER_DAY) * DAY;
  // A sample that ends within a month has that month's beginning, too.
  const months = Array.from({ length: MONTHS + 1 }, (_, n) => minutes(firstOf(n)));
  return { begin, months, end: minutes(end) };
}
