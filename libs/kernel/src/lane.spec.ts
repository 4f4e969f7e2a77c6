import { laneOf, murmur2, LANES } from './lane.ts';

describe('lanes', () => {
  // Known answers of Apache Kafka's own test (UtilsTest.testMurmur2).
  test.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('murmur2(%s) is what Kafka computes', (text, hash) => {
    expect(murmur2(new TextEncoder().encode(text))).toBe(hash);
  });

  test('a network keeps its lane, inside the 64', () => {
    expect(laneOf('imported')).toBe(laneOf('imported'));
    const lanes = new Set(Array.from({ length: 2000 }, (_, n) => laneOf(`network-${String(n)}`)));
    expect(lanes.size).toBe(LANES);
    expect(Math.min(...lanes)).toBe(0);
    expect(Math.max(...lanes)).toBe(LANES - 1);
  });
});
