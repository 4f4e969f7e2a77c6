import { day, gathering, inspired, outcome, registered, tookBack } from './contract/named-facts.ts';
import { RippleEngine } from './engine.ts';
import type { Fact } from './facts.ts';
import { jsonText } from './output/figure.ts';
import { UnreadableSnapshot } from './snapshot.ts';

const asked = { asOf: day(1000), horizons: [], periods: 'month' as const };
const facts: Fact[] = [
  registered('ada', 1, 'north', 'river'),
  inspired('ada', 'ben', 2),
  tookBack(inspired('eli', 'ben', 1)),
  gathering('g', 3, ['ada', 'ben']),
  outcome('o', 4, { ledBy: ['p'] }),
  { kind: 'confidence', eventId: 'c', at: day(5), personId: 'ada', score: 0.5, instrument: 'i' },
];

function engineOf(all: readonly Fact[]): RippleEngine {
  const engine = new RippleEngine();
  for (const fact of all) engine.apply(fact);
  return engine;
}

/** A snapshot as one run of bytes. */
function bytesOf(engine: RippleEngine): Uint8Array {
  return new Uint8Array(Buffer.concat([...engine.snapshot()]));
}

/** More than one chunk. */
function largeEngine(): RippleEngine {
  const longId = 'x'.repeat(2_000);
  return engineOf(Array.from({ length: 3_000 }, (_, i) => registered(`${longId}${String(i)}`, i / 1000)));
}

describe('A snapshot', () => {
  it('gives back an engine that answers the same and knows what it knew', () => {
    const restored = RippleEngine.restore(engineOf(facts).snapshot());
    expect(jsonText(restored.rawMetrics(asked))).toBe(jsonText(engineOf(facts).rawMetrics(asked)));
    expect(restored.latest()).toBe(day(900));
    for (const fact of [...facts, inspired('eli', 'ben', 1)]) restored.apply(fact);
    expect(jsonText(restored.rawMetrics(asked))).toBe(jsonText(engineOf(facts).rawMetrics(asked)));
  });

  it('may be cut into any chunks', () => {
    const bytes = bytesOf(engineOf(facts));
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(jsonText(RippleEngine.restore(single).rawMetrics(asked))).toBe(jsonText(engineOf(facts).rawMetrics(asked)));
  });

  it('of an empty engine is an empty engine', () => {
    expect(RippleEngine.restore(new RippleEngine().snapshot()).rawMetrics(asked).size).toBe(0);
  });

  it('comes in chunks of at most 8 MB', () => {
    const engine = largeEngine();
    const sizes = Array.from(engine.snapshot(), (chunk) => chunk.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBe(8 * 1024 * 1024);
    expect(RippleEngine.restore(engine.snapshot()).rawMetrics(asked).get('M13')?.get('population')).toBe(3_000);
  });

  it('is refused with the reason when it is cut off, changed, of another version, or something else', () => {
    const bytes = bytesOf(engineOf(facts));
    const text = new TextDecoder().decode(bytes.subarray(0, 200));
    const version = text.indexOf('"version":2') + '"version":'.length;
    const changed = (at: number, byte: number) => [bytes.with(at, byte)];
    expect(() => RippleEngine.restore([bytes.subarray(0, -1)])).toThrow(/cut off/);
    expect(() => RippleEngine.restore([])).toThrow(/cut off/);
    expect(() => RippleEngine.restore(changed(bytes.length - 1, 7))).toThrow(/bytes were changed/);
    expect(() => RippleEngine.restore(changed(version, '1'.charCodeAt(0)))).toThrow(/has version 1, this engine reads version 2/);
    expect(() => RippleEngine.restore(changed(4, 0))).toThrow(/does not begin like one/);
    expect(() => RippleEngine.restore([new Uint8Array(100).fill(65)])).toThrow(UnreadableSnapshot);
  });

  it('says so when a fact is applied before its last chunk was taken', () => {
    const late = largeEngine();
    const taken = late.snapshot();
    taken.next();
    late.apply(registered('zoe', 6));
    expect(() => taken.next()).toThrow(/applied while a snapshot was being taken/);
  });
});
