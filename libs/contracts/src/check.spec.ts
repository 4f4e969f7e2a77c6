import { Type } from 'typebox';
import { checkOf } from './check.ts';

const check = checkOf(
  Type.Object(
    {
      name: Type.String({ minLength: 2, maxLength: 4 }),
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
      code: Type.Optional(Type.String({ pattern: '^[a-z]+$' })),
      wish: Type.Optional(Type.String({ 'x-personal': { owner: 'personId' } })),
      tags: Type.Optional(Type.Array(Type.String(), { maxItems: 1 })),
    },
    { additionalProperties: false },
  ),
);

describe('a check', () => {
  test('says yes and finds nothing wrong', () => {
    expect(check.fits({ name: 'ada', size: 9, wish: 'to walk again' })).toBe(true);
    expect(check.problems({ name: 'ada' })).toEqual([]);
  });

  test.each<[unknown, string, string]>([
    [{}, 'name', 'is missing'],
    [{ name: 'a' }, 'name', 'has fewer than 2 characters'],
    [{ name: 'adaada' }, 'name', 'has more than 4 characters'],
    [{ name: 'ada', size: -1 }, 'size', 'is less than 0'],
    [{ name: 'ada', size: 10 }, 'size', 'is more than 9'],
    [{ name: 'ada', size: 1.5 }, 'size', 'is a number, where a whole number is needed'],
    [{ name: 'ada', code: 'A' }, 'code', 'does not have the form that is needed here'],
    [{ name: 'ada', 'a/b~c': 1 }, 'a/b~c', 'is not known here'],
    [{ name: true }, 'name', 'is true or false, where text is needed'],
    [{ name: 'ada', tags: ['a', 'b'] }, 'tags', 'must NOT have more than 1 items'],
    [4, 'document', 'is a number, where an object is needed'],
  ])('%j: %s %s', (document, field, reason) => {
    expect(check.fits(document)).toBe(false);
    expect(check.problems(document)).toEqual([{ field, reason }]);
  });
});
