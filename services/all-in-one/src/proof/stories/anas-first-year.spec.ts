/** Ana's first year: she asks, waits and chooses; says what matters; tries some things and leaves others; and reads it all. */
import { luis, nia, northside } from './there-already.ts';
import { aRegion, daysAgo, type Region, self } from './told.ts';

const ana = 'ana';
const recovery = 'what-recovery-looks-like';
const walkers = 'river-walkers';
let region: Region;

beforeAll(async () => {
  region = await aRegion();
  const opens = { languages: ['en'], format: 'in-person', openTo: 'everyone' };
  await by(nia).daysAgo(400).wish(`sessions/groups/${walkers}/open`, opens);
});
afterAll(() => region.close());

const anaSays = (daysBack: number) => region.as('person', ana).daysAgo(daysBack);
const by = (specialist: string) => region.as('specialist', specialist);
const lead = () => region.as('agency-steward', northside);
const herPage = () => region.as('person', ana).ask(`preferences/people/${ana}`);
const suggestionsOfHers = async () => {
  const { suggestions } = await region
    .as('person', ana)
    .ask<{ suggestions: { suggestionId: string; standing: string }[] }>(`preferences/people/${ana}`);
  return Object.fromEntries(suggestions.map(({ suggestionId, standing }) => [suggestionId, standing]));
};
const goalAsSeenBy = (voice: ReturnType<Region['as']>) => voice.ask(`preferences/people/${ana}/goals/singing`);

test('She comes through a friend, with her own word for it, and asks for somebody', async () => {
  await anaSays(365).wish(`identity/people/${ana}/register`, { agencyId: northside, cameThrough: 'friend' });
  await anaSays(365).wish(`identity/people/${ana}/own-word`, { word: 'getting my mornings back', told: self });
  await anaSays(364).wish(`identity/people/${ana}/pairing/want`, {
    languages: ['en'],
    words: 'Somebody who knows long nights.',
    told: self,
  });
  const { asked } = await region.as('person', ana).ask<{ asked: object[] }>(`identity/people/${ana}/pairing`);
  expect(asked).toEqual([
    {
      programmeId: null,
      languages: ['en'],
      modes: [],
      supportKinds: [],
      words: 'Somebody who knows long nights.',
      askedOn: expect.any(String),
      nextNewsBy: expect.any(String),
      proposed: [],
      meanwhile: [],
    },
  ]);
});

test('While she waits, a group is open to her; of two who were named she chooses Luis, who says yes', async () => {
  await lead().daysAgo(363).wish(`identity/people/${ana}/pairing/meantime`, { offer: 'group', groupId: walkers });
  await lead()
    .daysAgo(362)
    .wish(`identity/people/${ana}/pairing/propose`, { specialistIds: [luis, nia] });
  expect(await region.as('person', ana).ask(`identity/people/${ana}/pairing`)).toMatchObject({
    asked: [{ proposed: [luis, nia], meanwhile: [{ offer: 'group', groupId: walkers }] }],
  });
  await by(luis).ask(`preferences/people/${ana}`).nothingToSee();
  await anaSays(360).wish(`identity/people/${ana}/pairing/choose`, { specialistId: luis, told: self });
  await by(luis).daysAgo(359).wish(`identity/people/${ana}/pairing/accept`);
  expect(await region.as('person', ana).ask(`identity/people/${ana}/pairing`)).toMatchObject({
    walking: [{ specialistId: luis, as: 'chosen' }],
    asked: [],
  });
});

test('P1: She says what matters in her own words; Luis reads it as she said it, nobody else reads anything', async () => {
  const words = 'Singing in the kitchen before anybody else is up.';
  await anaSays(358).wish(`preferences/people/${ana}/visions`, { questionId: recovery, words, told: self });
  await anaSays(358).wish(`preferences/people/${ana}/preferences`, {
    preferenceId: 'company',
    topicId: 'mornings',
    words: 'Company first, advice when I ask.',
    told: self,
  });
  await anaSays(358).wish(`preferences/people/${ana}/topics/mornings/pace`, { pace: 'open', told: self });
  await anaSays(358).wish(`preferences/people/${ana}/topics/my-brother/pace`, { pace: 'not-yet', told: self });
  expect(await by(luis).ask(`preferences/people/${ana}`)).toMatchObject({
    visions: [{ questionId: recovery, words, confirmed: true }],
    preferences: [{ words: 'Company first, advice when I ask.' }],
    topics: [
      { topicId: 'mornings', pace: 'open' },
      { topicId: 'my-brother', pace: 'not-now' },
    ],
  });
  await by(nia).ask(`preferences/people/${ana}`).nothingToSee();
  await lead().ask(`preferences/people/${ana}`).refused('not-for-this-role');
});

