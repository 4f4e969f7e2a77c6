import { fold, type Told } from '@golden-thread/kernel';
import { ada, luis, on, recordedAs, scenariosOf, type Placed } from '@golden-thread/testing';
import { isSupporter, nameSupporter, removeSupporter, supporterMay } from './person-supporters.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda = { role: 'person', id: ada } as const;
const byLuis = { role: 'own-specialist', id: luis } as const;
const sister = 'supporter-1';

const named = (may: readonly string[], told = self): PersonEvent => ({
  type: 'SupporterNamed',
  data: { supporterId: sister, name: 'my sister Ines', may: [...may], told },
});
const removed = (told = self): PersonEvent => ({ type: 'SupporterRemoved', data: { supporterId: sister, told } });
const mayCall = (...history: readonly (PersonEvent | Placed<PersonEvent>)[]) =>
  supporterMay(fold(person, history.map(recordedAs)), sister, 'be-called');
const wish = { supporterId: sister, name: 'my sister Ines', may: ['be-called'], told: self, by: byAda };

describe('a supporter', () => {
  test('is named by the person; the same again changes nothing, and what they may can change', () => {
    given()
      .when(nameSupporter, wish)
      .then(named(['be-called']))
      .again()
      .nothingHappened();
    given(named(['be-called']))
      .when(nameSupporter, { ...wish, may: [] })
      .then(named([]));
    given(named(['be-called']))
      .when(nameSupporter, { ...wish, supporterId: 'supporter-2' })
      .then({ type: 'SupporterNamed', data: { supporterId: 'supporter-2', name: 'my sister Ines', may: ['be-called'], told: self } });
    given({ type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } })
      .when(nameSupporter, wish)
      .refused('person-erased');
  });

  test('P3: is removed whenever the person wants; twice is once, and coming back is a new naming', () => {
    given(named(['be-called']))
      .when(removeSupporter, { supporterId: sister, told: self, by: byAda })
      .then(removed())
      .again()
      .nothingHappened();
    given(named(['be-called']), removed())
      .when(nameSupporter, wish)
      .then(named(['be-called']));
  });

  test('a removal that comes in before the naming does still counts', () => {
    given().when(removeSupporter, { supporterId: sister, told: self, by: byAda }).then(removed()).again().nothingHappened();
    expect(mayCall(on(2, removed()), on(1, named(['be-called'])))).toBe(false);
  });

  test('may what the person let them, and nothing else', () => {
    expect(mayCall()).toBe(false);
    expect(mayCall(named(['be-called']))).toBe(true);
    expect(mayCall(named(['read-shared-plan']))).toBe(false);
    expect(mayCall(named(['be-called']), named([]))).toBe(false);
    expect(mayCall(named(['be-called']), removed())).toBe(false);
  });

  test('P2: what was written from memory can take a permission away, never give one', () => {
    expect(mayCall(named(['be-called'], fromMemory))).toBe(false);
    expect(mayCall(named(['be-called'], fromMemory), { type: 'ToldConfirmed', data: { eventId: 'event-1' } })).toBe(true);
    expect(mayCall(named([]), named(['be-called'], fromMemory))).toBe(false);
    expect(mayCall(named(['be-called']), named([], fromMemory))).toBe(false);
    expect(mayCall(named(['be-called']), removed(fromMemory))).toBe(false);
    expect(mayCall(named(['be-called']), removed(fromMemory), { type: 'ToldCorrected', data: { eventId: 'event-2' } })).toBe(true);
    expect(mayCall(named(['be-called']), named(['be-called', 'come-along'], fromMemory))).toBe(true);
  });

  test('P2: is one once it is confirmed, until somebody says that they are no longer one', () => {
    const is = (...history: readonly PersonEvent[]) => isSupporter(fold(person, history.map(recordedAs)), sister);
    expect([is(), is(named([])), is(named([], fromMemory))]).toEqual([false, true, false]);
    expect([is(named([]), removed()), is(named([]), removed(fromMemory)), is(named([]), removed(), named([]))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('P2: a removal the person says themselves is noted beside one from memory', () => {
    given(named(['be-called']), removed(fromMemory))
      .when(removeSupporter, { supporterId: sister, told: fromMemory, by: byLuis })
      .nothingHappened();
    given(named(['be-called']), removed(fromMemory))
      .when(removeSupporter, { supporterId: sister, told: self, by: byAda })
      .then(removed());
  });
});
