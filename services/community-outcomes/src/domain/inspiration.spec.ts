import fc from 'fast-check';
import { ada, arbitraryOf, ben, cruz, dee, luis, scenariosOf } from '@golden-thread/testing';
import type { Told } from './fields.schema.ts';
import { acknowledge, evolve, inspiration, streamOfInspiration, withdraw } from './inspiration.ts';
import { inspirationSchemas, type InspirationEvent } from './inspiration.schema.ts';

const given = scenariosOf(inspiration);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const adaInspiredBen: InspirationEvent = {
  type: 'InspirationAcknowledged',
  data: { inspirerId: ada, inspiredId: ben, through: 'story', storyId: 'story-1', gatheringId: 'gt-1', told },
};
const wish = { inspirerId: ada, inspiredId: ben, through: 'story', storyId: 'story-1', gatheringId: 'gt-1', told } as const;
const takenBack: InspirationEvent = { type: 'InspirationWithdrawn', data: { acknowledgementId: 'ack-1', told } };
const takeBack = { personId: ben, acknowledgementId: 'ack-1', told };

describe('an inspiration', () => {
  test('P13: anyone can acknowledge who inspired them; the same wish again changes nothing', () => {
    given().when(acknowledge, wish).then(adaInspiredBen).again().nothingHappened();
  });

  test('P13: somebody who never registered can be named, and how it came stays unsaid unless it is said', () => {
    given()
      .when(acknowledge, { inspirerId: dee, inspiredId: cruz, told })
      .then({ type: 'InspirationAcknowledged', data: { inspirerId: dee, inspiredId: cruz, through: 'not-said', told } })
      .again()
      .nothingHappened();
  });

  test('P13: nobody inspires themselves', () => {
    given()
      .when(acknowledge, { ...wish, inspirerId: ben })
      .refused('inspired-by-oneself', 'P13');
  });

  test('another one under the same id is refused', () => {
    given(adaInspiredBen)
      .when(acknowledge, { ...wish, inspirerId: cruz })
      .refused('inspiration-exists');
    given(adaInspiredBen)
      .when(acknowledge, { ...wish, inspiredId: cruz })
      .refused('inspiration-exists');
  });

  test.each(['aloud', 'paper', 'phone'] as const)('P2: told %s, it names who wrote it down', (how) => {
    given()
      .when(acknowledge, { ...wish, told: { ...told, how } })
      .refused('writer-not-named', 'P2');
    given(adaInspiredBen)
      .when(withdraw, { ...takeBack, told: { ...told, how } })
      .refused('writer-not-named', 'P2');
  });

  test('P2: written from memory it is taken, as unconfirmed', () => {
    const unconfirmed: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'professional' };
    given()
      .when(acknowledge, { ...wish, told: unconfirmed })
      .then({ ...adaInspiredBen, data: { ...adaInspiredBen.data, told: unconfirmed } });
  });

  test('P2: the inspired person takes it back, and nobody else', () => {
    given(adaInspiredBen).when(withdraw, takeBack).then(takenBack).again().nothingHappened();
    given(adaInspiredBen)
      .when(withdraw, { ...takeBack, personId: ada })
      .refused('not-the-inspired', 'P2');
    given().when(withdraw, takeBack).refused('not-acknowledged');
  });

  test('P2: what was taken back is not acknowledged again by repeating an old wish', () => {
    given(adaInspiredBen, takenBack).when(acknowledge, wish).refused('inspiration-withdrawn', 'P2');
  });

  test('imported facts are accepted in any state', () => {
    const anything = fc.oneof(
      arbitraryOf(inspirationSchemas.InspirationAcknowledged).map((data): InspirationEvent => ({ type: 'InspirationAcknowledged', data })),
      arbitraryOf(inspirationSchemas.InspirationWithdrawn).map((data): InspirationEvent => ({ type: 'InspirationWithdrawn', data })),
    );
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const first = history.findIndex(({ type }) => type === 'InspirationAcknowledged');
        const withdrawn = history.findLastIndex(({ type }) => type === 'InspirationWithdrawn') > first;
        const expected = first < 0 ? null : expect.objectContaining({ withdrawn });
        expect(history.reduce(evolve, inspiration.initial)).toEqual(expected);
      }),
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfInspiration('7f9c')).toBe('inspiration-7f9c');
  });
});
