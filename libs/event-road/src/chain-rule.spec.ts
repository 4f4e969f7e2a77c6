import fc from 'fast-check';
import { connect, covers, decide, mayMove } from './chain-rule.ts';
import { ALL_RULES, runSchedule } from './contract/model-schedule.ts';

const SCHEDULES = 20_000;
const FEWER = 3_000;

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
  const failed = (count: number, rules = ALL_RULES) => {
    const wrong = [];
    for (let seed = 1; seed <= count; seed += 1) {
      const outcome = runSchedule(seed, rules);
      if (outcome.wrong !== null) wrong.push(`seed ${outcome.seed}: ${outcome.wrong}`);
    }
    return wrong;
  };

  test(`with the whole rule no read model is wrong after any of ${SCHEDULES} schedules`, () => {
    expect(failed(SCHEDULES)).toEqual([]);
  });

  test.each(['c3', 'c4', 'c6', 'beside', 'oneStore'] as const)(
    'without %s read models are wrong: the model can see what the rule is for',
    (rule) => {
      const wrong = failed(FEWER, { ...ALL_RULES, [rule]: false });
      console.log(rule, wrong.length, wrong[0]);
      expect(wrong.length).toBeGreaterThan(0);
    },
  );

  test('a seed is a schedule: it ends the same every time', () => {
    const without = { ...ALL_RULES, c4: false };
    const seed = Array.from({ length: FEWER }, (_, n) => n + 1).find((each) => runSchedule(each, without).wrong !== null) ?? 0;
    expect(runSchedule(seed, without)).toEqual(runSchedule(seed, without));
  });
});
