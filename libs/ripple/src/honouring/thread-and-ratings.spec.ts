import { confirmed, corrected, day, erased, fromMemory } from '../contract/named-facts.ts';
import { toPlain } from '../output/figure.ts';
import { goalChosen, goalTurn, held, nextStep, rated, session, started } from '../contract/named-honouring-facts.ts';
import type { HonouringFact } from './facts.ts';
import { honouringMetrics } from './honouring.ts';

const asked = { asOf: day(1000), periods: 'month' as const };

function blocks(...facts: readonly HonouringFact[]): Record<string, unknown> {
  return toPlain(honouringMetrics(facts, asked)) as Record<string, unknown>;
}

function goals(...facts: readonly HonouringFact[]): unknown {
  return (blocks(...facts)['H1'] as Record<string, unknown> | undefined)?.['goals'];
}

it('A network without any of these events has none of these blocks', () => {
  expect(blocks()).toEqual({});
  expect(blocks(erased('ada'), rated('s', [4, 4, 4], 'r'))).toEqual({});
});

describe('H1 Thread', () => {
  const chosen = goalChosen('g1', 1, { from: 'vision' });

  it('counts goals by what they grew from, and what was said of them since', () => {
    const turns = [goalTurn('goal-reached', 'g1', 20), goalTurn('goal-picked-up-again', 'g1', 30), goalTurn('goal-reached', 'g1', 40)];
    const others = [goalChosen('g2', 2), goalChosen('g3', 3, { personId: 'ben' }), goalTurn('goal-set-aside', 'g3', 5, 'ben')];
    expect(goals(chosen, ...turns, ...others)).toEqual({
      chosen: 3,
      people: 2,
      grew_from: { vision: 1, preference: 0, suggestion: 0, 'own-words': 2 },
      reached: 1,
      set_aside: 1,
      picked_up_again: 1,
    });
  });

  it('counts a goal once; what it grew from is what was said first', () => {
    expect(goals(goalChosen('g1', 2, { from: 'preference' }), chosen)).toMatchObject({
      chosen: 1,
      grew_from: { vision: 1, preference: 0 },
    });
  });

  it('P2: a goal written down from memory counts once it is confirmed; what was said of a goal that does not count does not either', () => {
    const reached = goalTurn('goal-reached', 'g1', 20);
    expect(goals(fromMemory(chosen), reached)).toBeUndefined();
    expect(goals(fromMemory(chosen), reached, confirmed(chosen.eventId))).toMatchObject({ chosen: 1, reached: 1 });
    expect(goals(chosen, reached, corrected(chosen.eventId))).toBeUndefined();
    expect(goals(chosen, fromMemory(reached))).toMatchObject({ chosen: 1, reached: 0 });
  });

  it('counts next steps by who chose, in the last word on each', () => {
    const steps = [
      nextStep('s1', 'a', 'specialist', 1),
      nextStep('s1', 'a', 'person', 2),
      nextStep('s1', null, 'together', 3),
      nextStep('s1', null, 'together', 4),
      nextStep('s2', 'a', 'person', 5),
    ];
    expect(blocks(started('s1', 1, { specialistId: 'mara' }), ...steps)).toEqual({
      H1: {
        goals: expect.objectContaining({ chosen: 0, people: 0 }) as unknown,
        next_steps: { chosen: 3, people: 1, specialists: 1, chosen_by: { person: 2, together: 1, specialist: 0 } },
      },
    });
  });
});

it('H1: a guest who chooses a next step is nobody’s second visit: the step counts, the guest is not among the people', () => {
  const steps = [nextStep('s1', 'a', 'person', 2), { ...nextStep('s2', 'a', 'together', 3), personId: 'guest-of-today' }];
  const facts = [started('s1', 1), started('s2', 1, { personId: 'guest-of-today', guest: true }), ...steps];
  expect(blocks(...facts)['H1']).toMatchObject({ next_steps: { chosen: 2, people: 1, chosen_by: { person: 1, together: 1 } } });
});

