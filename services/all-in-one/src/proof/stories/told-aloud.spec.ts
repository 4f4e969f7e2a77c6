/** Walter has no phone and no wish for one. He tells everything aloud; whoever hears it writes it down, and he says whether it is so (P2). */
import { luis, nia, northside } from './there-already.ts';
import { aloud, aRegion, daysAgo, eventOf, fromMemory, type Region, type Voice, type Wished } from './told.ts';

const walter = 'walter';
const [river, early, dogs] = ['by-the-river', 'early', 'dogs'];
const strollers = 'strollers';
let region: Region;
let outcomeWritten: Wished;

beforeAll(async () => {
  region = await aRegion();
});
afterAll(() => region.close());

/** At the library there is a computer where he reads what was written for him. */
const atTheLibrary = () => region.as('person', walter);
const by = (specialist: string) => region.as('specialist', specialist);
const writes = (specialist: string, daysBack: number) => by(specialist).daysAgo(daysBack);
const preferencesSeenBy = async (voice: Voice) => {
  const { preferences } = await voice.ask<{ preferences: { preferenceId: string; words: string; confirmed: boolean }[] }>(
    `preferences/people/${walter}`,
  );
  return preferences.map(({ preferenceId, confirmed }) => [preferenceId, confirmed ? 'confirmed' : 'from memory']);
};

test('Luis registers him on the bench where they met; nothing has to be known of him', async () => {
  await writes(luis, 90).wish(`identity/people/${walter}/register`, { agencyId: northside, cameThrough: 'outreach' });
  const { entries } = await atTheLibrary().ask<{ entries: object[] }>(`identity/people/${walter}/thread`);
  expect(entries).toMatchObject([{ what: 'PersonRegistered', content: { by: 'specialist', cameThrough: 'outreach' } }]);
});

test('Whom he walks with, Luis does not write down about himself; Nia does, and until it is read back nobody acts on it', async () => {
  const choice = { specialistId: luis, told: aloud };
  await writes(luis, 89).wish(`identity/people/${walter}/pairing/choose`, choice).refused('writes-about-oneself', 'P2');
  const written = await writes(nia, 89).wish(`identity/people/${walter}/pairing/choose`, { specialistId: luis, told: fromMemory });
  await writes(luis, 88).wish(`identity/people/${walter}/pairing/accept`).refused('not-confirmed', 'P2');
  await by(luis).ask(`preferences/people/${walter}`).nothingToSee();
  expect(await atTheLibrary().ask(`identity/people/${walter}/pairing`)).toMatchObject({
    walking: [],
    unconfirmed: [{ what: 'SpecialistChosen', specialistId: luis }],
  });

  const told = `identity/people/${walter}/pairing/told/${eventOf(written)}`;
  await writes(luis, 88).wish(`${told}/confirm`).refused('writes-about-oneself', 'P2');
  await writes(nia, 87).wish(`${told}/confirm`);
  await writes(luis, 86).wish(`identity/people/${walter}/pairing/accept`);
  expect(await atTheLibrary().ask(`identity/people/${walter}/pairing`)).toMatchObject({
    walking: [{ specialistId: luis }],
    unconfirmed: [],
  });
});

test('What Luis reads back counts at once; what he writes from memory the two of them see, and nobody else', async () => {
  const declares = (preferenceId: string, words: string, told: object) =>
    writes(luis, 80).wish(`preferences/people/${walter}/preferences`, { preferenceId, words, told });
  await declares(river, 'By the river, never in an office.', aloud);
  await declares(early, 'Early, before the traffic.', fromMemory);
  // Nia stands in while Luis is away, and may see all that was before.
  const until = daysAgo(-30);
  await region
    .as('agency-steward', northside)
    .daysAgo(79)
    .wish(`identity/people/${walter}/pairing/cover`, { specialistId: nia, until, continuity: 'everything', told: aloud });

  const both = [
    [river, 'confirmed'],
    [early, 'from memory'],
  ];
  expect(await preferencesSeenBy(by(luis))).toEqual(both);
  expect(await preferencesSeenBy(atTheLibrary())).toEqual(both);
  expect(await preferencesSeenBy(by(nia))).toEqual([[river, 'confirmed']]);
  expect(await atTheLibrary().ask(`preferences/people/${walter}/what-is-seen`)).toMatchObject({
    preferences: expect.arrayContaining([
      { specialistId: nia, since: null, sees: [river] },
      { specialistId: luis, since: null, sees: [river, early] },
    ]),
  });
});

test('Nothing is built on what was written from memory, and it counts in no figure', async () => {
  const goal = { goalId: 'sunrise', from: 'preference', fromId: early, words: 'See the sun come up three times.', told: aloud };
  await writes(luis, 78).wish(`preferences/people/${walter}/goals`, goal).refused('not-confirmed', 'P2');
  await writes(luis, 78)
    .wish(`preferences/people/${walter}/suggestions`, {
      suggestionId: 'bakery',
      preferenceId: early,
      words: 'The bakery opens at five.',
    })
    .refused('not-confirmed', 'P2');
  const before = await region.metrics();
  await writes(luis, 78).wish(`community-outcomes/people/${walter}/confidence`, { score: 9, told: fromMemory });
  outcomeWritten = await writes(luis, 78).wish('community-outcomes/outcomes', {
    outcomeId: 'brother',
    subjectType: 'person',
    subjectId: walter,
    statement: 'He talks with his brother again.',
    sign: 'positive',
    intended: false,
    told: fromMemory,
  });
  const after = await region.metrics();
  expect([after['M14'], after['M6'], after['H1']]).toEqual([before['M14'], before['M6'], before['H1']]);
  expect(await by(nia).ask(`community-outcomes/people/${walter}/confidence`)).toEqual({ reports: [] });
  expect(await by(luis).ask(`community-outcomes/people/${walter}/confidence`)).toMatchObject({ reports: [{ score: 9, confirmed: false }] });
});

