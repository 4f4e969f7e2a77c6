/** When today began where people live. */
import type { Instant } from '@golden-thread/kernel';

const MICROS_PER_MS = 1_000;
const MS_PER_SECOND = 1_000;
const MS_PER_DAY = 86_400_000;

/** The first instant of the day of `now` in a time zone (IANA name); in UTC where the zone is not known. */
export function startOfDay(now: Instant, timezone: string): Instant {
  const clock = clockOf(timezone);
  const at = Math.floor(now / MICROS_PER_MS / MS_PER_SECOND) * MS_PER_SECOND;
  const midnight = Math.floor(clock(at) / MS_PER_DAY) * MS_PER_DAY;
  const guess = midnight - (clock(at) - at);
  // On a day on which the clocks change, midnight had another offset than now.
  return (midnight - (clock(guess) - guess)) * MICROS_PER_MS;
}

/** What a clock on the wall shows at an instant, read as if it were UTC. Milliseconds. */
function clockOf(timezone: string): (at: number) => number {
  const format = formatOf(timezone) ?? formatOf('UTC');
  return (at) => {
    const parts = new Map(format?.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) =>
      parts.get(name as Intl.DateTimeFormatPartTypes),
    );
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'iso8601', ...fields });
  } catch {
    return null;
  }
}
