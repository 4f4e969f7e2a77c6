import type { Tellings, Told } from '@golden-thread/kernel';
import { confirmedOf, isSaid, lastWord, withSaid, withSaidOf, type Said } from './said.ts';

const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: 'luis', readBack: false, interpreter: 'none' };
const none: Tellings = new Map();
const at = (occurredAt: number, eventId = `event-${occurredAt}`) => ({ eventId, occurredAt });
const said = (...values: readonly (readonly [number, string])[]): Said<string> =>
  values.reduce<Said<string>>((before, [when, value]) => withSaid(before, at(when), value), []);

describe('what was said', () => {
  test('stands in the order in which it happened, whenever it comes in', () => {
    expect(said([2, 'b'], [3, 'c'], [1, 'a']).map(({ value }) => value)).toEqual(['a', 'b', 'c']);
  });

  test('at the same time counts in the order in which it came in', () => {
    const both = withSaid(withSaid(said([1, 'a']), at(1, 'x'), 'b'), at(1, 'y'), 'c');
    expect(both).toEqual([
      { eventId: 'event-1', at: 1, value: 'a' },
      { eventId: 'x', at: 1, value: 'b' },
      { eventId: 'y', at: 1, value: 'c' },
    ]);
  });

  test('of one is kept apart from what was said of another', () => {
    const all = withSaidOf(withSaidOf(withSaidOf(new Map(), 'x', at(1), 'a'), 'y', at(2), 'b'), 'x', at(3), 'c');
    expect([...all].map(([id, each]) => [id, each.map(({ value }) => value)])).toEqual([
      ['x', ['a', 'c']],
      ['y', ['b']],
    ]);
  });

  test('P2: the last word is the last that was not corrected', () => {
    const three = said([1, 'a'], [2, 'b'], [3, 'c']);
    expect(lastWord(three, none)?.value).toBe('c');
    expect(lastWord(three, new Map([['event-3', 'corrected']]))?.value).toBe('b');
    expect(lastWord(three, new Map([['event-3', 'unconfirmed']]))?.value).toBe('c');
    expect(lastWord([], none)).toBeNull();
  });

  test('P2: nothing is built on what was written from memory or corrected', () => {
    const tellings: Tellings = new Map([
      ['event-1', 'confirmed'],
      ['event-2', 'unconfirmed'],
      ['event-3', 'corrected'],
    ]);
    const four = said([1, 'a'], [2, 'b'], [3, 'c'], [4, 'd']);
    expect(confirmedOf(four, tellings).map(({ value }) => value)).toEqual(['a', 'd']);
  });

  test('is said already where it is the last word, and saying it so would not even confirm it', () => {
    const two = said([1, 'a'], [2, 'b']);
    const unconfirmed: Tellings = new Map([['event-2', 'unconfirmed']]);
    expect(isSaid([], none, { value: 'a' })).toBe(false);
    expect(isSaid(two, none, { value: 'a', told: self })).toBe(false);
    expect(isSaid(two, none, { value: 'b', told: self })).toBe(true);
    expect(isSaid(two, none, { value: 'b' })).toBe(true);
    expect(isSaid(two, none, { value: 'b', told: fromMemory })).toBe(true);
    expect(isSaid(two, unconfirmed, { value: 'b', told: fromMemory })).toBe(true);
    expect(isSaid(two, unconfirmed, { value: 'b', told: self })).toBe(false);
    expect(isSaid(two, new Map([['event-2', 'corrected']]), { value: 'b', told: self })).toBe(false);
    expect(isSaid<unknown>(withSaid([], at(1), { x: 1, y: 2 }), none, { value: { y: 2, x: 1 } })).toBe(true);
  });
});
