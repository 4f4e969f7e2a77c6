import { specialistLeft, specialistWelcomed } from '@golden-thread/contracts';
import { streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import { preferencesOverHttp, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
let position = '';
beforeAll(async () => {
  service = await preferencesOverHttp();
  await welcomed(luis, agencyNorth);
});
afterAll(() => service.close());

async function welcomed(specialistId: string, agencyId: string): Promise<void> {
  const welcome = { agencyId, standing: 'certified' as const, languages: [], supportKinds: [] };
  await service.said.says(specialistWelcomed, streamName('specialist', specialistId), welcome);
  await service.known();
}
async function wish(who: string, path: string, payload: object = {}) {
  const answer = await service.wish(who, path, payload);
  position = typeof answer.body['position'] === 'string' ? answer.body['position'] : position;
  return answer;
}
type Question = { questionId: string; words: object[]; verdicts: string[] };
const bank = async (who: string, query = '') =>
  (await service.get(who, `questions?minPosition=${position}${query}`)).body as unknown as {
    accepted: Question[];
    proposed: Question[];
    after: string | null;
  };
const idsIn = (questions: readonly Question[]) => questions.map(({ questionId }) => questionId);
const read = (who: string, verdict: string, questionId = 'vision') => wish(who, `questions/${questionId}/read`, { verdict });
const refused = (status: number, code: string, rule?: string) => ({ status, body: { code, ...(rule === undefined ? {} : { rule }) } });
const english = { language: 'en', words: 'What does recovery look like for you?' };
const spanish = { language: 'es-MX', words: '¿Cómo te imaginas tu recuperación?' };

describe('reading a proposed question', () => {
  test('P8: two specialists of different agencies decide; their yes puts it into the bank', async () => {
    await wish('network-lead', 'questions', { questionId: 'vision', kind: 'open', words: [english, spanish] });
    expect((await read(luis, 'yes')).body['outcome']).toBe('happened');
    expect((await read(luis, 'yes')).body['outcome']).toBe('nothing');
    expect(idsIn((await bank(luis)).accepted)).toEqual([]);
    expect(await read(mara, 'yes')).toMatchObject(refused(409, 'no-agency-yet', 'P12'));
    await welcomed(mara, agencySouth);
    const { body } = await read(mara, 'yes');
    expect(body['eventIds']).toHaveLength(2);
    expect(idsIn((await bank(luis)).accepted)).toEqual(['vision']);
    expect((await read(mara, 'yes')).body['outcome']).toBe('nothing');
    expect(await read(mara, 'not-like-this')).toMatchObject(refused(409, 'question-decided', 'P8'));
  });

  test('P8: words they said yes to stay; another language may still be added', async () => {
    const translate = (language: string, words: string) => wish(luis, 'questions/vision/translations', { language, words });
    expect(await translate('en', 'Do you recover?')).toMatchObject(refused(409, 'question-decided', 'P8'));
    expect((await translate('en', english.words)).body['outcome']).toBe('nothing');
    expect((await translate('fr', 'Comment imaginez-vous votre chemin ?')).body['outcome']).toBe('happened');
    expect((await bank(luis)).accepted).toMatchObject([{ words: [english, spanish, { language: 'fr' }] }]);
  });

  test('P8: a yes to other words does not count', async () => {
    await wish('network-lead', 'questions', { questionId: 'worded', kind: 'open', words: [english] });
    await read(luis, 'yes', 'worded');
    await wish('network-lead', 'questions/worded/translations', { language: 'en', words: 'What would a good day look like?' });
    expect((await read(mara, 'yes', 'worded')).body['eventIds']).toHaveLength(1);
    expect((await read(luis, 'yes', 'worded')).body['eventIds']).toHaveLength(2);
    await wish('network-lead', 'questions/worded/retire');
  });

  test('P8: a reading that comes again gets its first answer, also from somebody who left the agency since', async () => {
    await wish('network-lead', 'questions', { questionId: 'again', kind: 'open', words: [english] });
    const reads = () => service.wish(luis, 'questions/again/read', { verdict: 'yes' }, { 'idempotency-key': 'k1' });
    const first = await reads();
    expect(first.body['outcome']).toBe('happened');
    await service.said.says(specialistLeft, streamName('specialist', luis), {});
    await service.known();
    expect(await read(luis, 'not-like-this', 'again')).toMatchObject(refused(409, 'no-agency-yet', 'P12'));
    expect((await reads()).body).toEqual({ ...first.body, outcome: 'repeated' });
    await welcomed(luis, agencyNorth);
    await wish('network-lead', 'questions/again/retire');
  });

  test('P8: nobody reads their own, and a yes of one agency is not enough', async () => {
    await wish(luis, 'questions', { questionId: 'sleep', kind: 'open', words: [{ language: 'en', words: 'Do you sleep well?' }] });
    expect(await read(luis, 'yes', 'sleep')).toMatchObject(refused(409, 'question-read-by-its-author', 'P8'));
    expect((await read(mara, 'yes', 'sleep')).body['eventIds']).toHaveLength(1);
    expect((await read(mara, 'not-like-this', 'sleep')).body['outcome']).toBe('happened');
    expect(await read(mara, 'yes', 'none')).toMatchObject(refused(409, 'question-not-proposed'));
    expect(await read(mara, 'perhaps', 'sleep')).toMatchObject({ status: 400, body: { field: [{ path: 'verdict' }] } });
    for (const who of [ada, 'network-lead', 'agency-lead']) expect(await read(who, 'yes', 'sleep')).toMatchObject({ status: 403 });
  });
});

describe('the bank', () => {
  test('P8: everybody sees what it holds; what is proposed is seen by those who decide, without who read it', async () => {
    expect(idsIn((await bank(ada)).accepted)).toEqual(['vision']);
    expect((await bank(ada)).proposed).toEqual([]);
    const waiting = {
      questionId: 'sleep',
      kind: 'open',
      accepted: false,
      words: [{ language: 'en', words: 'Do you sleep well?' }],
      looksClosedIn: ['en'],
    };
    expect((await bank(luis)).proposed).toEqual([{ ...waiting, mine: true, verdicts: ['not-like-this'] }]);
    expect((await bank(mara)).proposed).toEqual([{ ...waiting, mine: false, verdicts: ['not-like-this'] }]);
    expect((await bank('network-lead')).proposed).toEqual([{ ...waiting, mine: false, verdicts: [] }]);
    expect(JSON.stringify(await bank(luis))).not.toContain(mara);
    expect(await service.get('sister', 'questions')).toMatchObject({ status: 403 });
  });

  test('is asked for by language and by kind', async () => {
    const wordsIn = async (language: string) => (await bank(ada, `&language=${language}`)).accepted.map(({ words }) => words);
    expect(await wordsIn('en-GB')).toEqual([[english]]);
    expect(await wordsIn('es')).toEqual([[spanish]]);
    expect(await wordsIn('es-MX')).toEqual([[spanish]]);
    expect(await wordsIn('est')).toEqual([]);
    expect((await bank(luis, '&language=es')).proposed).toEqual([]);
    expect((await bank(ada, '&kind=permission')).accepted).toEqual([]);
    expect(idsIn((await bank(ada, '&kind=open')).accepted)).toEqual(['vision']);
    expect(await service.get(ada, 'questions?kind=odd')).toMatchObject({ status: 400, body: { field: [{ path: 'kind' }] } });
    expect(await service.get(ada, 'questions?language=%3F')).toMatchObject({ status: 400, body: { field: [{ path: 'language' }] } });
  });

  test('P8: a better wording takes the place of the one before, and the hint with it', async () => {
    await wish(luis, 'questions/sleep/translations', { language: 'en', words: 'How do you sleep?' });
    expect((await bank(luis)).proposed).toMatchObject([{ words: [{ words: 'How do you sleep?' }], looksClosedIn: [] }]);
  });

  test('holds nothing that was taken out of it', async () => {
    await wish('network-lead', 'questions/vision/retire');
    expect((await bank(ada)).accepted).toEqual([]);
    await wish(luis, 'questions/sleep/retire');
    expect(await bank(luis)).toMatchObject({ accepted: [], proposed: [] });
  });

  test('comes in pages, the newest first', async () => {
    for (let n = 0; n < 51; n += 1) {
      await wish('network-lead', 'questions', { questionId: `q${n}`, kind: 'open', words: [english] });
      for (const who of [luis, mara]) await read(who, 'yes', `q${n}`);
      service.clock.advance(1);
    }
    const first = await bank(ada);
    expect(idsIn(first.accepted)).toEqual(Array.from({ length: 50 }, (_, n) => `q${50 - n}`));
    expect(idsIn((await bank(ada, `&after=${first.after}`)).accepted)).toEqual(['q0']);
  });
});
