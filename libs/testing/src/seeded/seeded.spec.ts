import { ManualClock, instant } from './manual-clock.ts';
import { SeededIds } from './seeded-ids.ts';
import { SeededRandom } from './seeded-random.ts';

describe('seeded randomness', () => {
  test('repeats with its seed and differs with another', () => {
    const numbers = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.below(1000)
        )(new SeededRandom(seed)),
      );
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  test('reaches every place and keeps every item', () => {
    const random = new SeededRandom(1);
    const items = Array.from({ length: 50 }, (_, n) => n);
    const shuffled = random.shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
    expect(new Set(Array.from({ length: 500 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
    expect(() => random.pick([])).toThrow(RangeError);
    expect(Array.from({ length: 1000 }, () => random.next()).every((number) => number >= 0 && number < 1)).toBe(true);
  });
});

describe('the manual clock', () => {
  test('moves both clocks when time passes, and the wall clock alone when it is corrected', () => {
    const clock = new ManualClock('2026-02-04T10:00:00Z');
    clock.advance(1_500);
    expect(clock.now()).toBe(instant('2026-02-04T10:00:01.5Z'));
    expect(clock.monotonic()).toBe(1_500);
    clock.correct('2026-02-04T09:00:00Z');
    expect(clock.now()).toBe(instant('2026-02-04T09:00:00Z'));
    expect(clock.monotonic()).toBe(1_500);
    expect(() => new ManualClock('yesterday')).toThrow(RangeError);
  });
});

describe('seeded ids', () => {
  const made = (seed: number) => {
    const ids = new SeededIds(new ManualClock(), seed);
    return [ids.timeOrdered(), ids.random(), ids.random()];
  };

  test('repeat with their seed, are well formed and differ from each other', () => {
    expect(made(3)).toEqual(made(3));
    expect(made(3)).not.toEqual(made(4));
    const [first, second, third] = made(3);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(third).not.toBe(second);
  });

  test('derived ids are those of RFC 9562, appendix A.4', () => {
    const ids = new SeededIds(new ManualClock());
    expect(ids.derived('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});
