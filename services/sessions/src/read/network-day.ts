/** Days as a network's clocks show them. */
import { type Instant, MICROS_PER_DAY } from '@golden-thread/kernel';

const MICROS_PER_MINUTE = 60_000_000;

/** From the first instant of a day to the first of the next one. */
export type Day = { readonly from: Instant; readonly to: Instant };

/** The day of a time zone (IANA) that an instant lies in, also where the clocks change in it. */
export function dayAround(at: Instant, timezone: string): Day {
  const day = Math.floor((at + utcOffsetAt(at, timezone) * MICROS_PER_MINUTE) / MICROS_PER_DAY);
  return { from: beginOf(day, timezone), to: beginOf(day + 1, timezone) };
}

/** The minutes by which the clocks of a time zone (IANA) are ahead of UTC at an instant, negative west of Greenwich. */
export function utcOffsetAt(at: Instant, timezone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(Math.floor(at / 1000)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** Where the clocks change between midnight UTC and midnight there, the offset after the first guess is the right one. */
function beginOf(day: number, timezone: string): Instant {
  const midnight = day * MICROS_PER_DAY;
  const guess = midnight - utcOffsetAt(midnight, timezone) * MICROS_PER_MINUTE;
  return midnight - utcOffsetAt(guess, timezone) * MICROS_PER_MINUTE;
}
