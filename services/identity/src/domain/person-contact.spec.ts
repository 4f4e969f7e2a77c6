import type { Told } from '@golden-thread/kernel';
import { ada, luis, scenariosOf } from '@golden-thread/testing';
import { keepAccessNeeds, keepContact, setOwnWord } from './person-contact.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda = { role: 'person', id: ada } as const;
const byLuis = { role: 'own-specialist', id: luis } as const;
const erased: PersonEvent = { type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } };

const contact = {
  names: ['Ada', 'Adelaide Reyes'],
  pronouns: 'she, her',
  languages: ['English', 'the sign language of my school'],
  safeWays: [{ way: 'text 555 0117', leaveMessage: true, sayWho: false, hours: 'after six' }],
  whatToAvoid: 'Please no letters to the house.',
  told: self,
};
const kept: PersonEvent = { type: 'ContactKept', data: contact };

describe('how to reach a person', () => {
  test('is kept as they said; the same again changes nothing', () => {
    given()
      .when(keepContact, { ...contact, by: byAda })
      .then(kept)
      .again()
      .nothingHappened();
    given(kept)
      .when(keepContact, { ...contact, told: fromMemory, by: byLuis })
      .nothingHappened();
  });

  test('P14: every part of it may stay unsaid, and be taken back later', () => {
    given()
      .when(keepContact, { told: self, by: byAda })
      .then({ type: 'ContactKept', data: { told: self } });
    given(kept)
      .when(keepContact, { names: ['Ada'], told: self, by: byAda })
      .then({ type: 'ContactKept', data: { names: ['Ada'], told: self } })
      .again()
      .nothingHappened();
  });

  test('P2: saying it oneself confirms what was written from memory', () => {
    given({ type: 'ContactKept', data: { ...contact, told: fromMemory } })
      .when(keepContact, { ...contact, by: byAda })
      .then(kept)
      .again()
      .nothingHappened();
  });

  test('is kept no more once it was erased', () => {
    given(erased)
      .when(keepContact, { ...contact, by: byAda })
      .refused('person-erased');
  });
});

describe('the word a person uses', () => {
  test('P1: is their own; the same again changes nothing, another one takes its place', () => {
    given()
      .when(setOwnWord, { word: 'getting by', told: self, by: byAda })
      .then({ type: 'OwnWordSet', data: { word: 'getting by', told: self } })
      .again()
      .nothingHappened();
    given({ type: 'OwnWordSet', data: { word: 'getting by', told: self } })
      .when(setOwnWord, { word: 'healing', told: fromMemory, by: byLuis })
      .then({ type: 'OwnWordSet', data: { word: 'healing', told: fromMemory } });
    given(erased).when(setOwnWord, { word: 'healing', told: self, by: byAda }).refused('person-erased');
  });
});

describe('what makes it easy to take part', () => {
  test('P14: is told in codes, in own words, in both or in neither', () => {
    for (const needs of [
      { codes: ['step-free', 'quiet'], words: 'near the door' },
      { codes: [], words: 'near the door' },
      { codes: ['ride'] },
      { codes: [] },
    ] as const) {
      const wish = { ...needs, codes: [...needs.codes], told: self };
      given()
        .when(keepAccessNeeds, { ...wish, by: byAda })
        .then({ type: 'AccessNeedsKept', data: wish })
        .again()
        .nothingHappened();
    }
  });

  test('is said anew as a whole, and kept no more once it was erased', () => {
    given({ type: 'AccessNeedsKept', data: { codes: ['ride'], words: 'mornings', told: self } })
      .when(keepAccessNeeds, { codes: ['ride'], told: self, by: byAda })
      .then({ type: 'AccessNeedsKept', data: { codes: ['ride'], told: self } });
    given(erased)
      .when(keepAccessNeeds, { codes: ['ride'], told: self, by: byAda })
      .refused('person-erased');
  });
});
