/** Noor says no to everything that is offered, and is respected: every no is kept as hers, nothing is lost by it, nobody counts it (P3). */
import { luis, nia, northside } from './there-already.ts';
import { aRegion, daysAgo, eventOf, type Region, self } from './told.ts';

const noor = 'noor';
const swimmers = 'swimmers';
/** Figures before and after a no are compared as of one moment. */
const asOf = daysAgo(20);
let region: Region;

beforeAll(async () => {
  region = await aRegion();
  const opens = { languages: ['en'], format: 'in-person', openTo: 'everyone' };
  await region.as('specialist', nia).daysAgo(400).wish(`sessions/groups/${swimmers}/open`, opens);
  await says(200, `identity/people/${noor}/register`, { agencyId: northside });
  await says(200, `identity/people/${noor}/pairing/choose`, { specialistId: luis });
  await luisSays(199).wish(`identity/people/${noor}/pairing/accept`);
  await says(199, `preferences/people/${noor}/topics/days/pace`, { pace: 'open' });
});
afterAll(() => region.close());

/** What she says, in the app. */
const says = (daysBack: number, path: string, body: object = {}) =>
  region
    .as('person', noor)
    .daysAgo(daysBack)
    .wish(path, { ...body, ...(path.endsWith('/register') ? {} : { told: self }) });
const page = () => region.as('person', noor);
const luisSays = (daysBack = 0) => region.as('specialist', luis).daysAgo(daysBack);
const offers = (daysBack: number, suggestionId: string, more: object = {}) =>
  luisSays(daysBack).wish(`preferences/people/${noor}/suggestions`, { suggestionId, topicId: 'days', words: 'An idea.', ...more });
const answers = (daysBack: number, suggestionId: string, how: 'decline' | 'ask-for' | 'take-up') =>
  says(daysBack, `preferences/people/${noor}/suggestions/${suggestionId}/${how}`);
const standings = async () => {
  const { suggestions } = await page().ask<{ suggestions: { suggestionId: string; standing: string }[] }>(`preferences/people/${noor}`);
  return Object.fromEntries(suggestions.map(({ suggestionId, standing }) => [suggestionId, standing]));
};
const whatIsKept = async (service: string) => {
  const { entries } = await page().ask<{ entries: { what: string }[] }>(`${service}/people/${noor}/thread`);
  return entries.map(({ what }) => what);
};

test('A pool is suggested and she says no, without a reason: it rests for 30 days, whoever asks and in whatever words', async () => {
  await offers(190, 'pool', { resourceId: 'city-pool' });
  await answers(189, 'pool', 'decline');
  await offers(170, 'pool-again', { resourceId: 'city-pool' }).refused('suggestion-resting', 'P3');
  await says(166, `identity/people/${noor}/pairing/cover`, { specialistId: nia, until: daysAgo(-1), continuity: 'everything' });
  const niasIdea = { suggestionId: 'nias-pool', topicId: 'days', words: 'Water carries you.', resourceId: 'city-pool' };
  await region
    .as('specialist', nia)
    .daysAgo(165)
    .wish(`preferences/people/${noor}/suggestions`, niasIdea)
    .refused('suggestion-resting', 'P3');
  await says(164, `identity/people/${noor}/pairing/release`, { specialistId: nia, continuity: 'everything' });
  await offers(160, 'pool-once-more', { againOf: 'pool' }).refused('suggestion-resting', 'P3');
});

test('After 30 days it may be offered once more; after her second no never, until she asks for it herself', async () => {
  await offers(158, 'pool-once-more', { againOf: 'pool' });
  await offers(157, 'pool-yet-again', { resourceId: 'city-pool' }).refused('suggestion-waiting', 'P3');
  await answers(156, 'pool-once-more', 'decline');
  for (const daysBack of [150, 100, 1])
    await offers(daysBack, 'pool-yet-again', { resourceId: 'city-pool' }).refused('suggestion-declined-twice', 'P3');
  expect(await standings()).toEqual({ pool: 'declined', 'pool-once-more': 'declined' });
});

test('No no changes any figure', async () => {
  const before = await region.metrics(asOf);
  await offers(150, 'choir', { groupId: 'choir' });
  await answers(149, 'choir', 'decline');
  await says(148, `preferences/people/${noor}/topics/days/pace`, { pace: 'never' });
  expect(await region.metrics(asOf)).toEqual(before);
  await offers(147, 'course').refused('topic-not-open', 'P9');
});

test('What she leaves unanswered fades by itself, quietly: nothing of it leaves the service', async () => {
  await says(146, `preferences/people/${noor}/topics/days/pace`, { pace: 'open' });
  await offers(145, 'garden', { resourceId: 'garden' });
  await offers(50, 'tea', { resourceId: 'tea-house' });
  expect(await standings()).toMatchObject({ garden: 'waiting', tea: 'waiting' });
  await region.sweep();
  expect(await standings()).toMatchObject({ garden: 'faded', tea: 'waiting' });
  expect(await region.published('preferences')).not.toMatch(/Faded|Declined/);
});

