import fc, { type Arbitrary } from 'fast-check';
import { MICROS_PER_DAY, type Speaker } from '@golden-thread/kernel';
import { ada, arbitraryOf, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { DAYS_UNTIL_GONE, dueToGoAt, evolve, letGo, reflection, streamOfReflection, write } from './reflection.ts';
import { reflectionSchemas, type ReflectionEvent } from './reflection.schema.ts';

type Written = Extract<ReflectionEvent, { type: 'ReflectionWritten' }>;

const given = scenariosOf(reflection);
const byLuis: Speaker = { role: 'specialist', id: luis };
const sweeper: Speaker = { role: 'automation', id: 'sweeper' };
const words = 'I fill silences too soon. I want to count to five.';
const wish = { competencies: ['active-listening'], words, at: 5, by: byLuis };
const written: Written = {
  type: 'ReflectionWritten',
  data: { specialistId: luis, competencies: ['active-listening'], words, kept: false },
};
const kept: Written = { ...written, data: { ...written.data, kept: true } };
const gone: ReflectionEvent = { type: 'ReflectionGone', data: {} };
const day = (days: number): number => days * MICROS_PER_DAY;

describe('a reflection', () => {
  test('P11: is written by a specialist for themselves; twice is once', () => {
    given().when(write, wish).then(written).again().nothingHappened();
    for (const role of ['person', 'agency-steward', 'network-steward', 'supporter'] as const) {
      given()
        .when(write, { ...wish, by: { role, id: luis } })
        .refused('reflection-by-a-specialist', 'P11');
    }
  });

  test('P11: is tied to no person, session or day', () => {
    expect(Object.keys(reflectionSchemas.ReflectionWritten.properties)).toEqual(['specialistId', 'competencies', 'words', 'kept']);
    expect(reflectionSchemas.ReflectionWritten.properties.words).toMatchObject({ 'x-personal': { owner: 'specialistId', key: 'words' } });
    expect(JSON.stringify(reflectionSchemas)).not.toContain('x-about');
  });

  test('P11: to others it is not there', () => {
    given(written)
      .when(write, { ...wish, by: { role: 'specialist', id: mara } })
      .refused('reflection-not-yours', 'P11');
    given(written)
      .when(letGo, { now: 0, by: { role: 'specialist', id: mara } })
      .refused('reflection-not-yours', 'P11');
    given(written)
      .when(letGo, { now: 0, by: { role: 'agency-steward', id: luis } })
      .refused('reflection-not-yours', 'P11');
    given().when(letGo, { now: 0, by: byLuis }).refused('reflection-not-yours', 'P11');
  });

  test('P11: to others what is gone looks as what is there, whichever word came first', () => {
    for (const history of [
      [written, gone],
      [gone, written],
    ]) {
      given(...history)
        .when(letGo, { now: 0, by: { role: 'specialist', id: mara } })
        .refused('reflection-not-yours', 'P11');
      given(...history)
        .when(write, { ...wish, by: { role: 'specialist', id: mara } })
        .refused('reflection-not-yours', 'P11');
      given(...history)
        .when(letGo, { now: 0, by: byLuis })
        .nothingHappened();
    }
  });

  test('P11: is kept, or no longer kept, by writing it anew', () => {
    given(written)
      .when(write, { ...wish, kept: true })
      .then(kept)
      .again()
      .nothingHappened();
    given(kept).when(write, wish).then(written);
    given(written)
      .when(write, { ...wish, words: 'Counting to five helps.' })
      .then({ ...written, data: { ...written.data, words: 'Counting to five helps.' } });
    given(on(2, kept), on(1, written))
      .when(write, { ...wish, kept: true })
      .nothingHappened();
  });

  test('P11: an entry that comes late changes nothing of what was written since, nor of when it goes', () => {
    for (const since of [kept, written]) {
      given(on(5, since))
        .when(write, { ...wish, kept: since === written, at: 4 })
        .nothingHappened();
    }
    given(on(5, written))
      .when(write, { ...wish, kept: true })
      .then(kept);
  });

  test.each([
    [179, false],
    [180, true],
    [181, true],
  ])('P11: goes after 180 days: on day %d it is gone: %s', (days, goes) => {
    const asked = given(on(day(3), written)).when(letGo, { now: day(3 + days), by: sweeper });
    if (goes) asked.then(gone).again().nothingHappened();
    else asked.nothingHappened();
  });

  test('P11: goes at the instant its days are over, counted from when it was written last', () => {
    given(on(day(3), written))
      .when(letGo, { now: day(183) - 1, by: sweeper })
      .nothingHappened();
    given(on(day(3), written), on(day(100), { ...written, data: { ...written.data, words: 'Anew.' } }))
      .when(letGo, { now: day(279), by: sweeper })
      .nothingHappened();
    expect(DAYS_UNTIL_GONE).toBe(180);
  });

  test('P11: what is kept goes only when its writer lets it go', () => {
    given(kept)
      .when(letGo, { now: day(5_000), by: sweeper })
      .nothingHappened();
    given(kept).when(letGo, { now: 0, by: byLuis }).then(gone).again().nothingHappened();
    given()
      .when(letGo, { now: day(5_000), by: sweeper })
      .nothingHappened();
  });

  test('P11: when it is due stands on the list of the sweeper', () => {
    expect(dueToGoAt(evolve(reflection.initial, written, { eventId: 'e', occurredAt: day(1) }))).toBe(day(181));
    expect(dueToGoAt(evolve(reflection.initial, kept, { eventId: 'e', occurredAt: day(1) }))).toBeNull();
    expect(dueToGoAt(reflection.initial)).toBeNull();
  });

  test('P11: what is gone is forgotten, and not written again by an old wish', () => {
    given(written, gone).when(write, wish).refused('reflection-gone', 'P11');
    const state = [written, gone].reduce((before, event) => evolve(before, event, { eventId: 'e', occurredAt: 0 }), reflection.initial);
    expect(state).toEqual({ written: null, writtenBy: luis, gone: true });
  });

  // Invariant, in whatever order facts come: once it is gone nothing of it is left; before, the latest writing stands.
  test('facts are accepted in any state and order', () => {
    const one = Object.entries(reflectionSchemas).map(([type, schema]) =>
      (arbitraryOf(schema) as Arbitrary<object>).map((data) => ({ type, data }) as ReflectionEvent),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(...one), fc.nat({ max: 4 })), { maxLength: 8 }), (history) => {
        const state = history.reduce(
          (before, [event, occurredAt], n) => evolve(before, event, { eventId: `e-${n}`, occurredAt }),
          reflection.initial,
        );
        const isGone = history.some(([{ type }]) => type === 'ReflectionGone');
        expect(state.gone).toBe(isGone);
        const times = history.map(([, at]) => at);
        expect(state.written?.at).toBe(isGone || times.length === 0 ? undefined : Math.max(...times));
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfReflection('7f9c')).toBe('reflection-7f9c');
    given(written)
      .when(write, { ...wish, by: { role: 'person', id: ada } })
      .refused('reflection-by-a-specialist');
  });
});
