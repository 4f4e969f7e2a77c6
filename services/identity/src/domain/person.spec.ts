import fc from 'fast-check';
import { ada, agencyNorth, agencySouth, arbitraryOf, riverside, scenariosOf } from '@golden-thread/testing';
import { evolve, person, register, streamOfPerson, type Person } from './person.ts';
import { personSchemas, type PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const adaRegistered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId: ada, agencyId: agencyNorth, regionId: riverside, by: 'self', cameThrough: 'friend' },
};
const wish = { personId: ada, agencyId: agencyNorth, regionId: riverside, by: 'self', cameThrough: 'friend' } as const;

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

  test('imported facts are accepted in any state, and the first registration stays the first door', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOf(personSchemas.PersonRegistered)), (history) => {
        const state = history.reduce<Person>((before, data) => evolve(before, { type: 'PersonRegistered', data }), person.initial);
        const first = history[0];
        expect(state).toEqual(first === undefined ? null : { agencyId: first.agencyId, regionId: first.regionId });
      }),
    );
  });

  test('has a stream named after an id we issued', () => {
    expect(streamOfPerson('7f9c')).toBe('person-7f9c');
  });
});
