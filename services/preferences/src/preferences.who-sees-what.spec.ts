import { coverGiven } from '@golden-thread/contracts';
import { formatInstant, MICROS_PER_DAY, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, ben, luis, mara } from '@golden-thread/testing';
import { isWelcomed, maraFollowsLuis } from './contract/next-specialist.ts';
import { aloud, fromMemory, preferencesOverHttp, type PreferencesOverHttp, self } from './contract/preferences-over-http.ts';

const DAY_MS = 86_400_000;
const PARTS = ['visions', 'preferences', 'topics', 'supportWanted', 'suggestions', 'goals', 'outsideWishes'] as const;
let service: PreferencesOverHttp;
let last: unknown;
beforeEach(async () => (service = await preferencesOverHttp()));
afterEach(() => service.close());

type Seen = { readonly specialistId: string; readonly since: string | null; readonly sees: readonly string[] };
type Answered = Readonly<Record<(typeof PARTS)[number], readonly Seen[]>> & {
  readonly wellnessPlan: { readonly readers: readonly object[]; readonly crisisAccess: readonly object[] };
};
const wish = async (who: string, path: string, payload: object = {}): Promise<void> => {
  const answer = await service.wish(who, `people/${ada}/${path}`, payload);
  expect(answer.status).toBe(200);
  last = answer.body['position'] ?? last;
};
const look = (who: string, whose: string = ada) => service.get(who, `people/${whose}/what-is-seen?minPosition=${String(last)}`);
const answered = async () => (await look(ada)).body as unknown as Answered;
const ids = (list: unknown, name: string) => (list as Record<string, string>[]).map((each) => each[name]);

/** Ada tells one of each. */
async function tellAll(when: string): Promise<void> {
  await wish(ada, 'visions', { questionId: `q-${when}`, words: 'w', told: self });
  await wish(ada, 'preferences', { preferenceId: `p-${when}`, words: 'w', told: self });
  await wish(ada, `topics/t-${when}/pace`, { pace: 'never', told: self });
  await wish(ada, 'support', { supportKinds: ['emotional'], told: self });
  await wish(ada, 'goals', { goalId: `g-${when}`, from: 'own-words', words: 'w', told: self });
  await wish(ada, 'outside-wishes', { outsideWishId: `o-${when}`, askedBy: 'court', words: 'w' });
}

/** What a specialist is really answered, by the routes they use. */
async function reallySeen(who: string) {
  const get = async (path: string) => (await service.get(who, `people/${ada}${path}`)).body;
  const all = await get('');
  return {
    visions: ids(all['visions'], 'questionId'),
    preferences: ids(all['preferences'], 'preferenceId'),
    topics: ids(all['topics'], 'topicId'),
    supportWanted: all['supportWanted'] ?? [],
    suggestions: ids(all['suggestions'], 'suggestionId'),
    goals: ids((await get('/goals'))['goals'], 'goalId'),
    outsideWishes: ids((await get('/outside-wishes'))['othersAsk'], 'outsideWishId'),
  };
}

