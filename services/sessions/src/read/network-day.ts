/** Days as a network's clocks show them. */
import { type Instant, MICROS_PER_DAY } from '@golden-thread/kernel';
import type { Calendar } from '../domain/hard-moment-review.ts';

const MICROS_PER_MINUTE = 60_000_000;

/** From the first instant of a day to the first of the next one. */
export type Day = { readonly from: Instant; readonly to: Instant };

/** The day of a time zone (IANA) that an instant lies in, also where the clocks change in it. */
export function dayAround(at: Instant, timezone: string): Day {
  const { dayOf, beginOf } = calendarOf(timezone);
  const day = dayOf(at);
  return { from: beginOf(day), to: beginOf(day + 1) };
}

/** The calendar of a time zone (IANA). */
export function calendarOf(timezone: string): Calendar {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  const aheadAt = (at: Instant) => aheadOfUtc(format, at);
  const dayOf = (at: Instant) => Math.floor((at + aheadAt(at)) / MICROS_PER_DAY);
  const beginOf = (day: number) => {
    const midnight = day * MICROS_PER_DAY;
    // Clocks change at midnight too, where it is then left out or comes twice: by the clocks of the day before or of the day after, the first that lies in the day.
    const [first = midnight, second = first] = [midnight - MICROS_PER_DAY, midnight + MICROS_PER_DAY]
      .map((around) => midnight - aheadAt(around))
      .toSorted((a, b) => a - b);
    return dayOf(first) === day ? first : second;
  };
  return { dayOf, beginOf };
}

/** By how much the clocks are ahead of UTC at an instant, negative west of Greenwich. */
function aheadOfUtc(format: Intl.DateTimeFormat, at: Instant): number {
  const name = format.formatToParts(Math.floor(at / 1000)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) * MICROS_PER_MINUTE;
}
