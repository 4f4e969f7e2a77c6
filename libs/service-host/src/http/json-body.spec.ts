import fc from 'fast-check';
import { nestingOf } from './json-body.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the nesting of a JSON text', () => {
  test('is that of the value it says, whatever brackets stand in its strings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'large' }), (value) => {
        expect(nestingOf(JSON.stringify(value))).toBe(depthOf(value));
      }),
      { seed: 20260930 },
    );
  });

  test.each([
    ['"[[[["', 0],
    [String.raw`"\"[["`, 0],
    [String.raw`["\\",[1]]`, 2],
    ['[[[', 3],
    [']]]][', 0],
  ])('%s has %d levels', (text, levels) => {
    expect(nestingOf(text)).toBe(levels);
  });
});