describe('who sees what of Ada', () => {
  test('P5: her specialist sees all that she told; it is what they are really answered', async () => {
    await tellAll('one');
    await wish(luis, 'suggestions', { suggestionId: 's', words: 'w' });
    await wish(ada, 'goals', { goalId: 'aside', from: 'own-words', words: 'w', told: self });
    await wish(ada, 'goals/aside/set-aside', { told: self });
    await wish(ada, 'preferences', { preferenceId: 'gone', words: 'w', told: self });
    await wish(ada, 'preferences/gone/let-go', { told: self });
    const seen = await answered();
    const of = (sees: readonly string[]) => [{ specialistId: luis, since: null, sees }];
    expect(seen).toEqual({
      visions: of(['q-one']),
      preferences: of(['p-one']),
      topics: of(['t-one']),
      supportWanted: of(['emotional']),
      suggestions: of(['s']),
      goals: of(['g-one']),
      outsideWishes: of(['o-one']),
      wellnessPlan: { readers: [], crisisAccess: [] },
    });
    const really = await reallySeen(luis);
    for (const part of PARTS) expect(seen[part][0]?.sees).toEqual(really[part]);
  });

  test('P2: what was written from memory is seen by its writer, and by no other specialist', async () => {
    await wish(luis, 'visions', { questionId: 'memory', words: 'w', told: fromMemory });
    await wish(luis, 'goals', { goalId: 'memory', from: 'own-words', words: 'w', told: fromMemory });
    expect(await answered()).toMatchObject({ visions: [{ sees: ['memory'] }], goals: [{ sees: ['memory'] }] });
    await maraFollowsLuis(service, 'everything');
    expect(await answered()).toMatchObject({
      visions: [{ specialistId: mara, sees: [] }],
      goals: [{ specialistId: mara, sees: [] }],
    });
  });

  test.each([
    ['nothing', ['since']],
    ['preferences', ['before', 'since']],
  ] as const)('P3: it says since when the next specialist sees: %s', async (continuity, whens) => {
    await tellAll('before');
    const from = service.clock.now() + MICROS_PER_DAY;
    await maraFollowsLuis(service, continuity);
    await tellAll('since');
    const seen = await answered();
    const really = await reallySeen(mara);
    for (const part of PARTS) {
      expect(seen[part]).toEqual([
        {
          specialistId: mara,
          since: whens.length === 1 ? formatInstant(from) : null,
          sees: expect.arrayContaining(really[part] as string[]),
        },
      ]);
      expect(seen[part][0]?.sees).toHaveLength((really[part] as string[]).length);
    }
    expect(seen.visions[0]?.sees).toEqual(whens.map((when) => `q-${when}`));
  });

  test('P3: whoever stands in is named until their time is over', async () => {
    for (const who of [luis, mara]) await isWelcomed(service, who, agencyNorth);
    await tellAll('one');
    const until = service.clock.now() + MICROS_PER_DAY;
    const cover = { specialistId: mara, until, continuity: 'nothing', told: { how: 'self', readBack: false } } as const;
    await service.said.says(coverGiven, streamName('pairing', ada), cover, { at: formatInstant(service.clock.now()), about: [ada] });
    await service.known();
    const names = async () => (await answered()).goals.map(({ specialistId }) => specialistId);
    expect(await names()).toEqual([luis, mara]);
    service.clock.advance(DAY_MS);
    expect(await names()).toEqual([luis]);
  });
});

describe('who reads her wellness plan', () => {
  const share = (who: string, ...sections: string[]) => wish(ada, `wellness-plan/readers/${who}/share`, { sections });
  const readers = async () => (await answered()).wellnessPlan.readers;

  test('P5: people she trusts and her specialist, with the sections they read, written already or not', async () => {
    await share('sister', 'tools', 'crisis');
    await share(luis, 'tools');
    await share('stranger', 'tools');
    await wish(luis, 'wellness-plan/readers/stranger/unshare');
    expect(await readers()).toEqual([
      { as: 'supporter', id: 'sister', sections: ['tools', 'crisis'] },
      { as: 'specialist', id: luis, sections: ['tools'] },
    ]);
  });

  test('P5: what opens in a hard moment is told, and what somebody opened for a day', async () => {
    await share('sister', 'tools');
    await wish(ada, 'wellness-plan/crisis-access', { who: 'supporter', sections: ['crisis'] });
    const closed = { readers: [{ id: 'sister', sections: ['tools'] }], crisisAccess: [{ who: 'supporter', sections: ['crisis'] }] };
    expect((await answered()).wellnessPlan).toMatchObject(closed);
    await wish('sister', 'wellness-plan/open');
    expect(await readers()).toMatchObject([{ id: 'sister', sections: ['tools', 'crisis'] }]);
    service.clock.advance(DAY_MS);
    expect((await answered()).wellnessPlan).toMatchObject(closed);
  });

  test('P3: a specialist who no longer walks with her reads nothing, whatever was once shared', async () => {
    await share(luis, 'tools');
    await maraFollowsLuis(service, 'everything');
    expect(await readers()).toEqual([]);
    expect((await service.get(luis, `people/${ada}/wellness-plan`)).status).toBe(404);
  });
});

test('P5: it is told to her alone, without a word of hers; whoever is erased is seen by nobody', async () => {
  await wish(luis, 'visions', { questionId: 'q', words: 'The orchard.', told: aloud });
  for (const [who, whose] of [
    [ben, ada],
    [ada, ben],
    [ada, 'nobody'],
  ] as const) {
    expect(await look(who, whose)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  }
  for (const who of [luis, 'sister', 'agency-lead', 'network-lead']) expect((await look(who)).status).toBe(403);
  expect(JSON.stringify(await answered())).not.toContain('orchard');
  await service.erased(ada);
  const seen = await answered();
  for (const part of PARTS) expect(seen[part]).toEqual([]);
});
