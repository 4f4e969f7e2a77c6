/** Which blocks there are, in which order, and when one is left out. */
import { NONE } from '../columnar/none.ts';
import type { Block, Metrics } from '../output/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { rippleSize } from './m01-ripple-size.ts';
import { generations } from './m02-generations.ts';
import { structuralVirality } from './m03-structural-virality.ts';
import { reproduction } from './m04-reproduction.ts';
import { timeToRipple } from './m05-time-to-ripple.ts';
import { adoptionCurves } from './m06-adoption.ts';
import { exposure } from './m07-exposure.ts';
import { mixing } from './m08-mixing.ts';
import { reach } from './m09-reach.ts';
import { influence } from './m10-influence.ts';
import { outcomeRipples } from './m11-outcome-ripples.ts';
import { attendanceFigures, gatheringFigures } from './m12-gatherings.ts';
import { equity } from './m13-equity.ts';
import { confidenceChange } from './m14-confidence.ts';

/** A block's name, whether its events occur, and how it is worked out. */
type Row = readonly [name: string, occurs: (reading: Reading) => boolean, figures: (reading: Reading) => Block];

const all: readonly Row[] = [
  ['M1', (reading) => anyAcknowledged(reading) || anyRegistered(reading), rippleSize],
  ['M2', anyAcknowledged, generations],
  ['M3', anyAcknowledged, structuralVirality],
  ['M4', anyAcknowledged, reproduction],
  ['M5', anyAcknowledged, timeToRipple],
  ['M6', anyPersonsOutcome, adoptionCurves],
  ['M7', anyPersonsOutcome, exposure],
  ['M8', anyAcknowledged, mixing],
  ['M9', anyAcknowledged, reach],
  ['M10', anyAcknowledged, influence],
  ['M11', anyOutcome, outcomeRipples],
  ['M12', anyGathering, gatheringFigures],
  ['M13', anyRegistered, equity],
  ['M14', anyReport, confidenceChange],
];

const live: readonly Row[] = all
  .filter(([name]) => ['M1', 'M2', 'M3', 'M4', 'M5', 'M8', 'M10', 'M12', 'M13'].includes(name))
  .map(([name, occurs, figures]) => [name, occurs, name === 'M12' ? attendanceFigures : figures]);

/** Every block whose events occur. */
export function allMetrics(reading: Reading): Metrics {
  return metricsOf(reading, all);
}

/** The blocks, and of M12 the attendance, that cost no more than one pass over people, ties and attendances. */
export function liveMetrics(reading: Reading): Metrics {
  return metricsOf(reading, live);
}

function metricsOf(reading: Reading, rows: readonly Row[]): Metrics {
  return new Map(rows.filter(([, occurs]) => occurs(reading)).map(([name, , figures]) => [name, figures(reading)]));
}

function anyAcknowledged({ state }: Reading): boolean {
  return state.acknowledgements.ties.acknowledgements > 0;
}

function anyRegistered({ state }: Reading): boolean {
  return state.people.anyRegistered();
}

function anyOutcome({ outcomes }: Reading): boolean {
  return outcomes.event.some((event) => event !== NONE);
}

function anyPersonsOutcome({ outcomes }: Reading): boolean {
  return outcomes.person.some((person) => person !== NONE);
}

function anyGathering({ attendanceCounts }: Reading): boolean {
  return attendanceCounts.gatherings > 0;
}

function anyReport({ state }: Reading): boolean {
  return state.confidence.any();
}
