import fc from 'fast-check';
import { packed, unpacked } from './packed.ts';

const state = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 7, 'words'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'words'), tie('any')).map((fields) => ({ ...fields })),
    fc.array(fc.tuple(fc.string(), tie('any')), { maxLength: 3 }).map((entries) => new Map(entries)),
    fc.array(fc.constantFrom('x', 'y', 1), { maxLength: 3 }).map((values) => new Set(values)),
  ),
})).any;

test('a state comes back from its document as it was', () => {
  fc.assert(
    fc.property(state, (before) => {
      expect(unpacked(JSON.parse(JSON.stringify(packed(before))))).toEqual(before);
    }),
  );
});
