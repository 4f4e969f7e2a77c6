/** Somebody asks to be erased, and is: outside of the page that says so there is nothing of them any more, for nobody, and nothing new begins. */
import { readFileSync } from 'node:fs';
import { luis, networkLead, northside } from './there-already.ts';
import { aloud, aRegion, network, type Region, type Role, self } from './told.ts';

let region: Region;
const WORDS = 'A garden that is mine.';
const ivo = () => region.as('person', 'ivo');
const ownSpecialist = () => region.as('specialist', luis);
const friend = () => region.as('supporter', 'friend');

/** Every page about a person outside identity, by what the description of the API says. */
const pages = Object.entries((JSON.parse(readFileSync('services/all-in-one/openapi.json', 'utf8')) as { paths: object }).paths)
  .filter(([path, route]) => 'get' in (route as object) && /^\/api\/(?!identity)[^{]*\{personId\}[^{]*$/.test(path))
  .map(([path]) => path.replace('/api/', '').replace('{personId}', 'ivo'));

beforeAll(async () => {
  region = await aRegion();
  await ivo().daysAgo(90).wish('identity/people/ivo/register', { agencyId: northside });
  await ivo().daysAgo(90).wish('identity/people/ivo/pairing/choose', { specialistId: luis, told: self });
  await ownSpecialist().daysAgo(89).wish('identity/people/ivo/pairing/accept');
  await ivo().daysAgo(80).wish('preferences/people/ivo/preferences', { preferenceId: 'garden', words: WORDS, told: self });
  await ivo().daysAgo(80).wish('preferences/people/ivo/goals', { goalId: 'dig', from: 'own-words', words: WORDS, told: self });
  await ivo().daysAgo(80).wish('preferences/people/ivo/wellness-plan/sections', { section: 'crisis', words: WORDS, told: self });
  await ivo()
    .daysAgo(80)
    .wish('preferences/people/ivo/wellness-plan/readers/friend/share', { sections: ['crisis'] });
  await ownSpecialist().daysAgo(70).wish('sessions/sessions/start', { sessionId: 'ivo-1', personId: 'ivo' });
  await ownSpecialist().daysAgo(70).wish('sessions/sessions/ivo-1/note/write', { words: WORDS, together: true });
  await ownSpecialist().daysAgo(70).wish('sessions/sessions/ivo-1/hold');
  await ivo().daysAgo(60).wish('community-outcomes/people/ivo/confidence', { score: 6, told: self });
});
afterAll(() => region.close());

/** The pages on which somebody finds anything of them, as role and id. */
async function pagesOfThemFor(role: Role, id: string): Promise<readonly string[]> {
  const headers = { host: 'localhost', 'golden-thread-identity': `network=${network}; role=${role}; id=${id}` };
  const asked = pages.map(async (page) => [page, await region.answered({ method: 'GET', url: `/api/${page}`, headers })] as const);
  const seen = (await Promise.all(asked)).filter(
    ([, { status, body }]) => status === 200 && /"ivo|A garden that is mine/.test(JSON.stringify(body)),
  );
  return seen.map(([page]) => page);
}

test('before, the three find of it what is theirs to see', async () => {
  expect(pages.length).toBeGreaterThan(12);
  expect((await pagesOfThemFor('person', 'ivo')).length).toBeGreaterThan(5);
  expect((await pagesOfThemFor('specialist', luis)).length).toBeGreaterThan(2);
  expect(await pagesOfThemFor('supporter', 'friend')).toEqual(['preferences/people/ivo/wellness-plan']);
});

test('P5: afterwards there is nothing of them on any page, and the page of their own says what was done', async () => {
  await ivo().wish('identity/people/ivo/erasure/request', { told: self });
  const lead = region.as('network-steward', networkLead);
  await lead.wish('identity/people/ivo/erasure/erase', { keys: 'words' });
  const askers = [
    ['person', 'ivo'],
    ['specialist', luis],
    ['supporter', 'friend'],
    ['agency-steward', northside],
    ['network-steward', networkLead],
  ] as const;
  for (const [role, id] of askers) expect([id, await pagesOfThemFor(role, id)]).toEqual([id, []]);
  for (const page of ['sessions/sessions/ivo-1', 'sessions/sessions/ivo-1/note', 'preferences/people/ivo/goals/dig']) {
    for (const voice of [ivo(), ownSpecialist()]) await voice.ask(page).nothingToSee();
  }
  expect(await ivo().ask('identity/people/ivo')).toMatchObject({ mine: { erasure: { erased: 'words' } } });
});

test('P5: and nothing new begins', async () => {
  const wishes = [
    ['preferences/people/ivo/preferences', { preferenceId: 'again', words: 'Again.' }],
    ['preferences/people/ivo/goals', { goalId: 'again', from: 'own-words', words: 'Again.' }],
    ['preferences/people/ivo/wellness-plan/sections', { section: 'crisis', words: 'Again.' }],
    ['community-outcomes/people/ivo/confidence', { score: 7 }],
  ] as const;
  for (const [path, body] of wishes) {
    await ivo()
      .wish(path, { ...body, told: self })
      .nothingToSee();
    await ownSpecialist()
      .wish(path, { ...body, told: aloud })
      .nothingToSee();
  }
  await friend().wish('preferences/people/ivo/wellness-plan/open', { why: 'worried' }).nothingToSee();
  await ownSpecialist().wish('sessions/sessions/start', { sessionId: 'ivo-2', personId: 'ivo' }).nothingToSee();
});