test('The first session: what would help today, who chose the next step, a note together; how it was for her stays hers', async () => {
  await anaSays(356).wish('sessions/sessions', { sessionId: 'first', specialistId: luis, at: daysAgo(355), mode: 'walk' });
  await by(luis)
    .daysAgo(355)
    .wish('sessions/sessions/start', { sessionId: 'first', wanted: ['affiliational'], place: 'community' });
  await by(luis).daysAgo(355).wish('sessions/sessions/first/topics/mornings/touch', { raisedBy: 'person' });
  await by(luis).daysAgo(355).wish('sessions/sessions/first/next-steps', { chosenBy: 'person' });
  await by(luis).daysAgo(355).wish('sessions/sessions/first/note/write', { words: 'We walked. Ana hummed.', together: true });
  await by(luis)
    .daysAgo(355)
    .wish('sessions/sessions/first/hold', { given: ['affiliational'] });
  await anaSays(354).wish('sessions/sessions/first/rating/rate', { heard: 4, led: 4, gotSupportWanted: 4, itemSetVersion: 'items-1' });
  await anaSays(354).wish('sessions/sessions/first/note/answer', { words: 'It was a real song.', told: self });
  expect(await by(luis).ask('sessions/sessions/first')).toMatchObject({
    standing: 'held',
    wanted: ['affiliational'],
    given: ['affiliational'],
    topics: [{ topicId: 'mornings', raisedBy: 'person' }],
    nextSteps: [{ chosenBy: 'person' }],
  });
  expect(JSON.stringify(await by(luis).ask('sessions/sessions/first'))).not.toMatch(/heard|rating/i);
  expect(await by(luis).ask('sessions/sessions/first/note')).toMatchObject({
    written: [{ by: 'together', words: 'We walked. Ana hummed.' }],
    answers: [{ words: 'It was a real song.' }],
  });
});

test('P3, P9: She tries one suggestion and says no to another; what she has not spoken of is asked first, what is not yet waits', async () => {
  const offers = (daysBack: number, body: object) => by(luis).daysAgo(daysBack).wish(`preferences/people/${ana}/suggestions`, body);
  await offers(340, { suggestionId: 'choir', topicId: 'mornings', words: 'The choir at the library sings on Thursdays.' });
  await offers(340, { suggestionId: 'run', topicId: 'mornings', words: 'A run along the river.', resourceId: 'running-club' });
  await offers(340, { suggestionId: 'money', topicId: 'money', words: 'A course on budgets.' }).refused('ask-first', 'P9');
  await offers(340, { suggestionId: 'call', topicId: 'my-brother', words: 'A call to him.' }).refused('topic-not-open', 'P9');
  await anaSays(338).wish(`preferences/people/${ana}/suggestions/choir/take-up`, { told: self });
  await anaSays(338).wish(`preferences/people/${ana}/suggestions/run/decline`, { told: self });
  const again = { suggestionId: 'run-again', topicId: 'mornings', words: 'The running club, slowly?', resourceId: 'running-club' };
  await offers(330, again).refused('suggestion-resting', 'P3');
  expect(await suggestionsOfHers()).toEqual({ choir: 'taken-up', run: 'declined' });
});

test('P1: The goal is her own sentence; nobody else can put one there', async () => {
  const goal = { goalId: 'singing', words: 'Sing one song where somebody hears it.', from: 'own-words', told: self };
  await by(luis).daysAgo(330).wish(`preferences/people/${ana}/goals`, goal).refused('told-by-somebody-else', 'P2');
  await by(nia).daysAgo(330).wish(`preferences/people/${ana}/goals`, goal).refused('only-the-person', 'P2');
  await anaSays(330).wish(`preferences/people/${ana}/goals`, goal);
  await anaSays(329).wish(`preferences/people/${ana}/goals/singing/steps`, {
    stepId: 'listen',
    words: 'Go to the choir and only listen.',
    chosenBy: 'together',
    told: self,
  });
  await anaSays(322).wish(`preferences/people/${ana}/goals/singing/steps/listen/take`);
  expect(await goalAsSeenBy(by(luis))).toMatchObject({
    words: 'Sing one song where somebody hears it.',
    from: 'own-words',
    standing: 'on-the-way',
    steps: [{ words: 'Go to the choir and only listen.', standing: 'taken' }],
  });
});

test('She joins the walkers under a name of her own, and is counted because she says so', async () => {
  await anaSays(300).wish(`sessions/groups/${walkers}/join`, { alias: 'Lark', countMyPresence: true, told: self });
  await by(nia)
    .daysAgo(290)
    .wish(`sessions/groups/${walkers}/meetings`, {
      meetingId: 'autumn-walk',
      minutes: 60,
      attendees: [ana],
      unnamed: 3,
    });
  expect(await region.as('person', ana).ask(`sessions/groups/${walkers}`)).toMatchObject({
    me: { member: true, countMyPresence: true, alias: 'Lark' },
  });
  expect(await by(nia).ask(`sessions/groups/${walkers}`)).toMatchObject({ members: { aliases: ['Lark'], withoutAlias: 0 } });
});

