/** Hostile, but not everywhere at once. */
import fc from 'fast-check';

/** Mostly as it should be: a request that is wrong everywhere is turned away at the first door. */
export function sometimes<Value>(usual: Value, hostile: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: hostile, weight: 1 });
}
