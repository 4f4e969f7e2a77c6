import { day, erased, gathering, outcome, registered } from './contract/named-facts.ts';
import { RippleEngine } from './engine.ts';
import type { Fact, OutcomeContent } from './facts.ts';
import { toPlain, type PlainFigure } from './output/figure.ts';

const asked = { asOf: day(1000), horizons: [], periods: 'year' as const };

/** A block in every order of a few facts: it must be the same in all of them. */
function blockOf(name: string, ...facts: Fact[]): Record<string, PlainFigure> | undefined {
  const answers = [facts, facts.toReversed(), [...facts.slice(1), ...facts.slice(0, 1)]].map((order) => {
    const engine = new RippleEngine();
    for (const fact of order) engine.apply(fact);
    const block = engine.rawMetrics(asked).get(name);
    return block === undefined ? undefined : toPlain(block);
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  return answers[0] as Record<string, PlainFigure> | undefined;
}

function corrected(outcomeId: string, on: number, changes: Partial<OutcomeContent>): Fact {
  return { kind: 'outcome-corrected', eventId: `fix:${outcomeId}@${String(on)}`, at: day(on), outcomeId, changes };
}

function withdrawn(outcomeId: string): Fact {
  return { kind: 'outcome-withdrawn', eventId: `gone:${outcomeId}`, at: day(900), outcomeId };
}

describe('An outcome', () => {
  it('recorded twice counts as the earlier record tells it', () => {
    const block = blockOf('M11', outcome('o', 2, { category: 'late' }), outcome('o', 1, { category: 'early' }));
    expect(block?.['by_category']).toEqual({ early: 1 });
  });

  it('takes each corrected field from the last correction that names it', () => {
    const facts = [
      outcome('o', 1),
      corrected('o', 5, { category: 'human', agencyId: 'a' }),
      corrected('o', 4, { category: 'built', ledBy: ['c'] }),
    ];
    const block = blockOf('M11', ...facts, outcome('c', 0.5, { agencyId: 'b' }));
    expect(block).toMatchObject({ by_category: { human: 1, social: 1 }, links: 1, links_cross_agency: 1, links_cross_category: 1 });
  });

  it('corrected to be about another person moves with all its figures', () => {
    const facts = [outcome('o', 1), corrected('o', 2, { subjectId: 'ben' }), registered('ada', 0), registered('ben', 0)];
    expect(blockOf('M6', ...facts)).toMatchObject({ social: { n: 2, adopters: 1 } });
    expect(blockOf('M6', ...facts, corrected('o', 3, { subjectType: 'group' }))).toBeUndefined();
  });

  it('withdrawn counts nowhere, and what it led to has an unrecorded cause', () => {
    const facts = [outcome('o', 1), outcome('p', 2, { ledBy: ['o', 'p', 'q'] })];
    expect(blockOf('M11', ...facts)).toMatchObject({ links: 1, links_rejected: { cause_not_recorded: 1, cause_not_before_effect: 1 } });
    expect(blockOf('M11', ...facts, withdrawn('o'))).toMatchObject({ outcomes: 1, links: 0, links_rejected: { cause_not_recorded: 2 } });
    expect(blockOf('M11', outcome('o', 1), withdrawn('o'))).toBeUndefined();
  });

  it('of somebody erased is gone; another record of it then counts', () => {
    const facts = [outcome('o', 1, { subjectId: 'ben', category: 'early' }), outcome('o', 2, { category: 'late' })];
    expect(blockOf('M11', ...facts)?.['by_category']).toEqual({ early: 1 });
    expect(blockOf('M11', ...facts, erased('ben'))?.['by_category']).toEqual({ late: 1 });
    expect(blockOf('M11', outcome('o', 1), corrected('o', 2, { subjectId: 'ben' }), erased('ben'))).toBeUndefined();
  });

  it('of a community with the name of somebody erased stays', () => {
    expect(blockOf('M11', outcome('o', 1, { subjectType: 'community', subjectId: 'ben' }), erased('ben'))?.['outcomes']).toBe(1);
  });

  it('at the instant of its cause is its effect only with the larger outcomeId', () => {
    const facts = [outcome('9', 1, { ledBy: ['10'] }), outcome('10', 1, { ledBy: ['9'] })];
    expect(blockOf('M11', ...facts)).toMatchObject({
      links: 1,
      links_rejected: { cause_not_before_effect: 1 },
      order_counts: { 1: 1, 2: 1 },
    });
  });

  it('deep in a chain has its order without a deep call', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => outcome(`o${String(i)}`, i / 100, { ledBy: [`o${String(i - 1)}`] }));
    const engine = new RippleEngine();
    for (const fact of chain.toReversed()) engine.apply(fact);
    const block = engine.rawMetrics(asked).get('M11');
    expect(block?.get('mean_order')).toBe(10_000.5);
    expect(block?.get('total_downstream')).toBe((20_000 * 19_999) / 2);
  });
});

