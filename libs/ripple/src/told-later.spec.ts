import {
  confirmed,
  corrected,
  day,
  erased,
  fromMemory,
  inspired,
  outcome,
  registered,
  reported,
  tookBack,
} from './contract/named-facts.ts';
import { orders } from './contract/orders.ts';
import { RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import { jsonText } from './output/figure.ts';

const asked = { asOf: day(1000), horizons: [30], periods: 'month' as const };

function bytes(facts: readonly Fact[]): string {
  const engine = new RippleEngine({ trustedUnique: true });
  for (const fact of facts) engine.apply(fact);
  return [jsonText(engine.rawMetrics(asked)), ...engine.peopleCsv(), ...engine.treesCsv()].join('\n');
}

/** Expects facts to count as others do, in every order in which they may come, with a snapshot taken and loaded in between. */
function expectAs(facts: readonly Fact[], others: readonly Fact[]): void {
  const expected = bytes(others);
  for (const order of orders(facts)) {
    expect(bytes(order)).toBe(expected);
    const before = new RippleEngine({ trustedUnique: true });
    for (const fact of order.slice(0, 2)) before.apply(fact);
    const after = RippleEngine.restore(before.snapshot(), { trustedUnique: true });
    for (const fact of order.slice(2)) after.apply(fact);
    expect([jsonText(after.rawMetrics(asked)), ...after.peopleCsv(), ...after.treesCsv()].join('\n')).toBe(expected);
  }
}

const told = inspired('ada', 'ben', 5);
const rest = [inspired('cruz', 'ben', 6), registered('ada', 1, 'north')];

describe('P2: an acknowledgement written down from memory', () => {
  const word = fromMemory(told);

  it('counts in no figure until it is confirmed', () => {
    expectAs([word, ...rest], rest);
  });

  it('counts once confirmed, under its own key', () => {
    expectAs([word, confirmed(word.eventId), ...rest], [told, ...rest]);
  });

  it('was never told once corrected, whether it was confirmed before, after or at once', () => {
    expectAs([word, corrected(word.eventId), ...rest], rest);
    expectAs([word, confirmed(word.eventId), corrected(word.eventId), ...rest], rest);
    expectAs([told, corrected(told.eventId), confirmed(told.eventId), ...rest], rest);
  });

  it('does not count once taken back, confirmed or not', () => {
    expectAs([word, tookBack(word), confirmed(word.eventId), ...rest], rest);
  });

  it('does not come back for somebody erased', () => {
    expectAs([word, erased('ada'), confirmed(word.eventId), rest[0] as Fact], [rest[0] as Fact]);
    expectAs([word, erased('ben'), confirmed(word.eventId), rest[1] as Fact], [rest[1] as Fact]);
  });
});

describe('A withdrawal that turns out not to be what the person meant', () => {
  const [first, second] = [tookBack(told, 800), { ...tookBack(told, 801), eventId: 'again' }];

  it('gives back what it took', () => {
    expectAs([told, first, corrected(first.eventId), ...rest], [told, ...rest]);
  });

  it('does not where the person took it back a second time', () => {
    expectAs([told, first, second, corrected(first.eventId), rest[1] as Fact], [rest[1] as Fact]);
    expectAs([told, first, second, corrected(first.eventId), corrected(second.eventId)], [told]);
  });

  it('is the same once confirmed', () => {
    expectAs([told, first, confirmed(first.eventId), ...rest], rest);
  });

  it('of an outcome gives it back', () => {
    const better = outcome('o', 10, { subjectId: 'ada' });
    const withdrawn: Fact = { kind: 'outcome-withdrawn', eventId: 'w', at: day(12), outcomeId: 'o' };
    expectAs([better, withdrawn, ...rest], rest);
    expectAs([better, withdrawn, corrected('w'), ...rest], [better, ...rest]);
  });
});

describe('P2: an outcome written down from memory', () => {
  const better = outcome('o', 10, { subjectId: 'ada' });

  it('counts once confirmed, and another record of the same outcome counts until then', () => {
    const other = outcome('o', 11, { subjectId: 'ada', category: 'human' });
    expectAs([fromMemory(better), other], [other]);
    expectAs([fromMemory(better), other, confirmed(better.eventId)], [better, other]);
    expectAs([better, corrected(better.eventId), other], [other]);
  });

  it('as put right counts once that is confirmed, and no longer once that is corrected', () => {
    const change: Fact = { kind: 'outcome-corrected', eventId: 'c', at: day(11), outcomeId: 'o', changes: { category: 'human' } };
    const changed = { ...better, category: 'human' };
    expectAs([better, { ...change, unconfirmed: true }], [better]);
    expectAs([better, { ...change, unconfirmed: true }, confirmed('c')], [changed]);
    expectAs([better, change, corrected('c')], [better]);
  });
});

describe('P2: a report written down from memory', () => {
  const reports = [reported('ada', 3, 1), reported('ada', 7, 2), reported('ada', 5, 3)] as const;

  it('counts once confirmed, and a corrected one no longer, at any place of the series', () => {
    const [first, middle, last] = reports;
    expectAs([fromMemory(first), middle, last], [middle, last]);
    expectAs([fromMemory(first), middle, confirmed(first.eventId), last], [...reports]);
    expectAs([first, middle, corrected(last.eventId), last], [first, middle]);
    expectAs([fromMemory(first), corrected(first.eventId)], []);
  });
});
