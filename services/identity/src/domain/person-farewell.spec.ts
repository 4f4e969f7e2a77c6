import { fold, type Role, type Told } from '@golden-thread/kernel';
import { ada, luis, on, recordedAs, scenariosOf, type Placed } from '@golden-thread/testing';
import { afterMeOf, correctDied, setAfterMe, tellDied } from './person-farewell.ts';
import { hasDied } from './person-life.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda = { role: 'person', id: ada } as const;
const byLuis = { role: 'own-specialist', id: luis } as const;

const died = (certainty: 'told' | 'confirmed' = 'told'): PersonEvent => ({ type: 'PersonDied', data: { toldBy: luis, certainty } });
const alive: PersonEvent = { type: 'PersonDiedCorrected', data: {} };
const choice = { plan: 'my-supporters', stories: 'go-on', naming: 'by-name' } as const;
const chosen = (told = self): PersonEvent => ({ type: 'AfterMeSet', data: { ...choice, told } });
const stateOf = (...history: readonly (PersonEvent | Placed<PersonEvent>)[]) => fold(person, history.map(recordedAs));

describe('when a person dies', () => {
  test('somebody says so; the same again changes nothing, a confirmation does', () => {
    given().when(tellDied, { certainty: 'told', by: byLuis }).then(died()).again().nothingHappened();
    given(died()).when(tellDied, { certainty: 'confirmed', by: byLuis }).then(died('confirmed')).again().nothingHappened();
    given(died('confirmed')).when(tellDied, { certainty: 'told', by: byLuis }).nothingHappened();
    given(died(), alive).when(tellDied, { certainty: 'told', by: byLuis }).then(died());
  });

  test('a mistake is put right; twice is once', () => {
    given(died()).when(correctDied, { by: byAda }).then(alive).again().nothingHappened();
    given(died('confirmed')).when(correctDied, { by: byLuis }).then(alive);
    given().when(correctDied, { by: byLuis }).nothingHappened();
  });

  test('being told is enough for messages to stop, and the last word counts', () => {
    expect(hasDied(stateOf())).toBe(false);
    expect(hasDied(stateOf(died()))).toBe(true);
    expect(hasDied(stateOf(died('confirmed')))).toBe(true);
    expect(hasDied(stateOf(died(), alive))).toBe(false);
    expect(hasDied(stateOf(on(2, alive), on(1, died())))).toBe(false);
  });

  test.each(['own-specialist', 'specialist', 'supporter', 'representative', 'agency-steward', 'network-steward'] satisfies Role[])(
    '%s may say so, and put it right',
    (role) => {
      const by = { role, id: luis };
      given().when(tellDied, { certainty: 'told', by }).then(died());
      given(died()).when(correctDied, { by }).then(alive);
    },
  );

  test.each(['operator', 'automation'] satisfies Role[])('%s says neither', (role) => {
    const by = { role, id: luis };
    given().when(tellDied, { certainty: 'told', by }).refused('death-told-by-whom');
    given(died()).when(correctDied, { by }).refused('alive-told-by-whom');
  });

  test('the person puts it right, and does not say it', () => {
    given().when(tellDied, { certainty: 'told', by: byAda }).refused('death-told-by-whom');
  });
});

describe('what becomes of a person’s words', () => {
  test('P2: is theirs to say; the same again changes nothing', () => {
    given()
      .when(setAfterMe, { ...choice, told: self, by: byAda })
      .then(chosen())
      .again()
      .nothingHappened();
    given(chosen())
      .when(setAfterMe, { ...choice, naming: 'someone', told: self, by: byAda })
      .then({ type: 'AfterMeSet', data: { ...choice, naming: 'someone', told: self } });
    given({ type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } })
      .when(setAfterMe, { ...choice, told: self, by: byAda })
      .refused('person-erased');
  });

  test('P13: stays sealed and without a name where they said nothing, or nothing they confirmed', () => {
    const sealed = { plan: 'sealed', stories: 'sealed', naming: 'someone' };
    expect(afterMeOf(stateOf())).toEqual(sealed);
    expect(afterMeOf(stateOf(chosen(fromMemory)))).toEqual(sealed);
    expect(afterMeOf(stateOf(chosen()))).toEqual(choice);
    expect(
      afterMeOf(stateOf(chosen(), { type: 'AfterMeSet', data: { plan: 'sealed', stories: 'sealed', naming: 'someone', told: self } })),
    ).toEqual(sealed);
  });
});
