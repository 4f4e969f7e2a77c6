import type { Role, Speaker } from '@golden-thread/kernel';
import { agencyNorth, agencySouth, luis, mara, scenariosOf } from '@golden-thread/testing';
import { question, readQuestion, translateQuestion } from './question.ts';
import type { QuestionEvent } from './question.schema.ts';

const given = scenariosOf(question);
const specialist = (id: string): Speaker => ({ role: 'specialist', id });
const lead: Speaker = { role: 'network-steward', id: 'lead-1' };
const outsiders: readonly Role[] = ['person', 'supporter', 'representative', 'agency-steward', 'operator', 'automation'];
const third = 'specialist-3';
const looks = { language: 'en', words: 'What does recovery look like for you?' };
const imagine = { language: 'es', words: '¿Cómo se imagina su recuperación?' };
const proposed: QuestionEvent = { type: 'QuestionProposed', data: { kind: 'open', words: [looks, imagine], by: luis } };
const read = (by: string, agencyId: string): QuestionEvent => ({ type: 'QuestionRead', data: { by, agencyId, verdict: 'yes' } });
const reads = (by: string, agencyId: string) => ({ agencyId, verdict: 'yes' as const, by: specialist(by) });
const accepted: QuestionEvent = { type: 'QuestionAccepted', data: {} };

describe('the words of a question', () => {
  const translated = (language: string, words: string): QuestionEvent => ({ type: 'QuestionTranslated', data: { language, words } });
  const better = '¿Cómo te imaginas tu recuperación?';

  test('P8: are put into any language, and put better', () => {
    given(proposed)
      .when(translateQuestion, { language: 'es-MX', words: better, by: specialist(mara) })
      .then(translated('es-MX', better))
      .again()
      .nothingHappened();
    given(proposed).when(translateQuestion, { language: 'es', words: better, by: lead }).then(translated('es', better));
    given(proposed)
      .when(translateQuestion, { ...imagine, by: lead })
      .nothingHappened();
    given(translated('es', better), proposed).when(translateQuestion, { language: 'es', words: better, by: lead }).nothingHappened();
  });

  test('P8: are read anew where they are put better: a yes to other words does not count', () => {
    const reworded = translated('es', better);
    given(proposed, read(mara, agencySouth), reworded).when(readQuestion, reads(third, agencyNorth)).then(read(third, agencyNorth));
    given(proposed, read(mara, agencySouth), reworded).when(readQuestion, reads(mara, agencySouth)).then(read(mara, agencySouth));
    given(proposed, reworded, read(mara, agencySouth))
      .when(readQuestion, reads(third, agencyNorth))
      .then(read(third, agencyNorth), accepted);
    for (const same of [translated('fr', 'Comment ?'), translated('es', imagine.words)])
      given(proposed, read(mara, agencySouth), same).when(readQuestion, reads(third, agencyNorth)).then(read(third, agencyNorth), accepted);
  });

  test('P8: stay as they were accepted; another language may still be added', () => {
    for (const by of [lead, specialist(mara)]) {
      given(proposed, accepted).when(translateQuestion, { language: 'es', words: better, by }).refused('question-decided', 'P8');
      given(proposed, accepted)
        .when(translateQuestion, { ...imagine, by })
        .nothingHappened();
      given(proposed, accepted).when(translateQuestion, { language: 'es-MX', words: better, by }).then(translated('es-MX', better));
    }
    given(proposed, accepted, translated('es-MX', better))
      .when(translateQuestion, { language: 'es-MX', words: imagine.words, by: lead })
      .refused('question-decided', 'P8');
  });

  test('P8: by those who keep the bank', () => {
    for (const role of outsiders)
      given(proposed)
        .when(translateQuestion, { language: 'es', words: better, by: { role, id: mara } })
        .refused('question-bank-by-others', 'P8');
  });
});
