import fc from 'fast-check';
import type { Role, Speaker } from '@golden-thread/kernel';
import { agencyNorth, agencySouth, arbitraryOf, luis, mara, scenariosOf } from '@golden-thread/testing';
import {
  evolve,
  languagesThatLookClosed,
  proposeQuestion,
  question,
  readQuestion,
  retireQuestion,
  streamOfQuestion,
  translateQuestion,
} from './question.ts';
import { questionSchemas, type QuestionEvent } from './question.schema.ts';

const given = scenariosOf(question);
const specialist = (id: string): Speaker => ({ role: 'specialist', id });
const lead: Speaker = { role: 'network-steward', id: 'lead-1' };
const outsiders: readonly Role[] = ['person', 'supporter', 'representative', 'agency-steward', 'operator', 'automation'];
const third = 'specialist-3';
const fourth = 'specialist-4';

const looks = { language: 'en', words: 'What does recovery look like for you?' };
const imagine = { language: 'es', words: '¿Cómo se imagina su recuperación?' };
const proposed: QuestionEvent = { type: 'QuestionProposed', data: { kind: 'open', words: [looks, imagine], by: luis } };
const wish = { kind: 'open' as const, words: [looks, imagine], by: specialist(luis) };
const read = (by: string, agencyId: string, verdict: 'yes' | 'not-like-this' = 'yes'): QuestionEvent => ({
  type: 'QuestionRead',
  data: { by, agencyId, verdict },
});
const reads = (by: string, agencyId: string, verdict: 'yes' | 'not-like-this' = 'yes') => ({ agencyId, verdict, by: specialist(by) });
const accepted: QuestionEvent = { type: 'QuestionAccepted', data: {} };
const retired: QuestionEvent = { type: 'QuestionRetired', data: {} };

describe('proposing a question', () => {
  test.each(['open', 'permission'] as const)('P8: of the kind %s; the same wish again changes nothing', (kind) => {
    given()
      .when(proposeQuestion, { ...wish, kind })
      .then({ type: 'QuestionProposed', data: { kind, words: [looks, imagine], by: luis } })
      .again()
      .nothingHappened();
  });

  test('P8: there are no other kinds', () => {
    const { kind } = questionSchemas.QuestionProposed.properties as { kind: { enum?: readonly string[] } };
    expect(kind.enum).toEqual(['open', 'permission']);
  });

  test('P8: by specialists and network leads', () => {
    for (const by of [lead, { role: 'own-specialist', id: luis } as const])
      given()
        .when(proposeQuestion, { ...wish, by })
        .then({ type: 'QuestionProposed', data: { kind: 'open', words: [looks, imagine], by: by.id } });
    for (const role of outsiders)
      given()
        .when(proposeQuestion, { ...wish, by: { role, id: luis } })
        .refused('question-bank-by-others', 'P8');
  });

  test('with words, once in each language', () => {
    given()
      .when(proposeQuestion, { ...wish, words: [] })
      .refused('question-without-words');
    given()
      .when(proposeQuestion, { ...wish, words: [looks, imagine, looks] })
      .refused('question-language-twice');
  });

  test('another one under the same id is refused', () => {
    given(proposed)
      .when(proposeQuestion, { ...wish, kind: 'permission' })
      .refused('question-exists');
    given(proposed)
      .when(proposeQuestion, { ...wish, words: [looks] })
      .refused('question-exists');
    given(proposed)
      .when(proposeQuestion, { ...wish, by: specialist(mara) })
      .refused('question-exists');
  });

  test('P8: one that looks closed is proposed all the same, with a hint', () => {
    const closed = { kind: 'open' as const, words: [{ language: 'en', words: 'Do you sleep well?' }, imagine] };
    expect(languagesThatLookClosed(closed)).toEqual(['en']);
    expect(languagesThatLookClosed(wish)).toEqual([]);
    given()
      .when(proposeQuestion, { ...closed, by: specialist(luis) })
      .then({ type: 'QuestionProposed', data: { ...closed, by: luis } });
  });

  test('P8: asking for permission is closed on purpose, and gets no hint', () => {
    const words = [{ language: 'en', words: 'Is it all right if I share something from my own life?' }];
    expect(languagesThatLookClosed({ kind: 'permission', words })).toEqual([]);
    expect(languagesThatLookClosed({ kind: 'open', words })).toEqual(['en']);
  });
});

