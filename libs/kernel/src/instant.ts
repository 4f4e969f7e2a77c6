/** Instants: when something happened, as an exact integer that orders and subtracts without surprise. */

/** Microseconds since 1970-01-01T00:00:00Z, negative before. An integer, exact for the years 1700 to 2255. */
export type Instant = number;

/** Microseconds in a second. */
export const MICROS_PER_SECOND = 1_000_000;
/** Microseconds in 86,400 seconds. */
export const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

/** The first instant that can be kept: 1700-01-01T00:00:00Z. */
export const EARLIEST_INSTANT: Instant = Date.UTC(1700, 0, 1) * 1000;
/** The first instant that can no longer be kept: 2255-01-01T00:00:00Z. */
export const LATEST_INSTANT: Instant = Date.UTC(2255, 0, 1) * 1000;

const RFC3339 =
  /^(?<date>\d{4}-\d{2}-\d{2})[Tt](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)(?:\.(?<fraction>\d+))?(?:[Zz]|(?<sign>[+-])(?<offsetHour>[01]\d|2[0-3]):(?<offsetMinute>[0-5]\d))$/;

/**
 * Reads an RFC 3339 date-time (any offset, any number of fraction digits) as an instant.
 * Digits finer than a microsecond are dropped. A leap second (23:59:60 UTC) is the first instant of the next day.
 * Returns null for anything that is not a real date-time, or lies outside the years 1700 to 2254.
 */
export function parseInstant(text: string): Instant | null {
  const parts = RFC3339.exec(text)?.groups;
  if (!parts) return null;
  const midnight = dayStart(parts['date'] ?? '');
  if (midnight === null) return null;
  const seconds = Number(parts['second']);
  const minutes = Number(parts['hour']) * 60 + Number(parts['minute']) - offsetMinutes(parts);
  if (seconds === 60 && mod(minutes, 1440) !== 1439) return null;
  const micros = Number(`${parts['fraction'] ?? ''}000000`.slice(0, 6));
  const instant = midnight + (minutes * 60 + seconds) * MICROS_PER_SECOND + micros;
  return instant >= EARLIEST_INSTANT && instant < LATEST_INSTANT ? instant : null;
}

/** Reads `YYYY-MM-DD` as the instant at which that day begins, UTC; anything else as {@link parseInstant} does. */
export function parseInstantOrDate(text: string): Instant | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(`${text}T00:00:00Z`) : parseInstant(text);
}

/** Writes an instant as RFC 3339 in UTC: whole seconds without a fraction, else milliseconds or microseconds. */
export function formatInstant(instant: Instant): string {
  const micros = mod(instant, 1000);
  const text = new Date((instant - micros) / 1000).toISOString();
  if (micros !== 0) return text.replace('Z', `${String(micros).padStart(3, '0')}Z`);
  return text.endsWith('.000Z') ? text.replace('.000Z', 'Z') : text;
}

/** Whole days from one instant to another: floor(elapsed seconds / 86,400), toward minus infinity (metrics.md 1.1). */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((to - from) / MICROS_PER_DAY);
}

function dayStart(date: string): Instant | null {
  const midnight = new Date(0);
  const month = Number(date.slice(5, 7));
  midnight.setUTCFullYear(Number(date.slice(0, 4)), month - 1, Number(date.slice(8)));
  return midnight.getUTCMonth() === month - 1 ? midnight.getTime() * 1000 : null;
}

function offsetMinutes(parts: Readonly<Record<string, string | undefined>>): number {
  const minutes = Number(parts['offsetHour'] ?? 0) * 60 + Number(parts['offsetMinute'] ?? 0);
  return parts['sign'] === '-' ? -minutes : minutes;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
