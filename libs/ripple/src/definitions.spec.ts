import { attendancesOf, metOf } from './contract/naive-people.ts';
import { downstreamOf, thresholdsOf } from './contract/naive-outcomes.ts';
import { wiener } from './contract/naive-forest.ts';
import { peopleRows, treeRows } from './contract/naive-reach.ts';
import { naiveMetrics, naiveReading } from './contract/naive-metrics.ts';
import { randomFacts, type Random } from './contract/random-facts.ts';
import { differences } from './contract/same-figures.ts';
import { engineAsOf, isAmending, metricsAsOf, RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import type { PeriodLength } from './metrics/calendar.ts';
import { jsonText, type Figure } from './output/figure.ts';

const DAY = 86_400_000_000;
const FIRST_SEED = Number(process.env['RIPPLE_SEED'] ?? 1);
const WORLDS = Number(process.env['RIPPLE_WORLDS'] ?? 150);

type Asked = { asOf: number; horizons: number[]; periods: PeriodLength };

/** A random network and a question about it, in the past for half of them. */
function worldOf(seed: number): { facts: Fact[]; asked: Asked; random: Random } {
  const { facts, random, start, span } = randomFacts(seed);
  const offset = random.next() < 0.5 ? random.below(span * DAY) : span * DAY;
  const asOf = start + (random.next() < 0.3 ? Math.floor(offset / DAY) * DAY : offset);
  const periods = random.of<PeriodLength>(span > 60 ? ['month', 'year', 'week'] : ['month', 'week']);
  return { facts, random, asked: { asOf, horizons: random.of([[90, 180, 365], [0, 7], [30]]), periods } };
}

/** Fails with the seed in the message: RIPPLE_SEED=n RIPPLE_WORLDS=1 repeats one. */
function eachWorld(check: (world: ReturnType<typeof worldOf>) => string[]): void {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed++) {
    const problems = check(worldOf(seed));
    if (problems.length > 0) throw new Error(`seed ${String(seed)}:\n${problems.slice(0, 5).join('\n')}`);
  }
}

/** All an engine can be asked, as one text, after it got these facts. */
function answers(facts: readonly Fact[], asked: Asked, engine = new RippleEngine()): string {
  for (const fact of facts) engine.apply(fact);
  return [jsonText(engine.rawMetrics(asked)), ...engine.peopleCsv(), ...engine.treesCsv()].join('\n');
}

function lastInstant(facts: readonly Fact[], asked: Asked): Asked {
  return { ...asked, asOf: Math.max(asked.asOf, ...facts.map((fact) => fact.at)) };
}

describe('On random networks the engine answers what the definitions say', () => {
  it('in every figure of the raw document', () => {
    eachWorld(({ facts, asked }) => differences(naiveMetrics(facts, asked), metricsAsOf(facts, asked)));
  });

  it('in the tables of people and trees, and in the details', () => {
    eachWorld(({ facts, asked }) => {
      const engine = engineAsOf(facts, asked.asOf);
      const naive = naiveReading(facts, asked);
      const { thresholds, downstream, attendances, peopleMet, wiener: distances } = engine.details();
      const roots = treeRows(naive).map(([root]) => String(root));
      return [
        ...differences(peopleRows(naive), fieldsOf(engine.peopleCsv(), peopleRows(naive)), 'people'),
        ...differences(treeRows(naive), fieldsOf(engine.treesCsv(), treeRows(naive)), 'trees'),
        ...differences(sorted(downstreamOf(naive)), sorted(downstream), 'downstream'),
        ...differences(sorted(attendancesOf(naive)), sorted(attendances), 'attendances'),
        ...differences(sorted(metOf(naive)), sorted(peopleMet), 'people met'),
        ...differences(sorted(new Map(roots.map((root) => [root, wiener(naive, root)]))), sorted(distances), 'wiener'),
        ...differences(sorted(thresholdsOf(naive), sorted), sorted(thresholds, sorted), 'thresholds'),
      ];
    });
  });

  it('with the same bytes in any order, with repeats, and where ids are trusted to be unique', () => {
    eachWorld(({ facts, asked, random }) => {
      const now = lastInstant(facts, asked);
      const expected = answers(facts, now);
      const others = {
        reversed: answers(facts.toReversed(), now),
        doubled: answers(random.shuffled([...facts, ...facts]), now),
        trusted: answers(random.shuffled(facts), now, new RippleEngine({ trustedUnique: true })),
      };
      return Object.entries(others).flatMap(([name, answer]) => (answer === expected ? [] : [`${name}: other bytes`]));
    });
  });

  it('with the same bytes when the state was saved and restored in between', () => {
    eachWorld(({ facts, asked, random }) => {
      const now = lastInstant(facts, asked);
      const expected = answers(facts, now);
      return [false, true].flatMap((trustedUnique) => {
        const shuffled = random.shuffled(facts);
        const middle = random.below(facts.length);
        const first = new RippleEngine({ trustedUnique });
        for (const fact of shuffled.slice(0, middle)) first.apply(fact);
        const second = RippleEngine.restore(first.snapshot(), { trustedUnique });
        return answers(shuffled.slice(middle), now, second) === expected ? [] : ['other bytes'];
      });
    });
  });

  it('at a past instant as an engine that got nothing later, up to what was taken back or corrected since', () => {
    eachWorld(({ facts, asked }) => {
      const known = facts.filter((fact) => fact.at <= asked.asOf);
      const plain = known.filter((fact) => !isAmending(fact));
      const expected = jsonText(metricsAsOf(plain, asked));
      const later = facts.filter((fact) => !isAmending(fact));
      return jsonText(metricsAsOf(later, asked)) === expected ? [] : ['other bytes'];
    });
  });

  it('in the live figures as in the raw document', () => {
    eachWorld(({ facts, asked }) => {
      const engine = engineAsOf(facts, asked.asOf);
      const raw = engine.rawMetrics(asked);
      return [...engine.figures(asked)].flatMap(([name, live]) => {
        const kept = [...(raw.get(name) ?? [])].filter(([key]) => live.has(key));
        return jsonText(live) === jsonText(new Map(kept)) && live.size > 0 ? [] : [`${name} differs`];
      });
    });
  });
});

function sorted<T>(values: ReadonlyMap<string, T>, figureOf: (value: T) => Figure = (value) => value as Figure): Figure {
  return new Map([...values].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, figureOf(value)]));
}

/** CSV back to fields, typed as the expected row has them. */
function fieldsOf(rows: Iterable<string>, expected: readonly (readonly (string | number | null)[])[]): (string | number | null)[][] {
  return [...rows].slice(1).map((row, index) => {
    const fields = Array.from(
      row.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|[^,]*)(?=,|$)/g),
      ([text, quoted]) => quoted?.replaceAll('""', '"') ?? text,
    );
    return fields.map((field, column) => {
      const wanted = expected[index]?.[column];
      return wanted === null && field === '' ? null : typeof wanted === 'number' ? Number(field) : field;
    });
  });
}
