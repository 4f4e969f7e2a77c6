import { fold, type Role } from '@golden-thread/kernel';
import { ada, luis, on, recordedAs, scenariosOf, type Placed } from '@golden-thread/testing';
import { endRepresentative, isRepresentative, nameRepresentative, representativeMay } from './person-representatives.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

type Named = Extract<PersonEvent, { type: 'RepresentativeNamed' }>['data'];

const given = scenariosOf(person);
const byLuis = { role: 'own-specialist', id: luis } as const;
const representativeId = 'representative-1';
const aunt: Named = { representativeId, basis: 'health-care-agent', may: ['sign', 'read'], documentSeen: true, from: 10, to: 20 };
const named = (other: Partial<Named> = {}): PersonEvent => ({ type: 'RepresentativeNamed', data: { ...aunt, ...other } });
const ended: PersonEvent = { type: 'RepresentativeEnded', data: { representativeId } };
const may = (act: 'sign' | 'read', at: number, ...history: readonly (PersonEvent | Placed<PersonEvent>)[]) =>
  representativeMay(fold(person, history.map(recordedAs)), representativeId, act, at);
const wish = { ...aunt, by: byLuis };

describe('a representative', () => {
  test('is named; the same again changes nothing, and what the law lets them can change', () => {
    given().when(nameRepresentative, wish).then(named()).again().nothingHappened();
    given(named({ documentSeen: false }))
      .when(nameRepresentative, wish)
      .then(named());
    given(named(), ended).when(nameRepresentative, wish).then(named());
  });

  test('P2: signs and reads what the law lets them, nothing else', () => {
    for (const act of ['declare', 'choose', 'rate', 'consent', 'release'])
      given()
        .when(nameRepresentative, { ...wish, may: ['sign', act] })
        .refused('representative-signs-and-reads', 'P2');
    given()
      .when(nameRepresentative, { ...wish, may: ['read'] })
      .then(named({ may: ['read'] }));
    given()
      .when(nameRepresentative, { ...wish, may: [] })
      .then(named({ may: [] }));
  });

  test('P2: may nothing before somebody saw the document, nor beyond what it says', () => {
    expect(may('sign', 15)).toBe(false);
    expect(may('sign', 15, named())).toBe(true);
    expect(may('read', 15, named())).toBe(true);
    expect(may('read', 15, named({ may: ['sign'] }))).toBe(false);
    expect(may('sign', 15, named({ documentSeen: false }))).toBe(false);
    expect(may('sign', 15, named(), ended)).toBe(false);
    expect(may('sign', 15, on(2, ended), on(1, named()))).toBe(false);
  });

  test('P2: is named by the person too, but nobody sees the document for themselves', () => {
    const byAda = { role: 'person', id: ada } as const;
    const unseen = { ...wish, documentSeen: false, by: byAda };
    given()
      .when(nameRepresentative, { ...wish, by: byAda })
      .refused('document-seen-by-others', 'P2');
    given()
      .when(nameRepresentative, unseen)
      .then(named({ documentSeen: false }));
    given(named())
      .when(nameRepresentative, { ...wish, by: byAda })
      .nothingHappened();
    given(named())
      .when(nameRepresentative, { ...wish, to: 30, by: byAda })
      .refused('document-seen-by-others', 'P2');
    given(named())
      .when(nameRepresentative, unseen)
      .then(named({ documentSeen: false }));
    given()
      .when(nameRepresentative, { ...wish, may: ['choose'], by: byAda })
      .refused('representative-signs-and-reads', 'P2');
  });

  test('is one from being named to being ended, whatever they may', () => {
    const is = (...history: readonly PersonEvent[]) => isRepresentative(fold(person, history.map(recordedAs)), representativeId);
    expect([is(), is(named({ documentSeen: false, may: [] })), is(named(), ended)]).toEqual([false, true, false]);
  });

  test('holds from its first instant to before its last, or until it is ended', () => {
    expect([9, 10, 19, 20].map((at) => may('sign', at, named()))).toEqual([false, true, true, false]);
    expect(may('sign', 9999, named({ to: null }))).toBe(true);
  });

  test('ends after it begins, if it ends', () => {
    given()
      .when(nameRepresentative, { ...wish, to: 10 })
      .refused('representative-ends-first');
    given()
      .when(nameRepresentative, { ...wish, to: 11 })
      .then(named({ to: 11 }));
    given()
      .when(nameRepresentative, { ...wish, to: null })
      .then(named({ to: null }));
  });

  test('is ended; twice is once, and before the naming comes in it holds all the same', () => {
    given(named()).when(endRepresentative, { representativeId, by: byLuis }).then(ended).again().nothingHappened();
    given().when(endRepresentative, { representativeId, by: byLuis }).then(ended).again().nothingHappened();
  });

  test.each(['person', 'own-specialist', 'agency-steward'] satisfies Role[])('is named and ended by: %s', (role) => {
    const by = { role, id: luis };
    const documentSeen = role !== 'person';
    given()
      .when(nameRepresentative, { ...wish, documentSeen, by })
      .then(named({ documentSeen }));
    given(named()).when(endRepresentative, { representativeId, by }).then(ended);
  });

  test.each(['representative', 'supporter', 'specialist', 'network-steward', 'operator', 'automation'] satisfies Role[])(
    'P2: is not named or ended by: %s',
    (role) => {
      const by = { role, id: luis };
      given()
        .when(nameRepresentative, { ...wish, by })
        .refused('representative-named-by-whom', 'P2');
      given(named()).when(endRepresentative, { representativeId, by }).refused('representative-named-by-whom', 'P2');
    },
  );

  test('may step back, and does not name themselves', () => {
    given(named())
      .when(endRepresentative, { representativeId, by: { role: 'representative', id: representativeId } })
      .then(ended);
    given(named())
      .when(endRepresentative, { representativeId, by: { role: 'supporter', id: representativeId } })
      .refused('representative-named-by-whom');
    given()
      .when(nameRepresentative, { ...wish, by: { role: 'representative', id: representativeId } })
      .refused('representative-named-by-whom');
  });

  test('is not named under an id that was erased', () => {
    given({ type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } })
      .when(nameRepresentative, wish)
      .refused('person-erased');
  });
});