describe('H2 Wanted and got', () => {
  const wish = (sessionId: string, wanted: string[], given: string[], guest = false): HonouringFact[] => [
    started(sessionId, 1, { wanted, guest }),
    held(sessionId, 2, { given }),
  ];

  it('is granted where every kind wanted was given; more may have been given', () => {
    const facts = [
      ...wish('s1', ['emotional'], ['emotional', 'informational']),
      ...wish('s2', ['emotional', 'instrumental'], ['emotional']),
      ...wish('s3', ['emotional'], ['emotional'], true),
      ...wish('s4', [], ['emotional']),
      started('s5', 1, { wanted: ['emotional'] }),
    ];
    const answers = [rated('s1', [0, 0, 4], 'r1'), rated('s2', [4, 4, 3], 'r1'), rated('s4', [4, 4, 4], 'r2')];
    expect(blocks(...facts, ...answers)['H2']).toEqual({
      sessions: 3,
      people: 1,
      specialists: 1,
      all_given: 2,
      share_all_given: 2 / 3,
      answers: { ratings: 2, people: 1, got_support_wanted_4: 1, share_got_support_wanted_4: 1 / 2 },
    });
  });

  it('has no share where nobody answered', () => {
    expect(blocks(...wish('s1', ['emotional'], []))['H2']).toMatchObject({
      share_all_given: 0,
      answers: { ratings: 0, share_got_support_wanted_4: null },
    });
  });
});

describe('H3 Heard', () => {
  it('is the share of ratings with the highest mark, of those of sessions that were held; the first rating of a session counts', () => {
    const sessions = [...session('s1', 1), ...session('s2', 2), ...session('s3', 3), ...session('s4', 4)];
    const ratings = [
      rated('s1', [4, 4, 0], 'r1', 10),
      rated('s1', [0, 0, 0], 'r1', 11),
      rated('s2', [4, 3, 0], 'r1'),
      rated('s3', [2, 4, 0], 'r2'),
      rated('s9', [4, 4, 4], 'r9'),
    ];
    expect(blocks(...sessions, ...ratings)['H3']).toEqual({
      sessions_held: 4,
      response_share: 3 / 4,
      ratings: 3,
      people: 2,
      specialists: 1,
      most_of_one_specialist: 3,
      heard_4: 2,
      share_heard_4: 2 / 3,
      led_4: 2,
      share_led_4: 2 / 3,
      floor: { ratings: 25, people: 11, specialists: 5, share_of_one_specialist: 0.5 },
      status: 'below_floor',
    });
    expect(blocks(held('s1', 1))['H3']).toMatchObject({ response_share: 0, ratings: 0, most_of_one_specialist: 0, share_heard_4: null });
  });

  it('P6: says whether it is above the floor: 25 ratings, 11 people, 5 specialists, none with more than half', () => {
    const many = (ratings: number, people: number, by: (i: number) => string): HonouringFact[] =>
      Array.from({ length: ratings }, (_, i) => [
        ...session(`s${String(i)}`, 1 + i, { specialistId: by(i) }),
        rated(`s${String(i)}`, [4, 4, 4], `r${String(i % people)}`),
      ]).flat();
    const status = (facts: HonouringFact[]) => (blocks(...facts)['H3'] as Record<string, unknown>)['status'];
    const fair = (i: number) => `p${String(i % 5)}`;
    expect(status(many(25, 11, fair))).toBe('above_floor');
    expect(status(many(24, 11, fair))).toBe('below_floor');
    expect(status(many(25, 10, fair))).toBe('below_floor');
    expect(status(many(25, 11, (i) => `p${String(i % 4)}`))).toBe('below_floor');
    expect(status(many(26, 11, (i) => (i < 13 ? 'p0' : fair(i))))).toBe('below_floor');
    expect(status(many(26, 11, (i) => (i < 13 ? 'p0' : `p${String(1 + (i % 4))}`)))).toBe('above_floor');
  });

  it('an erased person takes their ratings along', () => {
    const facts = [
      ...session('s1', 1),
      ...session('s2', 2, { personId: 'ben' }),
      rated('s1', [4, 4, 4], 'r1'),
      rated('s2', [0, 0, 0], 'r2'),
    ];
    expect(blocks(...facts, erased('ada'))['H3']).toMatchObject({ sessions_held: 1, ratings: 1, heard_4: 0 });
  });
});
