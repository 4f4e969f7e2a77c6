import fc from 'fast-check';
import { withTelling, noTellings, type Recorded, type Told } from '@golden-thread/kernel';
import { confirmed, holding, isSaid, lastSaid, notCorrected, sameMembers, withEntry, withSaying, type Sayings } from './sayings.ts';

const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: 'luis', readBack: false, interpreter: 'none' };
const at = (occurredAt: number, eventId = `event-${occurredAt}`): Recorded => ({ eventId, occurredAt });
const said = (...values: readonly [Recorded, string][]): Sayings<string> =>
  values.reduce<Sayings<string>>((before, [recorded, value]) => withSaying(before, recorded, value), []);
const texts = (sayings: Sayings<string>) => sayings.map(({ value }) => value);

describe('what was said over time', () => {
  test('stands in the order it was said, in whatever order it came', () => {
    expect(texts(said([at(2), 'second'], [at(3), 'third'], [at(1), 'first']))).toEqual(['first', 'second', 'third']);
    expect(withSaying(undefined, at(1), 'first')).toEqual([{ eventId: 'event-1', at: 1, value: 'first' }]);
  });

  test('of two at the same instant the one that came later stands later', () => {
    expect(texts(said([at(1, 'a'), 'one'], [at(2, 'b'), 'two'], [at(1, 'c'), 'one more']))).toEqual(['one', 'one more', 'two']);
  });

  test('the same event twice is once', () => {
    const once = said([at(1), 'first']);
    expect(withSaying(once, at(1), 'first')).toBe(once);
    expect(texts(said([at(1, 'a'), 'first'], [at(2, 'b'), 'second'], [at(1, 'a'), 'first']))).toEqual(['first', 'second']);
  });

  test('any order of arrival leaves the same, where no two are of one instant', () => {
    const different = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        different.chain((times) => fc.tuple(fc.constant(times), fc.shuffledSubarray(times, { minLength: times.length }))),
        ([one, other]) => {
          const inOrder = (times: readonly number[]) => said(...times.map((time): [Recorded, string] => [at(time), String(time)]));
          expect(inOrder(other)).toEqual(inOrder(one));
        },
      ),
    );
  });

  test('P2: what holds is the latest that is confirmed; what was corrected counts as never told', () => {
    const sayings = said([at(1), 'confirmed'], [at(2), 'from memory'], [at(3), 'corrected']);
    const tellings = new Map([
      ...withTelling(withTelling(noTellings, 'event-1', self), 'event-2', fromMemory),
      ['event-3', 'corrected'] as const,
    ]);
    expect(holding(sayings, tellings)?.value).toBe('confirmed');
    expect(lastSaid(sayings, tellings)?.value).toBe('from memory');
    expect(texts(confirmed(sayings, tellings))).toEqual(['confirmed']);
    expect(texts(notCorrected(sayings, tellings))).toEqual(['confirmed', 'from memory']);
    for (const find of [holding, lastSaid]) expect(find(sayings, noTellings)?.value).toBe('corrected');
  });

  test('nothing said is nothing', () => {
    expect(confirmed(undefined, noTellings)).toEqual([]);
    expect(notCorrected(undefined, noTellings)).toEqual([]);
    expect(holding(undefined, noTellings)).toBeUndefined();
    expect(lastSaid(undefined, noTellings)).toBeUndefined();
    expect(isSaid(undefined, noTellings, { same: () => true })).toBe(false);
  });

  test('P2: it is said already when the latest says the same and is no less confirmed', () => {
    const sayings = said([at(1), 'one'], [at(2), 'two']);
    const unconfirmed = withTelling(noTellings, 'event-2', fromMemory);
    const saysTwo = { same: (value: string) => value === 'two' };
    expect(isSaid(sayings, noTellings, { ...saysTwo, told: self })).toBe(true);
    expect(isSaid(sayings, noTellings, { told: self, same: (value) => value === 'one' })).toBe(false);
    expect(isSaid(sayings, unconfirmed, { ...saysTwo, told: self })).toBe(false);
    expect(isSaid(sayings, unconfirmed, { ...saysTwo, told: fromMemory })).toBe(true);
    expect(isSaid(sayings, unconfirmed, saysTwo)).toBe(false);
    expect(isSaid(sayings, noTellings, { ...saysTwo, told: fromMemory })).toBe(true);
  });
});

describe('lists and maps', () => {
  test('two lists hold the same in whatever order and however often', () => {
    expect(sameMembers(['a', 'b'], ['b', 'a', 'b'])).toBe(true);
    expect(sameMembers(['a', 'b'], ['a', 'c'])).toBe(false);
    expect(sameMembers(['a'], ['a', 'b'])).toBe(false);
    expect(sameMembers(['a', 'b'], ['a'])).toBe(false);
    expect(sameMembers([], [])).toBe(true);
  });

  test('one entry is set, and the map before stays as it was', () => {
    const before = new Map([['a', 1]]);
    expect(withEntry(before, 'b', 2)).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
    expect(withEntry(before, 'a', 3)).toEqual(new Map([['a', 3]]));
    expect(before).toEqual(new Map([['a', 1]]));
  });
});
