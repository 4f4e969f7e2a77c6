/** The parameters of raw metrics as text, from an address or a command line, read the same way everywhere. */
import { SERVICES, type ServiceName } from '@golden-thread/contracts';
import { parseInstantOrDate, type Instant } from '@golden-thread/kernel';
import type { PeriodLength } from '@golden-thread/ripple';
import { invalidRequest, type FieldProblem } from '@golden-thread/service-host';
import type { RawRequest } from './raw-metrics.ts';

/** As they are written; what is absent has its default: now, `30,90,180,365`, `month`, and every service to its head. */
export type RawParametersText = {
  readonly asOf?: string;
  readonly horizons?: string;
  readonly periods?: string;
  /** `identity=5,community-outcomes=9` */
  readonly positions?: string;
};

/** The horizons of M4 shown unless others are asked for, in days. */
export const DEFAULT_HORIZONS: readonly number[] = [30, 90, 180, 365];
/** A horizon is at most so many days: a hundred years and a bit. */
const LONGEST_HORIZON = 36_525;
const MOST_HORIZONS = 50;
const PERIODS: readonly PeriodLength[] = ['month', 'week', 'year'];

type Read<Value> = { readonly value: Value } | { readonly reason: string };

/** Reads the parameters. Throws a Problem 400 that names every wrong field. */
export function rawParameters(text: RawParametersText, now: Instant): Omit<RawRequest, 'networkId' | 'onLeftOut'> {
  const problems: FieldProblem[] = [];
  const take = <Value>(path: keyof RawParametersText, read: (text: string) => Read<Value>, otherwise: Value): Value => {
    const given = text[path];
    if (given === undefined) return otherwise;
    const outcome = read(given);
    if ('value' in outcome) return outcome.value;
    problems.push({ path, reason: outcome.reason });
    return otherwise;
  };
  const parameters = {
    asOf: take('asOf', readAsOf, now),
    horizons: take('horizons', readHorizons, DEFAULT_HORIZONS),
    periods: take('periods', readPeriods, 'month'),
    positions: take('positions', readPositions, new Map<ServiceName, number>()),
  };
  if (problems.length > 0) throw invalidRequest(problems);
  return parameters;
}

function readAsOf(text: string): Read<Instant> {
  const value = parseInstantOrDate(text);
  return value === null ? { reason: 'is neither a date (2026-09-30, the day begins in UTC) nor an RFC 3339 date-time' } : { value };
}

function readHorizons(text: string): Read<readonly number[]> {
  const parts = text.split(',').map((part) => part.trim());
  const value = parts.map(Number);
  const wrong = parts.find((part, n) => !/^\d+$/.test(part) || value[n] === 0 || (value[n] ?? 0) > LONGEST_HORIZON);
  if (wrong !== undefined) return { reason: `are whole numbers of days from 1 to ${LONGEST_HORIZON}, joined by commas` };
  if (new Set(value).size < value.length) return { reason: 'name a number of days twice' };
  return value.length > MOST_HORIZONS ? { reason: `are at most ${MOST_HORIZONS}` } : { value };
}

function readPeriods(text: string): Read<PeriodLength> {
  const value = PERIODS.find((period) => period === text);
  return value === undefined ? { reason: `are one of ${PERIODS.join(', ')}` } : { value };
}

function readPositions(text: string): Read<ReadonlyMap<ServiceName, number>> {
  const value = new Map<ServiceName, number>();
  for (const part of text.split(',').map((each) => each.trim())) {
    const [, name, digits] = /^([a-z-]+)=(\d{1,15})$/.exec(part) ?? [];
    const service = SERVICES.find((each) => each === name);
    if (service === undefined || digits === undefined) return { reason: 'have the form identity=5,community-outcomes=9' };
    if (value.has(service)) return { reason: `name ${service} twice` };
    value.set(service, Number(digits));
  }
  return { value };
}
