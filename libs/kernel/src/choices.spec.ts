import fc from 'fast-check';
import type { Tellings, Told } from './telling.ts';
import { isSaidAlready, isYes, wasEverYes, withChoice, type Choice, type Choices } from './choices.ts';

const yes = (eventId: string, occurredAt = 0): Choice => ({ eventId, occurredAt, yes: true });
const no = (eventId: string, occurredAt = 0): Choice => ({ eventId, occurredAt, yes: false });
const stand = (standings: Readonly<Record<string, 'confirmed' | 'unconfirmed' | 'corrected'>>): Tellings =>
  new Map(Object.entries(standings));
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: 'luis', readBack: false, interpreter: 'none' };

describe('a choice', () => {
  test('P13: is no until somebody says yes', () => {
    expect(isYes([], new Map())).toBe(false);
    expect(isYes([yes('a')], stand({ a: 'confirmed' }))).toBe(true);
    expect(isYes([yes('a'), no('b')], stand({ a: 'confirmed', b: 'confirmed' }))).toBe(false);
    expect(isYes([no('a'), yes('b')], stand({ a: 'confirmed', b: 'confirmed' }))).toBe(true);
  });

  test('P2: a yes written from memory opens nothing, and takes nothing back', () => {
    expect(isYes([yes('a')], stand({ a: 'unconfirmed' }))).toBe(false);
    expect(isYes([no('a'), yes('b')], stand({ a: 'confirmed', b: 'unconfirmed' }))).toBe(false);
    expect(isYes([yes('a'), yes('b')], stand({ a: 'confirmed', b: 'unconfirmed' }))).toBe(true);
  });

  test('P13: a no closes at once, also when it was written from memory', () => {
    expect(isYes([yes('a'), no('b')], stand({ a: 'confirmed', b: 'unconfirmed' }))).toBe(false);
  });

  test('P2: what was corrected counts as never told', () => {
    expect(isYes([yes('a'), no('b')], stand({ a: 'confirmed', b: 'corrected' }))).toBe(true);
    expect(isYes([yes('a')], stand({ a: 'corrected' }))).toBe(false);
    expect(wasEverYes([yes('a'), no('b')], stand({ a: 'corrected', b: 'confirmed' }))).toBe(false);
  });

  test('was yes once, whatever was said since', () => {
    expect(wasEverYes([], new Map())).toBe(false);
    expect(wasEverYes([yes('a'), no('b')], stand({ a: 'confirmed', b: 'confirmed' }))).toBe(true);
    expect(wasEverYes([yes('a')], stand({ a: 'unconfirmed' }))).toBe(false);
    expect(wasEverYes([no('a')], stand({ a: 'confirmed' }))).toBe(false);
  });

  test('what was written down late finds its place; of the same time the last to come is the last', () => {
    expect(withChoice([yes('a', 1), no('c', 3)], yes('b', 2)).map(({ eventId }) => eventId)).toEqual(['a', 'b', 'c']);
    expect(withChoice([yes('a', 1)], no('b', 1)).map(({ eventId }) => eventId)).toEqual(['a', 'b']);
    expect(withChoice([yes('b', 1)], no('a', 0)).map(({ eventId }) => eventId)).toEqual(['a', 'b']);
  });

  // Invariant: with times of their own, answers give the same whatever order they came in.
  test('comes out the same in whatever order the answers came', () => {
    const answers = fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 9 }), yes: fc.boolean(), confirmed: fc.boolean() }), {
      selector: ({ at }) => at,
    });
    const inOrder = answers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(inOrder, ([list, shuffled]) => {
        const tellings = stand(Object.fromEntries(list.map(({ at, confirmed }) => [`e-${at}`, confirmed ? 'confirmed' : 'unconfirmed'])));
        const gathered = (all: typeof list): Choices =>
          all.reduce<Choices>((choices, { at, yes: said }) => withChoice(choices, { eventId: `e-${at}`, occurredAt: at, yes: said }), []);
        expect(gathered(shuffled)).toEqual(gathered(list));
        expect(isYes(gathered(shuffled), tellings)).toBe(isYes(gathered(list), tellings));
      }),
    );
  });

  test.each<{ says: string; to: Choices; yes: boolean; told?: Told; already: boolean }>([
    { says: 'no, before anything was said', to: [], yes: false, already: true },
    { says: 'yes, before anything was said', to: [], yes: true, already: false },
    { says: 'yes again', to: [yes('sure')], yes: true, already: true },
    { says: 'no after yes', to: [yes('sure')], yes: false, already: false },
    { says: 'no again', to: [no('sure')], yes: false, already: true },
    { says: 'no again, when the first was from memory', to: [no('unsure')], yes: false, already: true },
    { says: 'a sure no after yes and a no from memory', to: [yes('sure'), no('unsure')], yes: false, already: false },
    {
      says: 'a no from memory after yes and a no from memory',
      to: [yes('sure'), no('unsure')],
      yes: false,
      told: fromMemory,
      already: true,
    },
    { says: 'no after yes, a sure no and one from memory', to: [yes('sure'), no('sure'), no('unsure')], yes: false, already: true },
    { says: 'yes after no', to: [no('sure')], yes: true, already: false },
    { says: 'a sure yes after one from memory', to: [yes('unsure')], yes: true, already: false },
    { says: 'a yes from memory after one from memory', to: [yes('unsure')], yes: true, told: fromMemory, already: true },
    { says: 'no after a yes from memory', to: [yes('unsure')], yes: false, already: false },
    { says: 'yes after a sure yes and one from memory', to: [yes('sure'), yes('unsure')], yes: true, already: true },
    { says: 'yes after one that was not meant', to: [yes('unmeant')], yes: true, already: false },
    { says: 'yes after a no that was not meant', to: [yes('sure'), no('unmeant')], yes: true, already: true },
  ])('is said already: $says', ({ to, yes: said, told = self, already }) => {
    const tellings = stand({ sure: 'confirmed', unsure: 'unconfirmed', unmeant: 'corrected' });
    expect(isSaidAlready({ yes: said, told }, to, tellings)).toBe(already);
  });
});
