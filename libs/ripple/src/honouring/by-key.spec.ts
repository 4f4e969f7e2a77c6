import { byBytes, byKey } from './by-key.ts';

const texts = ['', '9', '10', 'a', 'ab', 'é', '\uff5e', '\ue000', '\u{1f600}', '\u{10ffff}', '\ud7ff', 'a\u{1f600}', 'a\uff5e'];

it('Ids sort by the bytes of UTF-8', () => {
  for (const one of texts) {
    for (const other of texts) expect(Math.sign(byBytes(one, other))).toBe(Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other))));
  }
});

it('The earlier comes first; at one instant the smaller id', () => {
  expect(byKey({ at: 1, eventId: 'b' }, { at: 2, eventId: 'a' })).toBeLessThan(0);
  expect(byKey({ at: 1, eventId: 'b' }, { at: 1, eventId: 'a' })).toBeGreaterThan(0);
});
