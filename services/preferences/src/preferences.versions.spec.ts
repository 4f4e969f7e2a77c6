import { ada, luis } from '@golden-thread/testing';
import { aloud, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

const wish = (who: string, path: string, payload: object = {}, headers: object = {}) =>
  service.wish(who, `people/${ada}/${path}`, payload, headers);
const etagOf = async (who: string, path = '') => (await service.get(who, `people/${ada}${path}`)).etag;
const pace = (pace: string) => wish(ada, 'topics/housing/pace', { pace, told: self });
const seen = (version: string) => ({ 'if-match': version });

describe('how often something changed', () => {
  test('P9: is told to her alone: from never to not yet is nothing that her specialist can tell', async () => {
    const support = (supportKinds: string[], headers?: object) => wish(luis, 'support', { supportKinds, told: aloud }, headers);
    expect((await pace('never')).body['version']).toBe(1);
    expect((await support(['emotional'])).body['version']).toBe(0);
    await pace('not-yet');
    expect((await support([])).body).toMatchObject({ outcome: 'happened', version: 0 });
    expect((await support([])).body).toMatchObject({ outcome: 'nothing', version: 0 });
    expect([await etagOf(luis), await etagOf(ada)]).toEqual([undefined, '"4"']);
    expect((await support(['emotional'], seen('"1"'))).body['outcome']).toBe('happened');
    expect(await wish(ada, 'support', { supportKinds: [], told: self }, seen('"4"'))).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile' },
    });
  });

  test('P9: of a goal, a step she dropped among them', async () => {
    const steps = (who: string, stepId: string, headers: object) =>
      wish(who, 'goals/g/steps', { stepId, words: 'Ask.', chosenBy: 'together', told: who === ada ? self : aloud }, headers);
    const chosen = await wish(luis, 'goals', { goalId: 'g', from: 'own-words', words: 'Sing.', told: aloud });
    expect(chosen.body['version']).toBe(0);
    const key = { 'idempotency-key': 'k1' };
    const [first, again] = [await steps(luis, 'one', { ...key, ...seen('"7"') }), await steps(luis, 'one', key)];
    expect([first.body, again.body]).toMatchObject([
      { outcome: 'happened', version: 0 },
      { outcome: 'repeated', version: 0 },
    ]);
    expect((await wish(ada, 'goals/g/steps/one/drop')).body['version']).toBe(3);
    expect([await etagOf(luis, '/goals/g'), await etagOf(ada, '/goals/g')]).toEqual([undefined, '"3"']);
    expect(await steps(ada, 'two', seen('"2"'))).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
  });

  test('P9: of her wellness plan, to nobody she shares it with', async () => {
    const plan = (who: string, path: string, payload: object, headers?: object) => wish(who, `wellness-plan/${path}`, payload, headers);
    for (const who of [luis, 'sister']) await plan(ada, `readers/${who}/share`, { sections: ['tools'] });
    const written = await plan(luis, 'sections', { section: 'tools', words: 'Tea.', told: aloud }, seen('"9"'));
    expect(written).toMatchObject({ status: 200, body: { version: 0 } });
    expect((await plan('sister', 'open', {})).body['version']).toBe(0);
    expect([await etagOf(luis, '/wellness-plan'), await etagOf('sister', '/wellness-plan')]).toEqual([undefined, undefined]);
    expect(await etagOf(ada, '/wellness-plan')).toBe('"4"');
  });
});
