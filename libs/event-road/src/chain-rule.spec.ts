import fc from 'fast-check';
import { connect, covers, decide, mayMove } from './chain-rule.ts';
import { ALL_RULES, runSchedule } from './contract/model-schedule.ts';

const SCHEDULES = 20_000;
const FEWER = 1_000;

describe('the chain rule', () => {
  test.each([
    ['another store', { storeId: 'b', position: 8, previous: 7 }, 'ghost'],
    ['another store, long applied', { storeId: 'b', position: 3, previous: 2 }, 'ghost'],
    ['applied before', { storeId: 'a', position: 7, previous: 5 }, 'duplicate'],
    ['older than what was applied', { storeId: 'a', position: 5, previous: 2 }, 'duplicate'],
    ['the next one', { storeId: 'a', position: 9, previous: 7 }, 'apply'],
    ['one after something that did not come', { storeId: 'a', position: 9, previous: 8 }, 'gap'],
    ['one that skips back and forth', { storeId: 'a', position: 9, previous: 5 }, 'gap'],
  ] as const)('%s', (_what, record, decision) => {
    expect(decide(record, 'a', 7)).toBe(decision);
  });

  test('whatever comes, in whatever order and number: the run connects, and only what is missing is beyond', () => {
    const lane = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
    const arrivals = lane.chain((steps) => {
      let position = 0;
      const chain = steps.map((step) => ({ storeId: 'a', previous: position, position: (position += step) }));
      const ghosts = chain.map((record) => ({ ...record, storeId: 'b' }));
      return fc.tuple(fc.constant(chain), fc.array(fc.constantFrom(...chain, ...ghosts), { maxLength: 30 }));
    });
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 5 }), ([chain, arrived], limit) => {
        const { run, last, beyond, ghosts, duplicates } = connect(arrived, { storeId: 'a', last: 0, limit });
        expect(run).toEqual(chain.slice(0, run.length));
        expect(last).toBe(run.at(-1)?.position ?? 0);
        expect(run.length + beyond.length + ghosts + duplicates).toBe(arrived.length);
        expect(run.length).toBeLessThanOrEqual(limit);
        const [first] = beyond;
        if (first !== undefined && run.length < limit) expect(decide(first, 'a', last)).toBe('gap');
      }),
    );
  });

  test('a lane without events is covered by an empty store, and a checkpoint moves only from where it is', () => {
    expect([covers(0, 0), covers(4, 4), covers(5, 4), covers(3, 4)]).toEqual([true, true, true, false]);
    expect([mayMove(0, 0), mayMove(4, 4), mayMove(5, 4)]).toEqual([true, true, false]);
  });
});

describe('the model: random schedules of crashes, late and lost sends, two owners, outages and restores', () => {
  /** What was wrong, schedule by schedule, at most `enough`; a seed runs again with `runSchedule(seed, rules)`. */
  const wrongOf = (schedules: number, rules = ALL_RULES, enough = Infinity): string[] => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= schedules && wrong.length < enough; seed += 1) {
      const outcome = runSchedule(seed, rules);
      if (outcome.wrong !== null) wrong.push(`seed ${outcome.seed}: ${outcome.wrong}`);
    }
    return wrong;
  };

  test(`with the whole rule no read model is wrong after any of ${SCHEDULES} schedules`, () => {
    expect(wrongOf(SCHEDULES)).toEqual([]);
  });

  test.each(['c3', 'c4', 'c6', 'beside'] as const)('without %s read models are wrong: the model sees what it is for', (rule) => {
    expect(wrongOf(FEWER, { ...ALL_RULES, [rule]: false }).length).toBeGreaterThan(FEWER / 100);
  });

  test('without one store per version, too, though seldom', () => {
    expect(wrongOf(SCHEDULES, { ...ALL_RULES, oneStore: false }, 1)).toHaveLength(1);
  });

  test('a seed is a schedule: it ends the same every time', () => {
    const without = { ...ALL_RULES, c4: false };
    const [first] = wrongOf(FEWER, without, 1);
    expect(wrongOf(FEWER, without, 1)).toEqual([first]);
  });
});