test('A week later Luis reads it all back: what is so is confirmed, and from then on it counts', async () => {
  const { preferences } = await by(luis).ask<{ preferences: { preferenceId: string; eventId: string }[] }>(`preferences/people/${walter}`);
  const said = preferences.find(({ preferenceId }) => preferenceId === early)?.eventId;
  await writes(luis, 71).wish(`preferences/people/${walter}/told/${said}/confirm`);
  const { reports } = await by(luis).ask<{ reports: { eventId: string }[] }>(`community-outcomes/people/${walter}/confidence`);
  await writes(luis, 71).wish(`community-outcomes/people/${walter}/confidence/told/${reports[0]?.eventId}/confirm`);
  await writes(luis, 71).wish(`community-outcomes/outcomes/brother/told/${eventOf(outcomeWritten)}/confirm`);

  expect(await preferencesSeenBy(by(nia))).toEqual([
    [river, 'confirmed'],
    [early, 'confirmed'],
  ]);
  const goal = { goalId: 'sunrise', from: 'preference', fromId: early, words: 'See the sun come up three times.', told: aloud };
  await writes(luis, 70).wish(`preferences/people/${walter}/goals`, goal);
  const { H1, M6, M14 } = await region.metrics();
  expect(H1).toMatchObject({ goals: { chosen: 1, grew_from: { preference: 1 } } });
  expect(M6).toMatchObject({ 'not-sorted': { adopters: 1 } });
  expect(M14).toMatchObject({ 'own-confidence': { persons: 1 } });
});

test('One thing is not what he meant: it is put right, and counts as never told', async () => {
  const words = 'Dogs make me calm.';
  const wrong = await writes(luis, 60).wish(`preferences/people/${walter}/preferences`, { preferenceId: dogs, words, told: fromMemory });
  const told = `preferences/people/${walter}/told/${eventOf(wrong)}`;
  await writes(luis, 59).wish(`${told}/correct`);
  await writes(luis, 59).wish(`${told}/confirm`).refused('corrected-already', 'P2');
  expect((await preferencesSeenBy(by(luis))).map(([id]) => id)).toEqual([river, early]);

  const meant = { preferenceId: 'no-dogs', words: 'Keep dogs away from me.', told: aloud };
  await writes(luis, 59).wish(`preferences/people/${walter}/preferences`, meant);
  expect((await preferencesSeenBy(by(nia))).map(([id]) => id)).toEqual([river, early, 'no-dogs']);
});

test('In the group he is one more beside the named, until he hears read back that he is counted by name', async () => {
  const opens = { languages: ['en'], format: 'in-person', openTo: 'everyone' };
  await writes(nia, 58).wish(`sessions/groups/${strollers}/open`, opens);
  const joins = { personId: walter, alias: 'Captain', countMyPresence: true, told: fromMemory };
  const word = await writes(luis, 57).wish(`sessions/groups/${strollers}/join`, joins);
  const meets = (daysBack: number, meetingId: string) =>
    writes(nia, daysBack).wish(`sessions/groups/${strollers}/meetings`, { meetingId, minutes: 45, attendees: [walter] });
  await meets(50, 'first-stroll');
  expect((await region.metrics())['M12']).toMatchObject({ gatherings: 1, attendances: 0 });
  await writes(luis, 49).wish(`sessions/groups/${strollers}/told/${eventOf(word)}/confirm`, { personId: walter });
  await meets(43, 'second-stroll');
  expect((await region.metrics())['M12']).toMatchObject({ gatherings: 2, attendances: 1, attendees: 1 });
});

test('How a session was for him Luis never says for him: the questions are on paper, and his to answer or not', async () => {
  await writes(luis, 40).wish('sessions/sessions/start', { sessionId: 'bench', personId: walter });
  await writes(luis, 40).wish('sessions/sessions/bench/hold');
  await writes(luis, 40).wish('sessions/sessions/bench/rating/hand-over', { way: 'paper' });
  const marks = { heard: 4, led: 4, gotSupportWanted: 4, itemSetVersion: 'items-1' };
  await writes(luis, 40).wish('sessions/sessions/bench/rating/rate', marks).refused('not-for-this-role');
  await writes(luis, 39)
    .wish(`identity/people/${walter}/pairing/release`, { specialistId: luis, told: aloud })
    .refused('writes-about-oneself', 'P2');
});

test('At the library he reads it all, and by whom each word was written', async () => {
  const { entries } = await atTheLibrary().ask<{ entries: { what: string; content: { told?: object; words?: string } }[] }>(
    `preferences/people/${walter}/thread`,
  );
  const told = entries.filter(({ content }) => content.told !== undefined);
  expect(told.map(({ content }) => content.words)).toEqual([
    'Keep dogs away from me.',
    'Dogs make me calm.',
    'See the sun come up three times.',
    'Early, before the traffic.',
    'By the river, never in an office.',
  ]);
  for (const { content } of told) expect(content.told).toMatchObject({ how: 'aloud', writtenBy: luis });
  expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['ToldConfirmed', 'ToldCorrected']));
});
