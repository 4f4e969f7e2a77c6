import { applyFact } from './apply.ts';
import { confirmed, corrected, day, erased, fromMemory, inspired, nameTakenOff, registered, tookBack } from './contract/named-facts.ts';
import { orders } from './contract/orders.ts';
import { RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import { jsonText } from './output/figure.ts';
import { RippleState } from './state/ripple-state.ts';

const asked = { asOf: day(1000), horizons: [30], periods: 'month' as const };

function answers(engine: RippleEngine): string {
  return [jsonText(engine.rawMetrics(asked)), ...engine.peopleCsv(), ...engine.treesCsv()].join('\n');
}

function bytes(facts: readonly Fact[]): string {
  const engine = new RippleEngine({ trustedUnique: true });
  for (const fact of facts) engine.apply(fact);
  return answers(engine);
}

function expectAs(facts: readonly Fact[], others: readonly Fact[]): void {
  const expected = bytes(others);
  for (const order of orders(facts)) {
    const before = new RippleEngine({ trustedUnique: true });
    for (const fact of order.slice(0, 2)) before.apply(fact);
    const after = RippleEngine.restore(before.snapshot(), { trustedUnique: true });
    for (const fact of order.slice(2)) after.apply(fact);
    expect([bytes(order), answers(after)]).toEqual([expected, expected]);
  }
}

/** All that the engine keeps of ties and of the forest, by name. */
function tiesOf(facts: readonly Fact[]): Record<string, number[]> {
  const state = new RippleState(true);
  for (const fact of facts) applyFact(state, fact);
  const parts = Object.entries(state.parts()).filter(([name]) => /^acknowledgements\.(first|ties|forest)/.test(name));
  return Object.fromEntries(parts.map(([name, part]) => [name, [...Buffer.concat([...part.pieces()])]]));
}

const thanks = inspired('ada', 'ben', 5);
const asStandIn = { ...thanks, inspirerId: 'stand-in' };
const rest = [inspired('ben', 'cruz', 6), registered('ada', 1, 'north')];

describe('P13: an inspirer who takes their name off', () => {
  it('counts on as somebody who is not registered', () => {
    expectAs([thanks, nameTakenOff(thanks, 'stand-in'), ...rest], [asStandIn, ...rest]);
    const engine = new RippleEngine();
    for (const fact of [thanks, nameTakenOff(thanks, 'stand-in'), ...rest]) engine.apply(fact);
    expect(engine.rawMetrics(asked).get('M1')?.get('unregistered_in_ripple')).toBe(3);
    expect([...engine.peopleCsv()].join('\n')).not.toContain('ada');
  });

  it('stays named in what else they were thanked for, by the same person too', () => {
    const again = inspired('ada', 'ben', 7);
    expectAs([thanks, again, nameTakenOff(thanks, 'stand-in'), rest[0] as Fact], [asStandIn, again, rest[0] as Fact]);
    expectAs(
      [thanks, again, nameTakenOff(again, 'stand-in'), rest[0] as Fact],
      [thanks, { ...again, inspirerId: 'stand-in' }, rest[0] as Fact],
    );
  });

  it('is thanked no longer where the inspired took it back, and again where that was corrected', () => {
    const back = tookBack(thanks);
    expectAs([thanks, back, nameTakenOff(thanks, 'stand-in'), rest[0] as Fact], [rest[0] as Fact]);
    expectAs([thanks, back, nameTakenOff(thanks, 'stand-in'), corrected(back.eventId)], [asStandIn]);
    expectAs([fromMemory(thanks), nameTakenOff(thanks, 'stand-in'), confirmed(thanks.eventId)], [asStandIn]);
  });

  it('counts on when they are erased, for nobody can tell any more that it was they; the inspired takes it along', () => {
    expectAs([thanks, nameTakenOff(thanks, 'stand-in'), erased('ada'), rest[0] as Fact], [asStandIn, erased('ada'), rest[0] as Fact]);
    expectAs([thanks, nameTakenOff(thanks, 'stand-in'), erased('ben'), rest[1] as Fact], [erased('ben'), rest[1] as Fact]);
  });

  it('leads to nobody by any value that is kept of ties: they are as if it had been told so', () => {
    const people = [registered('ada', 1), registered('ben', 1), registered('stand-in', 1)];
    const off = nameTakenOff(thanks, 'stand-in');
    const elsewhere = nameTakenOff(inspired('x', 'y', 1), 'stand-in');
    expect(tiesOf([...people, thanks, off])).toEqual(tiesOf([...people, asStandIn, elsewhere]));
    expect(tiesOf([...people, fromMemory(thanks), off])).toEqual(tiesOf([...people, fromMemory(asStandIn), elsewhere]));
    expect(tiesOf([...people, thanks, elsewhere])).not.toEqual(tiesOf([...people, asStandIn, elsewhere]));
  });

  it('under an id that stands there already leaves a blank row behind, and nothing else', () => {
    const people = [registered('ada', 1), registered('ben', 1), registered('stand-in', 1)];
    const other = inspired('stand-in', 'ben', 9);
    const { 'acknowledgements.ties.from': from = [], 'acknowledgements.ties.to': to = [] } = tiesOf([
      ...people,
      other,
      thanks,
      nameTakenOff(thanks, 'stand-in'),
    ]);
    expect(from).toEqual([2, 0, 0, 0, 255, 255, 255, 255]);
    expect(to).toEqual([1, 0, 0, 0, 255, 255, 255, 255]);
    expectAs([other, thanks, nameTakenOff(thanks, 'stand-in'), rest[0] as Fact], [other, asStandIn, rest[0] as Fact]);
  });

  it('twice stands under the id of the first time', () => {
    expectAs(
      [thanks, nameTakenOff(thanks, 'later', 931), nameTakenOff(thanks, 'stand-in', 930), rest[0] as Fact],
      [asStandIn, rest[0] as Fact],
    );
  });
});