test('She lets a preference go, drops a step, sets a goal aside: each is hers to say and keeps its words', async () => {
  const before = await region.metrics(asOf);
  await says(140, `preferences/people/${noor}/preferences`, { preferenceId: 'quiet', words: 'Quiet, please.' });
  await says(139, `preferences/people/${noor}/preferences/quiet/let-go`, { why: 'It got too quiet.' });
  expect(await region.metrics(asOf)).toEqual(before);
  await says(138, `preferences/people/${noor}/goals`, { goalId: 'swim', from: 'own-words', words: 'Swim a length, some day.' });
  await says(137, `preferences/people/${noor}/goals/swim/steps`, { stepId: 'suit', words: 'Find the swimsuit.', chosenBy: 'person' });
  await region.as('person', noor).daysAgo(136).wish(`preferences/people/${noor}/goals/swim/steps/suit/drop`);
  await says(135, `preferences/people/${noor}/goals/swim/set-aside`);
  expect(await page().ask(`preferences/people/${noor}/goals/swim`)).toMatchObject({
    words: 'Swim a length, some day.',
    standing: 'set-aside',
    steps: [{ words: 'Find the swimsuit.', standing: 'dropped' }],
  });
  expect(await page().ask(`preferences/people/${noor}`)).toMatchObject({ preferences: [{ words: 'Quiet, please.', letGo: true }] });
  expect(await luisSays().ask(`preferences/people/${noor}`)).toMatchObject({ preferences: [] });
});

test('P5: She wants no note kept, and none is; one that was written before she takes back, and it is gone for everybody', async () => {
  await luisSays(130).wish('sessions/sessions/start', { sessionId: 'porch', personId: noor });
  await says(130, 'sessions/sessions/porch/note/keep-none');
  await luisSays(130).wish('sessions/sessions/porch/note/write', { words: 'We sat.', together: true }).refused('no-note-wanted', 'P5');
  await luisSays(130).wish('sessions/sessions/porch/hold', { forBilling: true });
  expect(await luisSays().ask('sessions/sessions/porch')).toMatchObject({ standing: 'held', forBilling: false });

  await luisSays(120).wish('sessions/sessions/start', { sessionId: 'steps', personId: noor });
  await luisSays(120).wish('sessions/sessions/steps/note/write', { words: 'We talked of water.', together: true });
  await says(119, 'sessions/sessions/steps/note/withdraw');
  for (const voice of [luisSays(), page()])
    expect(await voice.ask('sessions/sessions/steps/note')).toEqual({ written: [], answers: [], noneWanted: false });
});

test('She calls a session off, leaves the group after a week, rates nothing; nobody asks why', async () => {
  await says(110, `sessions/groups/${swimmers}/join`, { countMyPresence: false });
  await says(103, `sessions/groups/${swimmers}/leave`);
  const at = daysAgo(90);
  await region.as('person', noor).daysAgo(100).wish('sessions/sessions', { sessionId: 'pier', specialistId: luis, at });
  await region.as('person', noor).daysAgo(91).wish('sessions/sessions/pier/cancel');
  expect(await page().ask('sessions/sessions/pier')).toMatchObject({ standing: 'cancelled' });
  expect(await page().ask(`sessions/groups/${swimmers}`)).toMatchObject({ me: { member: false } });
});

test('At last she goes on without a specialist and without the agency: nobody reads anything of hers any more', async () => {
  await says(60, `identity/people/${noor}/pairing/release`, { specialistId: luis });
  await says(60, `identity/people/${noor}/agencies/${northside}/leave`, { why: 'not-said' });
  for (const path of [`preferences/people/${noor}`, `preferences/people/${noor}/goals/swim`, 'sessions/sessions/porch'])
    await luisSays().ask(path).nothingToSee();
  expect(await page().ask(`preferences/people/${noor}/what-is-seen`)).toMatchObject({ goals: [], preferences: [], visions: [] });
});

test('P3: Every no of hers is an event of its own kind, and she reads them all', async () => {
  expect(await whatIsKept('preferences')).toEqual(
    expect.arrayContaining(['GoalSetAside', 'StepDropped', 'PreferenceLetGo', 'SuggestionDeclined', 'SuggestionFaded', 'TopicPaceSet']),
  );
  expect((await whatIsKept('preferences')).filter((what) => what === 'SuggestionDeclined')).toHaveLength(3);
  expect(await whatIsKept('sessions')).toEqual(expect.arrayContaining(['NoNoteKept', 'NoteWithdrawn', 'MemberLeft', 'SessionCancelled']));
  expect(await whatIsKept('identity')).toEqual(expect.arrayContaining(['SpecialistReleased', 'PersonLeftAgency']));
});

test('Of all her nos the network counts that a goal was set aside, beside the goals that were chosen; nothing else, and no name', async () => {
  expect((await region.metrics())['H1']).toMatchObject({ goals: { chosen: 1, set_aside: 1, picked_up_again: 0 } });
  const text = JSON.stringify(await region.metrics());
  expect(text).not.toContain(noor);
  expect(text).not.toMatch(/declin|unanswered|cancel|withdrawn|never|rested/i);
});

test('One day she comes back, to everything as she left it, and asks for the pool herself', async () => {
  await region.as('person', noor).daysAgo(5).wish(`identity/people/${noor}/agencies/${northside}/come`);
  await says(5, `identity/people/${noor}/pairing/choose`, { specialistId: luis });
  await luisSays(4).wish(`identity/people/${noor}/pairing/accept`);
  await says(3, `preferences/people/${noor}/goals/swim/pick-up-again`);
  expect(await luisSays().ask(`preferences/people/${noor}/goals/swim`)).toMatchObject({ standing: 'on-the-way' });
  await answers(3, 'pool', 'ask-for');
  const offered = await offers(2, 'pool-at-last', { resourceId: 'city-pool' });
  expect(eventOf(offered)).not.toBe('no event');
  await answers(1, 'pool-at-last', 'take-up');
  expect(await standings()).toMatchObject({ 'pool-at-last': 'taken-up' });
});
