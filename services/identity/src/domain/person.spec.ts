import type { Role, Told } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis, mara, on, riverside, scenariosOf } from '@golden-thread/testing';
import { leaveAgency } from './person-agencies.ts';
import { keepAccessNeeds, keepContact, setOwnWord } from './person-contact.ts';
import { requestErasure } from './person-erasure.ts';
import { setAfterMe } from './person-farewell.ts';
import { nameSupporter, removeSupporter } from './person-supporters.ts';
import { confirm, correct, person, refusals, register, streamOfPerson } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...aloud, readBack: false };
const byAda = { role: 'person', id: ada } as const;
const byLuis = { role: 'own-specialist', id: luis } as const;

const adaRegistered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId: ada, agencyId: agencyNorth, regionId: riverside, by: 'self', cameThrough: 'friend' },
};
const wish = {
  personId: ada,
  agencyId: agencyNorth,
  regionId: riverside,
  by: 'self',
  cameThrough: 'friend',
  agencyMayTakePeople: true,
} as const;
const wordSet = (word: string, told: Told): PersonEvent => ({ type: 'OwnWordSet', data: { word, told } });

describe('a person', () => {
  test('registers through their first door; the same wish again changes nothing', () => {
    given().when(register, wish).then(adaRegistered).again().nothingHappened();
  });

  test('P16: an id is enough: no agency, no region, and not what brought them', () => {
    given()
      .when(register, { personId: ada, agencyId: null, regionId: null, by: 'specialist' })
      .then({
        type: 'PersonRegistered',
        data: { personId: ada, agencyId: null, regionId: null, by: 'specialist', cameThrough: 'not-said' },
      })
      .again()
      .nothingHappened();
  });

  test('P14: what brought them may stay unsaid', () => {
    given()
      .when(register, { ...wish, cameThrough: 'not-said' })
      .then({ type: 'PersonRegistered', data: { ...adaRegistered.data, cameThrough: 'not-said' } });
  });

  test('keeps the first door: a second one is not a registration', () => {
    given(adaRegistered)
      .when(register, { ...wish, agencyId: agencySouth })
      .refused('registered-already');
    given(adaRegistered)
      .when(register, { ...wish, regionId: null })
      .refused('registered-already');
  });

  test('does not register with an agency that is not ready', () => {
    given()
      .when(register, { ...wish, agencyMayTakePeople: false })
      .refused('registered-before-agency-ready');
    given()
      .when(register, { personId: ada, agencyId: agencyNorth, regionId: null, by: 'specialist' })
      .refused('registered-before-agency-ready');
    given(adaRegistered)
      .when(register, { ...wish, agencyMayTakePeople: false })
      .nothingHappened();
  });

  test('P16: where the agency is not ready, support begins without one, and the sentence says so', () => {
    expect(refusals.agencyNotReady.rule).toBe('P16');
    expect(refusals.agencyNotReady.sentence).toContain('support can begin at once');
    given()
      .when(register, { ...wish, agencyId: null, agencyMayTakePeople: false })
      .then({ type: 'PersonRegistered', data: { ...adaRegistered.data, agencyId: null } });
  });

  test('who was erased comes back under a new id', () => {
    given(adaRegistered, { type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } })
      .when(register, wish)
      .refused('person-erased');
  });

  test('of two registrations the smaller (time, id) is the first door, whichever came first', () => {
    const south = (at: number, id: string) =>
      on<PersonEvent>(
        at,
        { type: 'PersonRegistered', data: { personId: ada, agencyId: agencySouth, regionId: riverside, by: 'import' } },
        id,
      );
    given(on(5, adaRegistered, 'b'), south(4, 'c'))
      .when(register, wish)
      .refused('registered-already');
    given(on(5, adaRegistered, 'b'), south(6, 'a'))
      .when(register, wish)
      .nothingHappened();
    given(on(5, adaRegistered, 'b'), south(5, 'a'))
      .when(register, wish)
      .refused('registered-already');
    given(on(5, adaRegistered, 'b'), south(5, 'c'))
      .when(register, wish)
      .nothingHappened();
    given(on(5, adaRegistered, 'b'), south(5, 'b'))
      .when(register, wish)
      .nothingHappened();
    given(on(5, adaRegistered, 'ab'), south(5, 'a'))
      .when(register, wish)
      .refused('registered-already');
    given(on(5, adaRegistered, 'a'), south(5, 'ab'))
      .when(register, wish)
      .nothingHappened();
    given(on(5, adaRegistered, '\u{1f33b}'), south(5, '\u{fffd}'))
      .when(register, wish)
      .refused('registered-already');
  });

  const wishes = {
    leaveAgency: (by: { role: Role; id: string }, told: Told) =>
      given(adaRegistered).when(leaveAgency, { agencyId: agencyNorth, told, by }),
    keepContact: (by: { role: Role; id: string }, told: Told) => given().when(keepContact, { names: ['Ada'], told, by }),
    setOwnWord: (by: { role: Role; id: string }, told: Told) => given().when(setOwnWord, { word: 'healing', told, by }),
    keepAccessNeeds: (by: { role: Role; id: string }, told: Told) => given().when(keepAccessNeeds, { codes: ['quiet'], told, by }),
    nameSupporter: (by: { role: Role; id: string }, told: Told) =>
      given().when(nameSupporter, { supporterId: 's-1', name: 'Ines', may: [], told, by }),
    removeSupporter: (by: { role: Role; id: string }, told: Told) => given().when(removeSupporter, { supporterId: 's-1', told, by }),
    setAfterMe: (by: { role: Role; id: string }, told: Told) =>
      given().when(setAfterMe, { plan: 'sealed', stories: 'go-on', naming: 'by-name', told, by }),
    requestErasure: (by: { role: Role; id: string }, told: Told) => given().when(requestErasure, { told, by }),
  };

  describe.each(Object.entries(wishes))('P2: %s', (_, put) => {
    test.each([
      'representative',
      'supporter',
      'specialist',
      'agency-steward',
      'network-steward',
      'operator',
      'automation',
    ] satisfies Role[])('is never said by a %s', (role) => {
      put({ role, id: mara }, aloud).refused('only-the-person', 'P2');
      put({ role, id: mara }, self).refused('only-the-person', 'P2');
    });

    test('names who wrote it down, and how it was told', () => {
      put(byLuis, self).refused('told-by-somebody-else', 'P2');
      put(byLuis, { how: 'phone', readBack: true, interpreter: 'none' }).refused('writer-not-named', 'P2');
    });
  });

  test('P2: hears what was written down, and agrees', () => {
    given(wordSet('healing', fromMemory))
      .when(confirm, { eventId: 'event-1', by: byLuis })
      .then({ type: 'ToldConfirmed', data: { eventId: 'event-1' } })
      .again()
      .nothingHappened();
    given(wordSet('healing', self)).when(confirm, { eventId: 'event-1', by: byAda }).nothingHappened();
    given().when(confirm, { eventId: 'event-1', by: byAda }).refused('nothing-told', 'P2');
    given(wordSet('healing', fromMemory))
      .when(confirm, { eventId: 'event-1', by: { role: 'representative', id: mara } })
      .refused('only-the-person', 'P2');
  });

  test('P2: what the person corrects counts as never told', () => {
    given(wordSet('healing', self), wordSet('recovery', fromMemory))
      .when(correct, { eventId: 'event-2', by: byAda })
      .then({ type: 'ToldCorrected', data: { eventId: 'event-2' } })
      .again()
      .nothingHappened();
    given(wordSet('healing', self), wordSet('recovery', fromMemory), { type: 'ToldCorrected', data: { eventId: 'event-2' } })
      .when(setOwnWord, { word: 'healing', told: self, by: byAda })
      .nothingHappened();
    given(wordSet('recovery', fromMemory), { type: 'ToldCorrected', data: { eventId: 'event-1' } })
      .when(confirm, { eventId: 'event-1', by: byAda })
      .refused('corrected-already', 'P2');
  });

  test('has a stream named after an id we issued', () => {
    expect(streamOfPerson('7f9c')).toBe('person-7f9c');
  });
});
