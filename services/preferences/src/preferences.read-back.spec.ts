import { ada, luis, mara } from '@golden-thread/testing';
import { maraFollowsLuis } from './contract/next-specialist.ts';
import { aloud, eventIn, fromMemory, preferencesOverHttp, self, type PreferencesOverHttp } from './contract/preferences-over-http.ts';

let service: PreferencesOverHttp;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);
const body = async (who: string, path = '') => (await service.get(who, `people/${ada}${path}`)).body;
const waits = (eventId: string, words: string) => ({ eventId, words, confirmed: false, saidAt: expect.any(String) });

describe('P2: what was confirmed stands; what waits to be read back stands beside it', () => {
  const words = {
    visions: async (who: string, told: object, said: string) => wish(who, 'visions', { questionId: 'q', words: said, told }),
    preferences: async (who: string, told: object, said: string) =>
      said === 'The garden.'
        ? wish(who, 'preferences', { preferenceId: 'p', words: said, told })
        : wish(who, 'preferences/p/reword', { words: said, told }),
  };

  test.each(['visions', 'preferences'] as const)('in %s, for her and the writer alone', async (part) => {
    const shown = async (who: string) => (await body(who))[part] as object[];
    await words[part](ada, self, 'The garden.');
    const eventId = eventIn(await words[part](luis, fromMemory, 'The sea.'));
    for (const who of [ada, luis])
      expect(await shown(who)).toMatchObject([{ words: 'The garden.', confirmed: true, toReadBack: waits(eventId, 'The sea.') }]);
    await maraFollowsLuis(service, 'everything');
    expect(await shown(mara)).toMatchObject([{ words: 'The garden.', confirmed: true }]);
    expect(await shown(mara)).toEqual([expect.not.objectContaining({ toReadBack: expect.anything() })]);
    await wish(ada, `told/${eventId}/confirm`);
    for (const who of [ada, mara]) {
      expect(await shown(who)).toMatchObject([{ words: 'The sea.', confirmed: true }]);
      expect(await shown(who)).toEqual([expect.not.objectContaining({ toReadBack: expect.anything() })]);
    }
    await wish(ada, `told/${eventId}/correct`);
    expect(await shown(mara)).toMatchObject([{ words: 'The garden.' }]);
  });

  test('where nothing was confirmed yet, it is all there is; what she confirmed since leaves nothing to read back', async () => {
    const shown = async (who: string) => (await body(who))['visions'];
    await words.visions(luis, fromMemory, 'The sea.');
    for (const who of [ada, luis]) expect(await shown(who)).toEqual([expect.objectContaining({ words: 'The sea.', confirmed: false })]);
    expect(await shown(luis)).toEqual([expect.not.objectContaining({ toReadBack: expect.anything() })]);
    await words.visions(ada, self, 'The garden.');
    expect(await shown(luis)).toEqual([expect.objectContaining({ words: 'The garden.', confirmed: true })]);
    expect(await shown(luis)).toEqual([expect.not.objectContaining({ toReadBack: expect.anything() })]);
  });

  test('in the support she wants', async () => {
    const support = (who: string, supportKinds: string[], told: object) => wish(who, 'support', { supportKinds, told });
    const first = eventIn(await support(luis, ['affiliational'], fromMemory));
    const toReadBack = (eventId: string, supportKinds: string[]) => ({ eventId, supportKinds, saidAt: expect.any(String) });
    expect(await body(luis)).toMatchObject({
      supportWanted: ['affiliational'],
      supportToReadBack: toReadBack(first, ['affiliational']),
    });
    await support(ada, ['emotional'], self);
    expect(await body(luis)).not.toHaveProperty('supportToReadBack');
    const second = eventIn(await support(luis, [], fromMemory));
    for (const who of [ada, luis])
      expect(await body(who)).toMatchObject({ supportWanted: ['emotional'], supportToReadBack: toReadBack(second, []) });
    await maraFollowsLuis(service, 'everything');
    expect(await body(mara)).toMatchObject({ supportWanted: ['emotional'] });
    expect(await body(mara)).not.toHaveProperty('supportToReadBack');
  });

  test('in her wellness plan, for whom it is shared with what she confirmed', async () => {
    const plan = (who: string, said: string, told: object) => wish(who, 'wellness-plan/sections', { section: 'tools', words: said, told });
    const sections = async (who: string) => (await body(who, '/wellness-plan'))['sections'];
    await plan(ada, 'Radio and tea.', self);
    for (const who of [luis, 'sister']) await wish(ada, `wellness-plan/readers/${who}/share`, { sections: ['tools'] });
    const eventId = eventIn(await plan(luis, 'The terrace.', fromMemory));
    for (const who of [ada, luis])
      expect(await sections(who)).toMatchObject([{ words: 'Radio and tea.', toReadBack: waits(eventId, 'The terrace.') }]);
    expect(await sections('sister')).toEqual([
      { section: 'tools', words: 'Radio and tea.', confirmed: true, eventId: expect.any(String), saidAt: expect.any(String) },
    ]);
  });

  test('in what she said of a goal since', async () => {
    const turns = async (who: string) => (await body(who, '/goals/g'))['turns'];
    await wish(ada, 'goals', { goalId: 'g', from: 'own-words', words: 'Sing.', told: self });
    await wish(ada, 'goals/g/reach', { told: self });
    await wish(luis, 'goals/g/set-aside', { told: fromMemory });
    const both = [
      { is: 'reached', confirmed: true },
      { is: 'set-aside', confirmed: false },
    ];
    for (const who of [ada, luis]) expect(await turns(who)).toMatchObject(both);
    expect(await body(luis, '/goals/g')).toMatchObject({ standing: 'reached' });
  });
});

