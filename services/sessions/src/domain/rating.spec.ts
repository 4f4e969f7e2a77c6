import fc from 'fast-check';
import type { Role } from '@golden-thread/kernel';
import { ada, arbitraryOf, scenariosOf } from '@golden-thread/testing';
import { evolve, handOver, initial, rateSession, rating, streamOfRating, type RateSession } from './rating.ts';
import { ratingSchemas, type RatingEvent } from './rating.schema.ts';

type Rated = Extract<RatingEvent, { type: 'SessionRated' }>;

const given = scenariosOf(rating);
const marks: Rated['data'] = {
  raterPseudonym: 'rater-1',
  heard: 4,
  led: 3,
  gotSupportWanted: 4,
  roomToSpeak: 0,
  itemSetVersion: 'items-1',
};
const rated: Rated = { type: 'SessionRated', data: marks };
const rate: RateSession = { ...marks, by: { role: 'person', id: ada } };
const handedOver: RatingEvent = { type: 'RatingHandedOver', data: { personId: ada, way: 'link' } };
const notThePerson: readonly Role[] = [
  'own-specialist',
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];

describe('a rating', () => {
  test('P2: is the person’s; the same wish again changes nothing', () => {
    given(handedOver).when(rateSession, rate).then(rated).again().nothingHappened();
  });

  test('P2: needs no handing over, and leaves out what it does not answer', () => {
    const few: Rated['data'] = { raterPseudonym: 'rater-1', heard: 0, led: 1, gotSupportWanted: 2, itemSetVersion: 'items-1' };
    given()
      .when(rateSession, { ...few, by: rate.by })
      .then({ type: 'SessionRated', data: few });
  });

  test.each(notThePerson)('P2: a %s never rates, and does not learn whether the person did', (role) => {
    const by = { role, id: 'somebody' };
    given()
      .when(rateSession, { ...rate, by })
      .refused('rating-not-yours', 'P2');
    given(rated)
      .when(rateSession, { ...rate, by })
      .refused('rating-not-yours', 'P2');
  });

  test('there is one of a session', () => {
    given(rated)
      .when(rateSession, { ...rate, heard: 3 })
      .refused('session-rated-already');
    given(rated)
      .when(rateSession, { ...rate, raterPseudonym: 'rater-2' })
      .refused('session-rated-already');
  });

  test('P6: names nobody', () => {
    expect(JSON.stringify(ratingSchemas.SessionRated)).not.toContain('x-about');
    expect(Object.keys(ratingSchemas.SessionRated.properties)).not.toContain('personId');
  });

  test('is handed over in each way once; what comes back is the same whether or not it was filled in', () => {
    given().when(handOver, { personId: ada, way: 'link' }).then(handedOver).again().nothingHappened();
    given(rated).when(handOver, { personId: ada, way: 'link' }).then(handedOver).again().nothingHappened();
    given(handedOver)
      .when(handOver, { personId: ada, way: 'paper' })
      .then({ type: 'RatingHandedOver', data: { personId: ada, way: 'paper' } });
  });

  // Whatever comes, in whatever order: the first rating stands, and every way of handing over is known.
  test('takes facts in any order', () => {
    const anything = fc.oneof(
      arbitraryOf(ratingSchemas.RatingHandedOver).map((data): RatingEvent => ({ type: 'RatingHandedOver', data })),
      arbitraryOf(ratingSchemas.SessionRated).map((data): RatingEvent => ({ type: 'SessionRated', data })),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const state = history.reduce(evolve, initial);
        expect(state.rated).toEqual(history.find(({ type }) => type === 'SessionRated')?.data ?? null);
        expect(state.handedOver).toEqual(new Set(history.flatMap((fact) => (fact.type === 'RatingHandedOver' ? [fact.data.way] : []))));
      }),
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfRating('7f9c')).toBe('rating-7f9c');
  });
});
