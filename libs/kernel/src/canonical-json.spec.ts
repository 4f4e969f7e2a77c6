import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  test('is the same text whatever order the keys came in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: -0.5, left: undefined })).toBe('{"a":-0.5,"b":[1,{"c":"é","d":null}]}');
    expect(canonicalJson({ a: -0.5, b: [1, { c: 'é', d: null }] })).toBe(canonicalJson({ b: [1, { d: null, c: 'é' }], a: -0.5 }));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1])('%p is refused', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
