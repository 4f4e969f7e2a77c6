/** The raw document: one JSON text for the operator, the same bytes for the same answer (metrics.md 2.1). */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import type { PeriodLength } from '../metrics/calendar.ts';
import { jsonText, type Figure, type Metrics } from './figure.ts';

/** The definitions of metrics.md section 1 that the figures follow. */
export const DEFINITION_VERSION = 1;

/** What the document states besides the figures. */
export type RawDocument = {
  readonly asOf: Instant;
  /** Position read of each service. */
  readonly positions: Readonly<Record<string, number>>;
  readonly parameters: { readonly horizons: readonly number[]; readonly periods: PeriodLength };
  readonly metrics: Metrics;
};

/** The document as one line of JSON with a newline at its end; services in order of their names. */
export function rawDocument({ asOf, positions, parameters, metrics }: RawDocument): string {
  const services = Object.entries(positions).sort(([a], [b]) => (a < b ? -1 : 1));
  const document = new Map<string, Figure>([
    ['asOf', formatInstant(asOf)],
    ['positions', new Map(services)],
    ['definitionVersion', DEFINITION_VERSION],
    [
      'parameters',
      new Map<string, Figure>([
        ['horizons', parameters.horizons],
        ['periods', parameters.periods],
      ]),
    ],
    ['metrics', metrics],
  ]);
  return `${jsonText(document)}\n`;
}