describe('deciding about a question', () => {
  test('P8: two specialists of different agencies decide', () => {
    given(proposed).when(readQuestion, reads(mara, agencySouth)).then(read(mara, agencySouth)).again().nothingHappened();
    given(proposed, read(mara, agencySouth))
      .when(readQuestion, reads(third, agencyNorth))
      .then(read(third, agencyNorth), accepted)
      .again()
      .nothingHappened();
  });

  test('P8: two of one agency do not', () => {
    given(proposed, read(mara, agencySouth)).when(readQuestion, reads(third, agencySouth)).then(read(third, agencySouth));
    given(proposed, read(mara, agencySouth), read(third, agencySouth))
      .when(readQuestion, reads(fourth, agencyNorth))
      .then(read(fourth, agencyNorth), accepted);
  });

  test('P8: one reader does not decide alone, though they change agency', () => {
    given(proposed, read(mara, agencySouth, 'not-like-this'))
      .when(readQuestion, reads(mara, agencyNorth))
      .then(read(mara, agencyNorth));
    given(proposed, read(mara, agencySouth)).when(readQuestion, reads(mara, agencyNorth)).nothingHappened();
  });

  test('P8: only a yes counts, and the latest of each reader', () => {
    given(proposed, read(mara, agencySouth, 'not-like-this'))
      .when(readQuestion, reads(third, agencyNorth))
      .then(read(third, agencyNorth));
    given(proposed, read(mara, agencySouth))
      .when(readQuestion, reads(third, agencyNorth, 'not-like-this'))
      .then(read(third, agencyNorth, 'not-like-this'));
    given(proposed, read(mara, agencySouth), read(mara, agencySouth, 'not-like-this'))
      .when(readQuestion, reads(third, agencyNorth))
      .then(read(third, agencyNorth));
    given(proposed, read(third, agencyNorth), read(mara, agencySouth, 'not-like-this'))
      .when(readQuestion, reads(mara, agencySouth))
      .then(read(mara, agencySouth), accepted);
  });

  test('P8: whoever proposed it is none of the two', () => {
    given(proposed).when(readQuestion, reads(luis, agencyNorth)).refused('question-read-by-its-author', 'P8');
  });

  test('P8: only specialists decide', () => {
    for (const role of [...outsiders, 'network-steward'] as const)
      given(proposed)
        .when(readQuestion, { ...reads(mara, agencySouth), by: { role, id: mara } })
        .refused('question-read-by-specialists', 'P8');
    given(proposed)
      .when(readQuestion, { ...reads(mara, agencySouth), by: { role: 'own-specialist', id: mara } })
      .then(read(mara, agencySouth));
  });

  test('what is decided stays decided', () => {
    given(proposed, accepted).when(readQuestion, reads(mara, agencySouth)).refused('question-decided', 'P8');
    given(proposed, read(mara, agencySouth), accepted).when(readQuestion, reads(mara, agencySouth)).nothingHappened();
    given(proposed, read(mara, agencySouth), accepted)
      .when(readQuestion, reads(mara, agencySouth, 'not-like-this'))
      .refused('question-decided', 'P8');
  });

  test('there has to be a question that is asked still', () => {
    given().when(readQuestion, reads(mara, agencySouth)).refused('question-not-proposed');
    given(proposed, retired).when(readQuestion, reads(mara, agencySouth)).refused('question-retired');
    given().when(translateQuestion, { language: 'es', words: imagine.words, by: lead }).refused('question-not-proposed');
    given(proposed, retired).when(translateQuestion, { language: 'fr', words: 'Comment ?', by: lead }).refused('question-retired');
  });
});

describe('retiring a question', () => {
  test('P8: a network lead retires any; whoever proposed it, until it is accepted', () => {
    given(proposed, accepted).when(retireQuestion, { by: lead }).then(retired).again().nothingHappened();
    given(proposed)
      .when(retireQuestion, { by: specialist(luis) })
      .then(retired);
    given(proposed, accepted)
      .when(retireQuestion, { by: specialist(luis) })
      .refused('question-retired-by-lead', 'P8');
    given(proposed)
      .when(retireQuestion, { by: specialist(mara) })
      .refused('question-retired-by-lead', 'P8');
    for (const role of outsiders)
      given(proposed)
        .when(retireQuestion, { by: { role, id: luis } })
        .refused('question-bank-by-others', 'P8');
    given().when(retireQuestion, { by: lead }).refused('question-not-proposed');
  });
});

describe('the facts of a question', () => {
  const anything = fc.oneof(
    ...Object.entries(questionSchemas).map(([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data }) as QuestionEvent)),
  );

  // Whatever comes, in whatever order: the first proposal stays, what was accepted or retired stays so, each reader counts by their latest word.
  test('come in any order, and never stop the state', () => {
    fc.assert(
      fc.property(fc.array(anything), (history) => {
        const state = history.reduce(evolve, question.initial);
        expect(state.proposed).toEqual(history.find(({ type }) => type === 'QuestionProposed')?.data ?? null);
        expect(state.accepted).toBe(history.some(({ type }) => type === 'QuestionAccepted'));
        expect(state.retired).toBe(history.some(({ type }) => type === 'QuestionRetired'));
        for (const [by, reading] of state.readings)
          expect(history.findLast(({ type, data }) => type === 'QuestionRead' && 'agencyId' in data && data.by === by)?.data).toEqual(
            reading,
          );
      }),
      { numRuns: 200 },
    );
  });

  test('have a stream of their own', () => {
    expect(streamOfQuestion('7f9c')).toBe('question-7f9c');
  });
});
