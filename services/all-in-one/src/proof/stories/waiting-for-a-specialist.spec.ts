/** Rosa waits for a specialist: never as a number in a queue, and never with nothing open to her. Another person, Ivan, goes on waiting. */
import { aRegion, daysAgo, type Region, self, type Voice } from './told.ts';
import { luis, northside, nia, southside } from './there-already.ts';

type Asked = {
  readonly askedOn: string;
  readonly nextNewsBy: string;
  readonly proposed: readonly string[];
  readonly meanwhile: readonly object[];
};
type Pairing = {
  readonly asked?: readonly Asked[];
  readonly awaited: readonly { readonly specialistId: string }[];
  readonly walking: readonly { readonly specialistId: string }[];
};

const WEEK_MS = 7 * 86_400_000;
/** The days of the story, as wishes say them. */
const [asked, heardOfTheGroup, heardThatLuisCannot] = [daysAgo(40), daysAgo(35), daysAgo(27)];
const words = 'Somebody who knows what it is to begin again in another country.';

let region: Region;
let rosa: Voice;
beforeAll(async () => {
  region = await aRegion();
  rosa = region.as('person', 'rosa');
});
afterAll(() => region.close());

const northsideLead = () => region.as('agency-steward', northside);
const pairingOf = (who: string) => region.as('person', who).ask<Pairing>(`identity/people/${who}/pairing`);
const whatRosaWaitsFor = async () => (await pairingOf('rosa')).asked ?? [];
const waitingAt = async (agency: string) => {
  const lead = region.as('agency-steward', agency);
  const { waiting } = await lead.ask<{ waiting: (Asked & { personId: string })[] }>(`identity/agencies/${agency}/people-waiting`);
  return waiting;
};
const whoWaitsAt = async (agency: string) => (await waitingAt(agency)).map(({ personId }) => personId);
/** The day by which somebody hears again who heard something then. */
const aWeekAfter = (moment: string) => new Date(Date.parse(moment) + WEEK_MS).toISOString();
const sameMoment = (moment: string) => new Date(moment).toISOString();

test('P16: Rosa comes in with a friend, and asks; nothing else has to be known of her', async () => {
  await rosa.daysAgo(40).wish('identity/people/rosa/register', { agencyId: northside, cameThrough: 'friend' });
  const wanted = { languages: ['es'], modes: ['walk'], supportKinds: ['emotional'], words, told: self };
  await rosa.wish('identity/people/rosa/pairing/want', { ...wanted, occurredAt: asked });
  await region.as('person', 'ivan').daysAgo(50).wish('identity/people/ivan/register');
  await region.as('person', 'ivan').daysAgo(50).wish('identity/people/ivan/pairing/want', { told: self });
});

test('P15: she reads when she asked and by when she hears again, and no place in a queue', async () => {
  const [wish, ...others] = await whatRosaWaitsFor();
  expect(others).toEqual([]);
  expect({ ...wish, askedOn: sameMoment(wish?.askedOn ?? ''), nextNewsBy: sameMoment(wish?.nextNewsBy ?? '') }).toEqual({
    programmeId: null,
    languages: ['es'],
    modes: ['walk'],
    supportKinds: ['emotional'],
    words,
    askedOn: asked,
    nextNewsBy: aWeekAfter(asked),
    proposed: [],
    meanwhile: [],
  });
});

test('the lead of her agency sees that she waits, and none of her words; the lead of another agency sees nothing of her', async () => {
  const rows = await waitingAt(northside);
  const row = rows.find(({ personId }) => personId === 'rosa');
  expect(row).toMatchObject({ languages: ['es'], modes: ['walk'], supportKinds: ['emotional'] });
  expect([sameMoment(row?.askedOn ?? ''), sameMoment(row?.nextNewsBy ?? '')]).toEqual([asked, aWeekAfter(asked)]);
  expect(JSON.stringify(rows)).not.toContain('another country');
  expect(await whoWaitsAt(southside)).not.toContain('rosa');
  await region.as('agency-steward', southside).ask(`identity/agencies/${northside}/people-waiting`).nothingToSee();
});

test('who belongs to no agency is seen by every lead, so that nobody is left alone', async () => {
  expect([await whoWaitsAt(northside), await whoWaitsAt(southside)]).toEqual([['ivan', 'rosa'], ['ivan']]);
});

