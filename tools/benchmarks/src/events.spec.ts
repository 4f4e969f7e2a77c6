import { lineOf, mixedEvents, type BenchmarkEvent, type Recipe } from './events.ts';
import { graphOf } from './graph.ts';
import { idOf, SeededRandom } from './random.ts';

const recipe: Recipe = { events: 20_000, seed: 5 };
const events = [...mixedEvents(recipe)];
const ofType = (type: BenchmarkEvent['type']) => events.filter((event) => event.type === type);
const listOf = (event: BenchmarkEvent, field: string): readonly string[] => {
  const list = event.data[field];
  return typeof list === 'object' && list !== null ? list : [];
};

describe('the events of the benchmarks', () => {
  it('are the same for the same seed, and others for another', () => {
    const lines = (seed: number) => [...mixedEvents({ events: 500, seed })].map(lineOf).join('\n');
    expect(lines(5)).toBe(lines(5));
    expect(lines(6)).not.toBe(lines(5));
  });

  it('keep the shares of the mark exactly', () => {
    const shares = ['PersonRegistered', 'InspirationAcknowledged', 'GatheringHeld', 'OutcomeRecorded', 'ConfidenceReported'] as const;
    expect(shares.map((type) => ofType(type).length / events.length)).toEqual([0.2, 0.3, 0.15, 0.25, 0.1]);
  });

  it('come in order of happening, each with an id of its own', () => {
    expect(events.every((event, index) => event.at >= (events[index - 1]?.at ?? -Infinity))).toBe(true);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('gather about 8 people, without naming one twice', () => {
    const lists = ofType('GatheringHeld').map((event) => listOf(event, 'attendees'));
    const mean = lists.reduce((sum, list) => sum + list.length, 0) / lists.length;
    expect(mean).toBeGreaterThan(6.5);
    expect(mean).toBeLessThan(9.5);
    expect(lists.every((list) => new Set(list).size === list.length)).toBe(true);
  });

  it('name what led to 30 % of the outcomes', () => {
    const outcomes = ofType('OutcomeRecorded');
    const led = outcomes.filter((event) => listOf(event, 'ledBy').length > 0).length / outcomes.length;
    expect(led).toBeGreaterThan(0.28);
    expect(led).toBeLessThan(0.32);
  });

  it('let few people lift many: the first hundredth of inspirers has more than a tenth of the ties', () => {
    const { acknowledgements } = graphOf(events);
    const counts = new Map<number, number>();
    for (let row = 0; row < acknowledgements.length; row += 2)
      counts.set(acknowledgements[row] ?? 0, (counts.get(acknowledgements[row] ?? 0) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const top = sorted.slice(0, Math.ceil(sorted.length / 100)).reduce((sum, count) => sum + count, 0);
    expect(top / (acknowledgements.length / 2)).toBeGreaterThan(0.1);
  });
});

describe('seeded randomness', () => {
  it('spreads evenly', () => {
    const random = new SeededRandom(1);
    const counts = new Uint32Array(10);
    for (let i = 0; i < 100_000; i += 1) {
      const bucket = random.below(10);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    // 5 standard deviations of a binomial count of mean 10,000.
    expect(counts.every((count) => Math.abs(count - 10_000) < 475)).toBe(true);
  });

  it('shuffles into a permutation', () => {
    const shuffled = new SeededRandom(1).shuffle(Uint32Array.from({ length: 1_000 }, (_, i) => i));
    expect(shuffled[0] === 0 && shuffled[1] === 1 && shuffled[2] === 2).toBe(false);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
  });

  it('names every index of a kind differently, as a version 4 UUID', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => idOf(2, index, 9));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(idOf(3, 0, 9)).not.toBe(idOf(2, 0, 9));
  });
});
