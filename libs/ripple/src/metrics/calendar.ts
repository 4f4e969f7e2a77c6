/** Months, ISO weeks and years in UTC, as whole numbers that count without gaps. */
import { MICROS_PER_DAY, type Instant } from '@golden-thread/kernel';

/** How long a period is. */
export type PeriodLength = 'month' | 'week' | 'year';

/** Periods of one length. Consecutive periods have consecutive numbers. */
export type Calendar = {
  /** The number of the period in which an instant lies. */
  indexOf(at: Instant): number;
  /** The first instant of a period. */
  startOf(index: number): Instant;
  /** The period's name: 2026-01, 2026-W05 or 2026. */
  label(index: number): string;
};

const months: Calendar = {
  indexOf: (at) => {
    const { year, month } = civilDate(dayOf(at));
    return year * 12 + month - 1;
  },
  startOf: (index) => firstDayOf(Math.floor(index / 12), mod(index, 12) + 1) * MICROS_PER_DAY,
  label: (index) => `${fourDigits(Math.floor(index / 12))}-${twoDigits(mod(index, 12) + 1)}`,
};

// Day 0, 1970-01-01, was a Thursday: week 0 begins on Monday, day -3, and the Thursday of week w is day 7w.
const weeks: Calendar = {
  indexOf: (at) => Math.floor((dayOf(at) + 3) / 7),
  startOf: (index) => (index * 7 - 3) * MICROS_PER_DAY,
  label: (index) => {
    const { year } = civilDate(index * 7); // ISO 8601: a week belongs to the year of its Thursday
    return `${fourDigits(year)}-W${twoDigits(1 + Math.floor((index * 7 - firstDayOf(year, 1)) / 7))}`;
  },
};

const years: Calendar = {
  indexOf: (at) => civilDate(dayOf(at)).year,
  startOf: (index) => firstDayOf(index, 1) * MICROS_PER_DAY,
  label: fourDigits,
};

const calendars: Readonly<Record<PeriodLength, Calendar>> = { month: months, week: weeks, year: years };

/** The calendar of a period length. */
export function calendarOf(length: PeriodLength): Calendar {
  return calendars[length];
}

function dayOf(at: Instant): number {
  return Math.floor(at / MICROS_PER_DAY);
}

/** Year and month of a day counted from 1970-01-01. Source: H. Hinnant, chrono-compatible low-level date algorithms, civil_from_days. */
function civilDate(day: number): { year: number; month: number } {
  const shifted = day + 719468; // days since 0000-03-01: the year ends with February
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month };
}

/** The first day of a month, counted from 1970-01-01. Source: as above, days_from_civil. */
function firstDayOf(year: number, month: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function mod(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function fourDigits(value: number): string {
  return String(value).padStart(4, '0');
}
