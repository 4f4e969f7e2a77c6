/**
 * FOLLOWERS DEPTH: the shapes that a ripple engine fears, each event timed on its own. A hub with many followers; a deep chain; a chain
 * told from its end; and the hub's earliest acknowledgement, which arrives last and moves everybody one generation down.
 */
import { RippleEngine, type Fact } from '@golden-thread/ripple';
import { answer, argument } from '../answer.ts';
import { percentile } from '../statistics.ts';

const START = Date.UTC(2024, 0, 1) * 1000;
const MICROS_PER_MINUTE = 60_000_000;

const followers = Number(argument(0));
const depth = Number(argument(1));

const acknowledgement = (index: number, inspirerId: string, inspiredId: string): Fact => ({
  kind: 'acknowledgement',
  eventId: `acknowledgement-${String(index).padStart(9, '0')}`,
  at: START + index * MICROS_PER_MINUTE,
  inspirerId,
  inspiredId,
});

function* hub(): Generator<Fact> {
  for (let i = 1; i <= followers; i += 1) yield acknowledgement(i, 'hub', `follower-${String(i)}`);
}

function* chain(): Generator<Fact> {
  for (let i = 1; i <= depth; i += 1) yield acknowledgement(i, `link-${String(i - 1)}`, `link-${String(i)}`);
}

const everything = [
  ...hub(),
  // Each follower of the last hundred starts a chain's head too, so that the hub's move has depth below it.
  ...chain(),
  acknowledgement(0, 'someone-earlier', 'hub'),
];
const backwards = [...chain()].reverse();

const hubThenChain = timed(everything);
const fromTheEnd = timed(backwards);
const last = hubThenChain.millis.at(-1) ?? Number.NaN;
const query = timeOfFigures(hubThenChain.engine);
answer({
  events: everything.length + backwards.length,
  hubMoveMillis: last,
  ...summary('inOrder', hubThenChain.millis),
  ...summary('backwards', fromTheEnd.millis),
  figuresMillis: query,
});

function timed(facts: readonly Fact[]): { engine: RippleEngine; millis: Float64Array } {
  const engine = new RippleEngine();
  const millis = new Float64Array(facts.length);
  facts.forEach((fact, index) => {
    const start = performance.now();
    engine.apply(fact);
    millis[index] = performance.now() - start;
  });
  return { engine, millis };
}

function summary(name: string, millis: Float64Array): Record<string, number> {
  const sorted = millis.slice().sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  return {
    [`${name}WorstMillis`]: sorted.at(-1) ?? Number.NaN,
    [`${name}P99Millis`]: percentile(sorted, 0.99),
    [`${name}Seconds`]: total / 1000,
  };
}

function timeOfFigures(engine: RippleEngine): number {
  const start = performance.now();
  engine.figures({ asOf: START * 2, horizons: [90], periods: 'year' });
  return performance.now() - start;
}
