import { idempotencyKeyOf } from './idempotency-key.ts';

test('a key is read, and may be missing', () => {
  expect(idempotencyKeyOf({ 'idempotency-key': 'a3f6:e0.f6_x-1' })).toBe('a3f6:e0.f6_x-1');
  expect(idempotencyKeyOf({})).toBeUndefined();
});

test.each(['', 'a b', 'ñ', 'x'.repeat(129), 'a,b'])('"%s" is none', (key) => {
  expect(() => idempotencyKeyOf({ 'idempotency-key': key })).toThrow(/1 to 128 of the characters/);
});