describe('P2: what became of a step, told by somebody who does not use the app', () => {
  const steps = async (who: string, path = '/goals/g') => (await body(who, path))['steps'];
  const listed = async (who: string) => {
    const { goals } = (await body(who, '/goals')) as { goals: { steps: object[] }[] };
    return goals.flatMap((goal) => goal.steps);
  };
  beforeEach(async () => {
    await wish(ada, 'goals', { goalId: 'g', from: 'own-words', words: 'Plant tomatoes.', told: self });
    await wish(ada, 'goals/g/steps', { stepId: 'one', words: 'Ask my neighbor.', chosenBy: 'together', told: self });
  });

  test.each([aloud, { how: 'paper', readBack: true }, { how: 'phone', readBack: true }])('read back it counts: %j', async (told) => {
    expect((await wish(luis, 'goals/g/steps/one/take', { told })).body['outcome']).toBe('happened');
    for (const who of [ada, luis]) expect(await steps(who)).toMatchObject([{ standing: 'taken' }]);
    expect((await wish(luis, 'goals/g/steps/one/drop', { told })).body['outcome']).toBe('happened');
    expect(await steps(ada)).toMatchObject([{ standing: 'dropped' }]);
    expect(await steps(luis)).toEqual([]);
  });

  test('written from memory it waits: the step stands as it did, until she heard it', async () => {
    const eventId = eventIn(await wish(luis, 'goals/g/steps/one/take', { told: fromMemory }));
    const waiting = [{ standing: 'open', toReadBack: { eventId, is: 'taken', saidAt: expect.any(String) } }];
    for (const who of [ada, luis]) {
      expect(await steps(who)).toMatchObject(waiting);
      expect(await listed(who)).toMatchObject(waiting);
    }
    const prepared = (await body(luis, '/preparation')) as { goals: { shown: object[] } };
    expect(prepared.goals.shown).toMatchObject([{ nextStep: { stepId: 'one' } }]);
    await maraFollowsLuis(service, 'everything');
    for (const shown of [await steps(mara), await listed(mara)]) {
      expect(shown).toMatchObject([{ standing: 'open' }]);
      expect(shown).toEqual([expect.not.objectContaining({ toReadBack: expect.anything() })]);
    }
    await wish(ada, `goals/g/told/${eventId}/confirm`);
    expect(await steps(mara)).toMatchObject([{ standing: 'taken' }]);
    expect(await steps(ada)).toEqual([expect.not.objectContaining({ toReadBack: expect.anything() })]);
  });
});
