import fc from 'fast-check';
import { checkOf } from '@golden-thread/contracts';
import { Type } from 'typebox';
import { arbitraryOf } from './arbitrary-of.ts';

const schema = Type.Object(
  {
    id: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,128}$' }),
    code: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 }),
    name: Type.String({ minLength: 1, maxLength: 3 }),
    form: Type.Literal('v1'),
    kind: Type.Enum(['person', 'group']),
    count: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    score: Type.Number({ minimum: -5, maximum: 5 }),
    told: Type.Boolean(),
    region: Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 5 }),
    ledBy: Type.Array(Type.Object({ id: Type.String() })),
    words: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

describe('documents made from a schema', () => {
  test('fit it', () => {
    const check = checkOf(schema);
    fc.assert(
      fc.property(arbitraryOf(schema), (document) => {
        expect(check.problems(JSON.parse(JSON.stringify(document)))).toEqual([]);
      }),
    );
  });

  test('leave optional fields out and in, and reach every value of a choice', () => {
    const made = fc.sample(arbitraryOf(schema), { numRuns: 300, seed: 1 });
    expect(new Set(made.map((document) => 'words' in document))).toEqual(new Set([true, false]));
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(['person', 'group']));
    expect(new Set(made.map(({ region }) => region === null))).toEqual(new Set([true, false]));
  });

  test('texts of a form are as long as the form wants', () => {
    const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
    for (const made of fc.sample(arbitraryOf(hash), { numRuns: 20, seed: 1 })) expect(made).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a schema that says nothing, or something unknown, is refused', () => {
    expect(() => arbitraryOf(Type.Unknown())).toThrow(RangeError);
    expect(() => arbitraryOf(Type.Unsafe({ type: 'date' }))).toThrow(RangeError);
    expect(() => arbitraryOf(Type.Unsafe({ type: 'array' }))).toThrow(RangeError);
  });
});
