import fc from 'fast-check';
import type { Role } from '@golden-thread/kernel';
import { arbitraryOf, ben, cruz, luis, scenariosOf } from '@golden-thread/testing';
import { evolve, leaveOutsideWish, noteOutsideWish, outsideWish, streamOfOutsideWish } from './outside-wish.ts';
import { outsideWishSchemas, type OutsideWishEvent } from './outside-wish.schema.ts';

const given = scenariosOf(outsideWish);
const by = { role: 'own-specialist', id: luis } as const;
const may: readonly Role[] = ['person', 'own-specialist'];
const mayNot: readonly Role[] = [
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];
const words = 'The court asks for two meetings a month until May.';
const wish = { personId: ben, askedBy: 'court', words, by } as const;
const noted: OutsideWishEvent = { type: 'OutsideWishNoted', data: { personId: ben, by: 'court', words } };
const left: OutsideWishEvent = { type: 'OutsideWishLeft', data: { personId: ben } };

describe('an outside wish', () => {
  test('P1: is noted as theirs who ask it; the same wish again changes nothing', () => {
    given().when(noteOutsideWish, wish).then(noted).again().nothingHappened();
  });

  test('P1: is kept apart: nothing here makes it a goal, and no value says that it is the person’s', () => {
    expect(Object.keys(outsideWishSchemas)).toEqual(['OutsideWishNoted', 'OutsideWishLeft']);
    const { by: asks } = outsideWishSchemas.OutsideWishNoted.properties as { by: { enum?: readonly string[] } };
    expect(asks.enum).toEqual(['agency', 'court', 'payer', 'school', 'employer', 'family', 'other']);
  });

  test('P1: is noted and left by the person and the specialist who walks with them, by no lead of an agency', () => {
    for (const role of may) {
      given()
        .when(noteOutsideWish, { ...wish, by: { role, id: luis } })
        .then(noted);
      given(noted)
        .when(leaveOutsideWish, { by: { role, id: luis } })
        .then(left);
    }
    for (const role of mayNot) {
      given()
        .when(noteOutsideWish, { ...wish, by: { role, id: luis } })
        .refused('outside-wish-by-others', 'P1');
      given(noted)
        .when(leaveOutsideWish, { by: { role, id: luis } })
        .refused('outside-wish-by-others', 'P1');
    }
  });

  test('another one under the same id is refused', () => {
    given(noted)
      .when(noteOutsideWish, { ...wish, personId: cruz })
      .refused('outside-wish-exists');
    given(noted)
      .when(noteOutsideWish, { ...wish, askedBy: 'school' })
      .refused('outside-wish-exists');
    given(noted)
      .when(noteOutsideWish, { ...wish, words: 'A letter each month.' })
      .refused('outside-wish-exists');
  });

  test('P16: is left when it is no longer asked, and does not come back by an old wish', () => {
    given(noted).when(leaveOutsideWish, { by }).then(left).again().nothingHappened();
    given(noted, left).when(noteOutsideWish, wish).refused('outside-wish-left', 'P1');
    given().when(leaveOutsideWish, { by }).refused('outside-wish-not-noted');
    given(left).when(leaveOutsideWish, { by }).refused('outside-wish-not-noted');
  });

  // Whatever comes, in whatever order: the first note stays, and what was left stays so.
  test('takes facts in any order', () => {
    const anything = fc.oneof(
      ...Object.entries(outsideWishSchemas).map(([type, schema]) =>
        arbitraryOf(schema).map((data) => ({ type, data }) as OutsideWishEvent),
      ),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const state = history.reduce(evolve, outsideWish.initial);
        expect(state.noted).toEqual(history.find(({ type }) => type === 'OutsideWishNoted')?.data ?? null);
        expect(state.left).toBe(history.some(({ type }) => type === 'OutsideWishLeft'));
      }),
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfOutsideWish('7f9c')).toBe('outside-wish-7f9c');
  });
});