test('P15: meanwhile a group and a warm line are open to her, and every news moves the day on', async () => {
  const group = { languages: ['es', 'en'], format: 'in-person', openTo: 'everyone' };
  await region.as('specialist', nia).daysAgo(60).wish('sessions/groups/river-walkers/open', group);
  const offered = { offer: 'group', groupId: 'river-walkers', occurredAt: heardOfTheGroup };
  await northsideLead().wish('identity/people/rosa/pairing/meantime', offered);
  await northsideLead().wish('identity/people/rosa/pairing/meantime', { offer: 'warm-line', occurredAt: heardOfTheGroup });
  const [wish] = await whatRosaWaitsFor();
  expect(wish?.meanwhile).toEqual([{ offer: 'group', groupId: 'river-walkers' }, { offer: 'warm-line' }]);
  expect(sameMoment(wish?.nextNewsBy ?? '')).toBe(aWeekAfter(heardOfTheGroup));
  await rosa.daysAgo(34).wish('sessions/groups/river-walkers/join', { countMyPresence: true, told: self });
  const { groups } = await rosa.ask<{ groups: { groupId: string }[] }>('sessions/groups');
  expect(groups.map(({ groupId }) => groupId)).toEqual(['river-walkers']);
});

test('P2: two specialists are named to her; she chooses one of them, and nobody chooses for her', async () => {
  await northsideLead()
    .daysAgo(30)
    .wish('identity/people/rosa/pairing/propose', { specialistIds: [luis, nia] });
  expect((await whatRosaWaitsFor())[0]?.proposed).toEqual([luis, nia]);
  const choice = { specialistId: luis, told: { how: 'aloud', readBack: true } };
  await region.as('specialist', luis).wish('identity/people/rosa/pairing/choose', choice).refused('writes-about-oneself', 'P2');
  await rosa.daysAgo(29).wish('identity/people/rosa/pairing/choose', { specialistId: luis, told: self });
  expect((await pairingOf('rosa')).awaited).toEqual([{ specialistId: luis, programmeId: null }]);
  expect((await region.as('specialist', luis).ask<Pairing>('identity/people/rosa/pairing')).awaited).toHaveLength(1);
  await region.as('specialist', nia).ask('identity/people/rosa/pairing').nothingToSee();
});

test('he has no opening: she hears it, has lost no day, and is free to choose again', async () => {
  const no = { code: 'no-opening', occurredAt: heardThatLuisCannot };
  await region.as('specialist', luis).wish('identity/people/rosa/pairing/unable', no);
  const { awaited, walking } = await pairingOf('rosa');
  expect([awaited, walking]).toEqual([[], []]);
  const [wish] = await whatRosaWaitsFor();
  expect([sameMoment(wish?.askedOn ?? ''), sameMoment(wish?.nextNewsBy ?? '')]).toEqual([asked, aWeekAfter(heardThatLuisCannot)]);
  await region.as('specialist', luis).ask('identity/people/rosa/pairing').nothingToSee();
});

test('she chooses another, who says yes: her waiting is over, and the list of her agency says so', async () => {
  await rosa.daysAgo(25).wish('identity/people/rosa/pairing/choose', { specialistId: nia, told: self });
  await region.as('specialist', nia).daysAgo(24).wish('identity/people/rosa/pairing/accept');
  const { walking, asked: open } = await pairingOf('rosa');
  expect([walking.map(({ specialistId }) => specialistId), open]).toEqual([[nia], []]);
  expect([await whoWaitsAt(northside), await whoWaitsAt(southside)]).toEqual([['ivan'], ['ivan']]);
});

test('H4: until they meet, both are still waiting in the figures', async () => {
  expect((await region.metrics())['H4']).toMatchObject({ people: 2, still_waiting: 2, specialists: 0, S_30d: 1 });
});

test('H4: they walk by the river; she waited twenty days from asking to meeting, and Ivan still waits', async () => {
  await region
    .as('specialist', nia)
    .daysAgo(20)
    .wish('sessions/sessions/start', { sessionId: 'first-walk', personId: 'rosa', mode: 'walk' });
  await region
    .as('specialist', nia)
    .daysAgo(20)
    .wish('sessions/sessions/first-walk/hold', { given: ['emotional'] });
  const { sessions } = await rosa.ask<{ sessions: object[] }>('sessions/people/rosa/sessions?when=was');
  expect(sessions).toEqual([expect.objectContaining({ sessionId: 'first-walk', specialistId: nia, standing: 'held', mode: 'walk' })]);
  const { H4 } = await region.metrics();
  expect(H4).toMatchObject({ people: 2, still_waiting: 1, specialists: 1, median: 20, S_7d: 1, S_14d: 1, S_30d: 0.5 });
});

test('P3: Ivan does not look any more, and says no reason: that is no lack of his, and nobody waits in vain', async () => {
  await region.as('person', 'ivan').wish('identity/people/ivan/pairing/want-no-more', { told: self });
  expect((await pairingOf('ivan')).asked).toEqual([]);
  expect([await whoWaitsAt(northside), await whoWaitsAt(southside)]).toEqual([[], []]);
  expect((await region.metrics())['H4']).toMatchObject({ people: 2, still_waiting: 0 });
});
