import { ada, ben, luis, mara } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

const MS_PER_DAY = 86_400_000;
let service: PreferencesOverHttp;
beforeAll(async () => (service = await preferencesOverHttp()));
afterAll(() => service.close());

const plan = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/wellness-plan/${path}`, payload);
const look = (who: string) => service.get(who, `people/${ada}/wellness-plan`);
const sectionsFor = async (who: string) => {
  const { status, body } = await look(who);
  return status === 200 ? (body['sections'] as { section: string; words: string }[]).map(({ section }) => section) : status;
};
const refused = (status: number, code: string, rule?: string) => ({ status, body: { code, ...(rule === undefined ? {} : { rule }) } });

describe('the wellness plan of Ada', () => {
  beforeAll(async () => {
    await plan(ada, 'sections', { section: 'tools', words: 'Radio and tea.', told: self });
    await plan(luis, 'sections', { section: 'tools', words: 'Radio, tea, the terrace.', told: aloud });
    await plan(ada, 'sections', { section: 'crisis', words: 'Call Rosa first.', told: self });
  });

  test('P5: she sees the whole, nobody else anything before she shares it', async () => {
    const { body, etag } = await look(ada);
    expect(body['sections']).toEqual([
      expect.objectContaining({
        section: 'tools',
        words: 'Radio, tea, the terrace.',
        confirmed: true,
        history: [expect.objectContaining({ words: 'Radio and tea.' }), expect.objectContaining({ words: 'Radio, tea, the terrace.' })],
      }),
      expect.objectContaining({ section: 'crisis', words: 'Call Rosa first.' }),
    ]);
    expect(body['mine']).toEqual({ sharedWith: [], crisisAccess: [], directive: null, openings: [] });
    expect(etag).toBe('"3"');
    for (const who of [luis, mara, ben, 'sister']) expect(await look(who)).toMatchObject(refused(404, 'not-found'));
  });

  test('P2: only she opens it to somebody; each reads the sections shared and no others', async () => {
    expect(await plan(luis, 'readers/sister/share', { sections: ['tools'] })).toMatchObject(refused(409, 'plan-opened-up-by-others', 'P2'));
    expect(await plan(luis, 'crisis-access', { who: 'supporter', sections: ['crisis'] })).toMatchObject(
      refused(409, 'plan-opened-up-by-others', 'P2'),
    );
    for (const who of [luis, mara, 'sister']) await plan(ada, `readers/${who}/share`, { sections: ['tools'] });
    expect(await sectionsFor('sister')).toEqual(['tools']);
    expect(await sectionsFor(luis)).toEqual(['tools']);
    expect((await look(luis)).body).toEqual({ sections: [expect.not.objectContaining({ history: expect.anything() })] });
    // A specialist who does not walk with her reads nothing, whatever was once shared.
    expect(await sectionsFor(mara)).toBe(404);
    expect(await sectionsFor('stranger')).toBe(404);
    expect((await look(ada)).body['mine']).toMatchObject({
      sharedWith: expect.arrayContaining([{ supporterId: 'sister', sections: ['tools'] }]),
    });
  });

  test('P15: somebody she trusts opens it without a reason; she sees who and why, and it closes again after a day', async () => {
    await plan(ada, 'crisis-access', { who: 'supporter', sections: ['crisis'] });
    expect(await sectionsFor('sister')).toEqual(['tools']);
    expect((await plan('sister', 'open')).body['outcome']).toBe('happened');
    await plan('sister', 'open', { why: 'worried' });
    expect(await sectionsFor('sister')).toEqual(['tools', 'crisis']);
    expect((await look(ada)).body['mine']).toMatchObject({
      crisisAccess: [{ who: 'supporter', sections: ['crisis'] }],
      openings: [
        { as: 'supporter', id: 'sister', why: 'not-said' },
        { as: 'supporter', id: 'sister', why: 'worried' },
      ],
    });
    service.clock.advance(MS_PER_DAY - 1);
    expect(await sectionsFor('sister')).toEqual(['tools', 'crisis']);
    service.clock.advance(1);
    expect(await sectionsFor('sister')).toEqual(['tools']);
  });

  test('P5: it is not open to somebody she shares nothing with, whether there is a plan or not', async () => {
    const nobody = await service.wish('stranger', `people/${ben}/wellness-plan/open`);
    expect(nobody).toMatchObject(refused(409, 'plan-not-open-to-you', 'P5'));
    expect((await plan('stranger', 'open')).body).toEqual({ ...nobody.body, instance: expect.anything() });
    // To take back is said aloud.
    expect((await plan(luis, 'readers/sister/unshare')).body['outcome']).toBe('happened');
    expect(await sectionsFor('sister')).toBe(404);
    expect(await plan('sister', 'open')).toMatchObject(refused(409, 'plan-not-open-to-you', 'P5'));
  });

  test('P2: written from memory it is not shown to those it is shared with; she says whether she meant it', async () => {
    const written = await plan(luis, 'sections', { section: 'every-day', words: 'A walk.', told: fromMemory });
    await plan(ada, 'readers/sister/share', { sections: ['every-day'] });
    expect(await sectionsFor('sister')).toEqual([]);
    expect((await plan(ada, `told/${eventIn(written)}/confirm`)).body['outcome']).toBe('happened');
    expect(await sectionsFor('sister')).toEqual(['every-day']);
    await plan(ada, `told/${eventIn(written)}/correct`);
    expect(await sectionsFor('sister')).toEqual([]);
    expect(await plan(mara, `told/${eventIn(written)}/confirm`)).toMatchObject(refused(409, 'only-the-person', 'P2'));
    expect(await plan(mara, 'sections', { section: 'tools', words: 'w', told: aloud })).toMatchObject(
      refused(409, 'only-the-person', 'P2'),
    );
  });

  test('P5: taken back before the sharing was heard, it stays shut: nothing that comes late opens it', async () => {
    const at = (ms: number) => ({ occurredAt: new Date(service.clock.now() / 1_000 - ms).toISOString() });
    const first = await plan(ada, 'readers/stranger/unshare', at(1_000));
    expect(first.body['outcome']).toBe('happened');
    expect((await plan(ada, 'readers/stranger/unshare')).body['outcome']).toBe('nothing');
    await plan(ada, 'readers/stranger/share', { sections: ['tools'], ...at(2_000) });
    expect(await sectionsFor('stranger')).toBe(404);
    expect(await plan('stranger', 'open')).toMatchObject(refused(409, 'plan-not-open-to-you', 'P5'));
    await plan(ada, 'crisis-access', { who: 'card-code', sections: [], ...at(1_000) });
    await plan(ada, 'crisis-access', { who: 'card-code', sections: ['crisis'], ...at(2_000) });
    expect((await look(ada)).body['mine']).toMatchObject({ crisisAccess: expect.arrayContaining([{ who: 'card-code', sections: [] }]) });
  });

  test('a directive is noted for her eyes, and no word of the plan lies in the clear or goes on the road', async () => {
    await plan(ada, 'directive', { whereItIs: 'The blue folder.', whoMayOpen: 'My aunt.' });
    expect((await look(ada)).body['mine']).toMatchObject({ directive: { whereItIs: 'The blue folder.', whoMayOpen: 'My aunt.' } });
    const { events, records } = await service.stored();
    expect(JSON.stringify(events)).not.toMatch(/Radio|terrace|Rosa|walk|folder|aunt/);
    expect(events.every(({ about }) => about.includes(ada))).toBe(true);
    expect(records.map(({ event }) => event.data)).toEqual(records.map(() => null));
  });
});

describe('the question bank', () => {
  const words = [
    { language: 'en', words: 'Do you sleep well?' },
    { language: 'es', words: '¿Cómo se imagina su día?' },
  ];
  const propose = (who: string, body: object = {}) => service.wish(who, 'questions', { kind: 'open', words, ...body });

  test('P8: one that looks closed is taken with a hint', async () => {
    const { body } = await propose(luis, { questionId: 'q' });
    expect(body).toMatchObject({ id: 'q', outcome: 'happened', looksClosedIn: ['en'] });
    expect((await propose(luis, { questionId: 'q' })).body).toMatchObject({ outcome: 'nothing', looksClosedIn: ['en'] });
    expect((await propose(mara, { kind: 'permission' })).body).toMatchObject({ outcome: 'happened', looksClosedIn: [] });
    expect(await propose(mara, { questionId: 'q' })).toMatchObject(refused(409, 'question-exists'));
    expect(await propose(luis, { words: [] })).toMatchObject(refused(409, 'question-without-words'));
    expect(await propose(luis, { words: [words[0], words[0]] })).toMatchObject(refused(409, 'question-language-twice'));
  });

  test('P8: is kept by specialists and network leads', async () => {
    for (const who of [ada, 'sister', 'agency-lead']) expect(await propose(who)).toMatchObject(refused(403, 'not-for-this-role'));
    const translate = (who: string, id: string) =>
      service.wish(who, `questions/${id}/translations`, { language: 'en', words: 'How do you sleep?' });
    expect((await translate('network-lead', 'q')).body['outcome']).toBe('happened');
    expect((await translate(mara, 'q')).body['outcome']).toBe('nothing');
    expect(await translate(mara, 'none')).toMatchObject(refused(409, 'question-not-proposed'));
    expect(await service.wish(mara, 'questions/q/retire')).toMatchObject(refused(409, 'question-retired-by-lead', 'P8'));
    expect((await service.wish('network-lead', 'questions/q/retire')).body['outcome']).toBe('happened');
    expect(await translate(luis, 'q')).toMatchObject(refused(409, 'question-retired'));
  });

  test('a question is one line, in a language', async () => {
    for (const wrong of [
      { language: 'en', words: 'two\nlines' },
      { language: 'en', words: '' },
      { language: '?', words: 'What?' },
    ]) {
      expect(await propose(luis, { words: [wrong] })).toMatchObject(refused(400, 'invalid-request'));
    }
    expect(await propose(luis, { words: 'What?' })).toMatchObject(refused(400, 'invalid-request'));
  });
});
