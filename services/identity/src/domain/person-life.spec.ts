import { fold, type Role, type Told } from '@golden-thread/kernel';
import { ada, luis, on, type Placed } from '@golden-thread/testing';
import { erase } from './person-erasure.ts';
import { afterMeOf } from './person-farewell.ts';
import { diedAt, hasDied, lackingLife } from './person-life.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { recordedAs, scenariosOf } from '@golden-thread/testing';

const aloud: Told = { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' };
const died = (certainty: 'told' | 'confirmed' = 'told'): PersonEvent => ({ type: 'PersonDied', data: { toldBy: luis, certainty } });
const alive: PersonEvent = { type: 'PersonDiedCorrected', data: {} };
const choice = { plan: 'my-supporters', stories: 'go-on', naming: 'by-name' } as const;
const chosen: PersonEvent = { type: 'AfterMeSet', data: { ...choice, told: aloud } };
const asked: PersonEvent = { type: 'ErasureRequested', data: { told: aloud } };
const sealed = { plan: 'sealed', stories: 'sealed', naming: 'someone' };
const stateOf = (...history: readonly Placed<PersonEvent>[]) => fold(person, history.map(recordedAs));

describe('when a person died', () => {
  test('is when it was told first, until it was a mistake', () => {
    expect(diedAt(stateOf())).toBeNull();
    const once = stateOf(on(8, died('confirmed')), on(5, died()));
    expect([diedAt(once), hasDied(once)]).toEqual([5, true]);
    const mistaken = stateOf(on(5, died()), on(9, alive));
    expect([diedAt(mistaken), hasDied(mistaken)]).toEqual([null, false]);
    expect(diedAt(stateOf(on(5, died()), on(9, alive), on(12, died())))).toBe(12);
  });
});

describe('P2: what is said to be the word of somebody who died', () => {
  const lackingAt = (now: number, role: Role = 'own-specialist', ...more: readonly Placed<PersonEvent>[]) =>
    lackingLife(stateOf(on(5, died()), ...more), { by: { role, id: luis }, now })?.code ?? null;

  test('is taken where it was said before, and where the death was a mistake', () => {
    expect([lackingAt(4), lackingAt(5), lackingAt(6)]).toEqual([null, 'person-died', 'person-died']);
    expect(lackingAt(6, 'own-specialist', on(9, alive))).toBeNull();
    expect(lackingLife(stateOf(), { by: { role: 'own-specialist', id: luis }, now: 6 })).toBeNull();
  });

  test('is taken from themselves: whoever speaks lives', () => {
    expect(lackingAt(6, 'person')).toBeNull();
    for (const role of ['specialist', 'agency-steward', 'representative'] satisfies Role[]) expect(lackingAt(6, role)).toBe('person-died');
  });

  test('counts only as far as it was said before, in whatever order it comes in', () => {
    expect(afterMeOf(stateOf(on(4, chosen), on(5, died())))).toEqual(choice);
    expect(afterMeOf(stateOf(on(5, chosen), on(5, died())))).toEqual(sealed);
    expect(afterMeOf(stateOf(on(6, chosen), on(5, died()), on(9, alive)))).toEqual(choice);
  });

  test('erases nothing', () => {
    const wish = { personId: ada, keys: 'words', certificateId: 'c1', heldBy: null, by: { role: 'network-steward', id: 'lead' } } as const;
    const given = scenariosOf(person);
    given(on(6, asked), on(5, died())).when(erase, wish).refused('erasure-not-asked', 'P2');
    given(on(4, asked), on(5, died()))
      .when(erase, wish)
      .then({ type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'c1' } });
  });
});