describe('A gathering', () => {
  const meeting = gathering('g', 1, ['ada', 'ben', 'ada']);
  const correction = (on: number, attendees: string[]): Fact => {
    return { kind: 'gathering-corrected', eventId: `fix@${String(on)}`, at: day(on), gatheringId: 'g', attendees };
  };

  it('counts everybody once', () => {
    expect(blockOf('M12', meeting)).toMatchObject({ gatherings: 1, attendances: 2, attendees: 2, pairs_met: 1 });
  });

  it('has the attendees of the last correction, and the time of the earliest record', () => {
    const facts = [meeting, gathering('g', 0.5, ['eli']), correction(2, ['ada']), correction(3, ['ada', 'ben', 'cruz'])];
    expect(blockOf('M12', ...facts)).toMatchObject({ gatherings: 1, attendances: 3, pairs_met: 3 });
  });

  it('is none while it was only corrected', () => {
    expect(blockOf('M12', correction(2, ['ada']))).toBeUndefined();
  });

  it('stays when an attendee is erased, without that attendee', () => {
    expect(blockOf('M12', meeting, erased('ben'))).toMatchObject({ gatherings: 1, attendances: 1, attendees: 1, projection_density: null });
  });

  it('stays also when nobody is left in it', () => {
    expect(blockOf('M12', meeting, erased('ada'), erased('ben'))).toMatchObject({ gatherings: 1, attendances: 0, mean_attendance: 0 });
  });

  it('of very many people costs no square of them when they met nowhere else', () => {
    const crowd = Array.from({ length: 50_000 }, (_, i) => `p${String(i)}`);
    const facts = [gathering('crowd', 1, crowd), gathering('few', 2, crowd.slice(0, 3))];
    const engine = new RippleEngine();
    for (const fact of facts) engine.apply(fact);
    const block = engine.rawMetrics(asked).get('M12');
    const pairs = (50_000 * 49_999) / 2;
    expect(block?.get('pairs_met')).toBe(pairs);
    expect(block?.get('pair_meetings')).toBe(pairs + 3);
    expect(block?.get('max_pair_meetings')).toBe(2);
    expect(block?.get('projection_density')).toBe(1);
  });
});

describe('Confidence', () => {
  const report = (on: number, score: number, instrument = 'confidence', personId = 'ada'): Fact => {
    return { kind: 'confidence', eventId: `c${instrument}${personId}${String(on)}`, at: day(on), personId, score, instrument };
  };

  it('compares the first report with the last, whatever came between or arrived when', () => {
    const facts = [report(3, 9), report(1, 4), report(2, 1), report(1, 5, 'other'), report(1, 5, 'confidence', 'eli')];
    expect(blockOf('M14', ...facts)).toEqual({
      confidence: { persons: 2, persons_with_2plus: 1, mean_change: 5, improved: 1, same: 0, worse: 0 },
      other: { persons: 1, persons_with_2plus: 0, mean_change: null, improved: 0, same: 0, worse: 0 },
    });
  });

  it('of somebody erased is gone', () => {
    expect(blockOf('M14', report(1, 4), erased('ada'))).toBeUndefined();
  });
});
