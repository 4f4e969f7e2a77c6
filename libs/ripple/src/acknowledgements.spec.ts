import { day, erased, inspired, registered, tookBack } from './contract/named-facts.ts';
import { orders } from './contract/orders.ts';
import { RippleEngine } from './engine.ts';
import type { Acknowledgement, Fact } from './facts.ts';
import { jsonText, type Figure } from './output/figure.ts';

const asked = { asOf: day(1000), horizons: [30], periods: 'month' as const };

function engineOf(...facts: Fact[]): RippleEngine {
  const engine = new RippleEngine();
  for (const fact of facts) engine.apply(fact);
  return engine;
}

function parents(engine: RippleEngine): Record<string, string> {
  const rows = [...engine.peopleCsv()].slice(1).map((row) => row.split(','));
  return Object.fromEntries(rows.map(([person = '', , parent = '']) => [person, parent]));
}

function m1(engine: RippleEngine, key: string): Figure | undefined {
  return engine.rawMetrics(asked).get('M1')?.get(key);
}

function bytes(...facts: Fact[]): string {
  const engine = engineOf(...facts);
  return [jsonText(engine.rawMetrics(asked)), ...engine.peopleCsv(), ...engine.treesCsv()].join('\n');
}

/** All parts of a few values. */
function parts<T>(values: readonly T[]): T[][] {
  return values.reduce<T[][]>((found, value) => [...found, ...found.map((part) => [...part, value])], [[]]);
}

describe('The first event decides', () => {
  it('puts the inspired person under the inspirer of the earliest acknowledgement, also when it arrives last', () => {
    expect(parents(engineOf(inspired('dee', 'cruz', 20), inspired('ben', 'cruz', 6)))).toEqual({ ben: '', cruz: 'ben', dee: '' });
  });

  it('makes somebody an originator whose earliest acknowledgement names them as inspirer, and keeps them so', () => {
    expect(parents(engineOf(inspired('cruz', 'ada', 15), inspired('ada', 'ben', 4), inspired('ben', 'cruz', 6)))).toEqual({
      ada: '',
      ben: 'ada',
      cruz: 'ben',
    });
  });

  it('lets the smaller id decide at one instant, by the bytes of UTF-8 and not by UTF-16', () => {
    const astral = inspired('ada', 'cruz', 1, '\u{1f600}');
    const wide = inspired('ben', 'cruz', 1, '\uff5e');
    expect(astral.eventId < wide.eventId).toBe(true);
    expect(parents(engineOf(astral, wide))['cruz']).toBe('ben');
  });

  it('ignores the same event a second time, whatever it says then', () => {
    expect(m1(engineOf(inspired('ada', 'ben', 1, 'e'), inspired('ben', 'cruz', 2, 'e')), 'acks')).toBe(1);
  });

  it('counts an acknowledgement of oneself and puts nobody into a ripple by it', () => {
    const engine = engineOf(inspired('eli', 'eli', 1), registered('eli', 0));
    expect(m1(engine, 'acks')).toBe(1);
    expect(m1(engine, 'self_acks_ignored')).toBe(1);
    expect(m1(engine, 'persons_in_ripple')).toBe(0);
    expect(m1(engine, 'registered_not_in_ripple')).toBe(1);
  });
});

describe('Taking back', () => {
  const pair = [4, 3, 2, 1].map((on) => inspired('ada', 'ben', on));
  const other = inspired('cruz', 'ben', 2.5);

  it('leaves the earliest of what is left, for every order of four acknowledgements and every choice taken back', () => {
    for (const order of orders(pair)) {
      for (const gone of parts(pair)) {
        const left = [...pair, other].filter((fact) => !gone.includes(fact));
        const expected = bytes(...left, ...noEffect(gone));
        for (const one of [gone, gone.toReversed()]) expect(bytes(...order, other, ...one.map((fact) => tookBack(fact)))).toBe(expected);
      }
    }
  });

  it('works before the acknowledgement arrives, and more than once', () => {
    const ack = inspired('ada', 'ben', 1);
    expect(bytes(tookBack(ack), ack, { ...tookBack(ack), eventId: 'again' })).toBe(bytes(...noEffect([ack, ack])));
  });

  it('of an acknowledgement of oneself takes it off both counts', () => {
    const self = inspired('eli', 'eli', 1);
    const engine = engineOf(self, inspired('ada', 'ben', 1), tookBack(self));
    expect([m1(engine, 'acks'), m1(engine, 'self_acks_ignored')]).toEqual([1, 0]);
  });

  it('and saying it again is as if nothing had been taken back', () => {
    const first = inspired('ada', 'ben', 1, 'first');
    const again = inspired('ada', 'ben', 1, 'again');
    const rest = [inspired('ben', 'cruz', 2), registered('ada', 0), registered('ben', 0)];
    expect(bytes(first, ...rest, tookBack(first), again)).toBe(bytes(again, ...rest, ...noEffect([first])));
  });

  it('of the earliest link turns two people around without passing through a cycle', () => {
    const first = inspired('ada', 'ben', 1);
    const rest = [inspired('ben', 'cruz', 2), inspired('cruz', 'ada', 3), inspired('ben', 'ada', 4)];
    const engine = engineOf(first, ...rest, tookBack(first));
    expect(parents(engine)).toEqual({ ada: 'cruz', ben: '', cruz: 'ben' });
    expect([...engine.treesCsv()].at(-1)).toBe('ben,3,2,1,1;1;1,4,1.3333333333333333');
  });
});

describe('Erasing a person', () => {
  const facts: Fact[] = [
    registered('ada', 0, 'north'),
    registered('hub', 0, 'north'),
    inspired('hub', 'hub', 1),
    inspired('ada', 'hub', 2),
    ...[3, 4, 5].map((on) => inspired('hub', `f${String(on)}`, on)),
    inspired('f3', 'f4', 6),
    inspired('f5', 'hub', 7),
  ];

  it('is the same as removing every event that names the person, whichever came first', () => {
    const without = facts.filter((fact) => !JSON.stringify(fact).includes('hub'));
    const expected = bytes(...without, erased('nobody'));
    for (const place of [0, 3, facts.length]) expect(bytes(...facts.toSpliced(place, 0, erased('hub')))).toBe(expected);
  });

  it('leaves the others where their own ties put them', () => {
    expect(parents(engineOf(...facts, erased('hub')))).toEqual({ f3: '', f4: 'f3' });
  });
});

/** As many withdrawals of nothing, so that both sides have seen the same instants. */
function noEffect(gone: readonly Acknowledgement[]): Fact[] {
  return gone.map((_, index) => tookBack(inspired('nobody', 'noone', 0, `nothing ${String(index)}`)));
}