test('P3: In winter she sets the goal aside; nothing is lost, and in spring she picks it up where it lay and reaches it', async () => {
  await anaSays(250).wish(`preferences/people/${ana}/goals/singing/set-aside`, { why: 'The nights are long again.', told: self });
  await goalAsSeenBy(by(luis)).nothingToSee();
  expect(await goalAsSeenBy(region.as('person', ana))).toMatchObject({ standing: 'set-aside', steps: [{ standing: 'taken' }] });
  await anaSays(180).wish(`preferences/people/${ana}/goals/singing/pick-up-again`, { told: self });
  expect(await goalAsSeenBy(by(luis))).toMatchObject({ standing: 'on-the-way', steps: [{ standing: 'taken' }] });
  await anaSays(60).wish(`preferences/people/${ana}/goals/singing/reach`, { howItFeels: 'Loud, in a good way.', told: self });
  expect(await goalAsSeenBy(region.as('person', ana))).toMatchObject({
    standing: 'reached',
    turns: [
      { is: 'set-aside', words: 'The nights are long again.' },
      { is: 'picked-up-again' },
      { is: 'reached', words: 'Loud, in a good way.' },
    ],
  });
});

test('Three times she says how sure of herself she is: each answer as she gave it, no average and no arrow', async () => {
  for (const [daysBack, score] of [
    [350, 3],
    [240, 2],
    [30, 7],
  ] as const)
    await anaSays(daysBack).wish(`community-outcomes/people/${ana}/confidence`, { score, told: self });
  const confidence = await region.as('person', ana).ask<{ reports: { score: number }[] }>(`community-outcomes/people/${ana}/confidence`);
  expect(Object.keys(confidence)).toEqual(['reports']);
  expect(confidence.reports.map(({ score }) => score)).toEqual([3, 2, 7]);
});

test('P4, P5: She reads her whole thread, words and turns, the newest first; what others keep for themselves is not in it', async () => {
  const told = async (service: string) => (await threadOf(service)).map(({ what }) => what).join(', ');
  expect(await told('identity')).toBe(
    'SpecialistAccepted, SpecialistChosen, SpecialistProposed, MeantimeOffered, SpecialistWanted, OwnWordSet, PersonRegistered',
  );
  expect(await told('preferences')).toBe(
    'GoalReached, GoalPickedUpAgain, GoalSetAside, StepTaken, StepChosen, GoalChosen, ' +
      'SuggestionDeclined, SuggestionTakenUp, SuggestionOffered, SuggestionOffered, ' +
      'TopicPaceSet, TopicPaceSet, PreferenceDeclared, VisionShared',
  );
  expect(await told('sessions')).toBe(
    'GroupMeetingHeld, MemberJoined, NoteAnswered, SessionHeld, NoteWritten, NextStepChosen, TopicTouched, SessionStarted, SessionArranged',
  );
  expect(await told('community-outcomes')).toBe('ConfidenceReported, ConfidenceReported, GatheringHeld, ConfidenceReported');
  const [wish] = (await threadOf('identity')).filter(({ what }) => what === 'SpecialistWanted');
  expect(wish?.content).toMatchObject({ words: 'Somebody who knows long nights.' });
  await by(luis).ask(`preferences/people/${ana}/thread`).refused('not-for-this-role');
  await region.as('person', 'ben').ask(`preferences/people/${ana}/thread`).nothingToSee();
});

test('P5: She sees who sees what: Luis, what holds now, and nobody else', async () => {
  const sees = (parts: readonly string[]) => [{ specialistId: luis, since: null, sees: parts }];
  expect(await region.as('person', ana).ask(`preferences/people/${ana}/what-is-seen`)).toMatchObject({
    visions: sees([recovery]),
    preferences: sees(['company']),
    topics: sees(['mornings', 'my-brother']),
    suggestions: sees(['choir', 'run']),
    goals: sees(['singing']),
    wellnessPlan: { readers: [], crisisAccess: [] },
  });
  expect(await herPage()).toMatchObject({ topics: [{ pace: 'open' }, { topicId: 'my-brother', pace: 'not-yet' }] });
});

test('What the network counts of her year: what she did, and no share of it', async () => {
  const { H1, M14 } = await region.metrics();
  expect(H1).toMatchObject({
    goals: { chosen: 1, grew_from: { 'own-words': 1 }, set_aside: 1, picked_up_again: 1, reached: 1 },
    next_steps: { chosen_by: { person: 1, together: 0, specialist: 0 } },
  });
  expect(JSON.stringify(H1)).not.toMatch(/share|rate/);
  expect(M14).toMatchObject({ 'own-confidence': { persons: 1, mean_change: 4 } });
});

type Entry = { readonly what: string; readonly content: object };

async function threadOf(service: string): Promise<readonly Entry[]> {
  const { entries } = await region.as('person', ana).ask<{ entries: Entry[] }>(`${service}/people/${ana}/thread`);
  return entries;
}
