/** The river walkers: a group grows, and whoever comes decides alone whether their name is said anywhere (P13). */
import { luis, mara, nia, northside, southside } from './there-already.ts';
import { aRegion, type Region, self } from './told.ts';

const walkers = 'river-walkers';
const [ana, ben, cruz, dee] = ['ana', 'ben', 'cruz', 'dee'] as const;
const group = `sessions/groups/${walkers}`;
let region: Region;

beforeAll(async () => {
  region = await aRegion();
  for (const personId of [ana, ben, cruz, dee])
    await region.as('person', personId).daysAgo(300).wish(`identity/people/${personId}/register`, { agencyId: northside });
});
afterAll(() => region.close());

const person = (id: string, daysBack = 0) => region.as('person', id).daysAgo(daysBack);
const facilitator = (daysBack = 0) => region.as('specialist', nia).daysAgo(daysBack);
const meets = (daysBack: number, meetingId: string, came: { attendees: readonly string[]; unnamed?: number }) =>
  facilitator(daysBack).wish(`${group}/meetings`, { meetingId, minutes: 60, ...came });
const joins = (who: string, daysBack: number, how: { countMyPresence: boolean; alias?: string }) =>
  person(who, daysBack).wish(`${group}/join`, { ...how, told: self });
const gatheringsOf = async (who: string) => {
  const { entries } = await region
    .as('person', who)
    .ask<{ entries: { what: string; content: object }[] }>(`community-outcomes/people/${who}/thread`);
  return entries.map(({ what, content }) => [what, Object.keys(content).filter((field) => field === 'attendees' || field === 'unnamed')]);
};
const attendance = async () => {
  const { M12, H5 } = await region.metrics();
  const { unnamed_at_meetings: unnamed } = (H5 as { apart: { unnamed_at_meetings: number } }).apart;
  const { gatherings, attendances, attendees } = M12 as { gatherings: number; attendances: number; attendees: number };
  return { gatherings, attendances, attendees, unnamed };
};

test('Nia opens it to everyone; it stands on the board, and nobody is named there', async () => {
  const opens = { languages: ['en', 'es'], format: 'in-person', openTo: 'everyone' };
  await facilitator(200).wish(`${group}/open`, opens);
  const { groups } = await person(cruz).ask<{ groups: object[] }>('sessions/groups');
  expect(groups).toMatchObject([{ groupId: walkers, agencyId: northside, ...opens }]);
});

test('Ana comes by name, Ben comes and would rather not be counted, Cruz just comes along', async () => {
  await joins(ana, 190, { countMyPresence: true, alias: 'Lark' });
  await joins(ben, 190, { countMyPresence: false });
  await meets(180, 'first', { attendees: [ana, ben, cruz], unnamed: 2 });
  expect(await attendance()).toEqual({ gatherings: 1, attendances: 1, attendees: 1, unnamed: 4 });
  expect(await facilitator().ask(group)).toMatchObject({ members: { aliases: ['Lark'], withoutAlias: 1 } });
});

test('The meeting is a gathering by itself; nobody notes it a second time', async () => {
  expect(await gatheringsOf(ana)).toEqual([['GatheringHeld', []]]);
  for (const who of [ben, cruz]) expect(await gatheringsOf(who)).toEqual([]);
  await region
    .as('agency-steward', northside)
    .wish('community-outcomes/gatherings/first/hold', { attendees: [ana, ben, cruz], kind: 'group-meeting' })
    .refused('group-meeting-comes-from-its-group');
});

test('In spring Ben says that he may be named: from then on he is, and not for the time before', async () => {
  await joins(ben, 90, { countMyPresence: true, alias: 'Bench' });
  await joins(dee, 90, { countMyPresence: true });
  await meets(83, 'second', { attendees: [ana, ben, dee] });
  expect(await attendance()).toEqual({ gatherings: 2, attendances: 4, attendees: 3, unnamed: 4 });
  expect(await gatheringsOf(ben)).toEqual([['GatheringHeld', []]]);
});

test('It was not Dee but Cruz: the meeting is put right, the gathering with it, and Cruz is still nobody’s name', async () => {
  const really = { attendees: [ana, ben, cruz] };
  await region.as('specialist', luis).daysAgo(80).wish(`${group}/meetings/second/correct`, really).refused('meeting-noted-by-who-led-it');
  await region
    .as('agency-steward', southside)
    .daysAgo(80)
    .wish(`${group}/meetings/second/correct`, really)
    .refused('meeting-noted-by-who-led-it');
  await facilitator(80).wish(`${group}/meetings/second/correct`, really);
  expect(await attendance()).toEqual({ gatherings: 2, attendances: 3, attendees: 2, unnamed: 5 });
});

test('Ana goes on without being counted, and leaves no trace in what comes; Dee leaves the group altogether', async () => {
  await joins(ana, 60, { countMyPresence: false });
  await person(dee, 60).wish(`${group}/leave`, { told: self });
  await meets(50, 'third', { attendees: [ana, ben, dee] });
  expect(await attendance()).toEqual({ gatherings: 3, attendances: 4, attendees: 2, unnamed: 7 });
  expect(await person(ana).ask(group)).toMatchObject({ me: { member: true, countMyPresence: false, alias: 'Lark' } });
  expect(await person(dee).ask(group)).toMatchObject({ me: { member: false, alias: null } });
});

test('Who leads meetings knows what members are called, and no more; other specialists see the board', async () => {
  expect(await facilitator().ask(group)).toMatchObject({ members: { aliases: ['Bench', 'Lark'], withoutAlias: 0 } });
  for (const [role, id] of [
    ['specialist', luis],
    ['specialist', mara],
    ['agency-steward', northside],
    ['network-steward', 'network-lead'],
  ] as const)
    expect(Object.keys(await region.as(role, id).ask(group))).not.toEqual(expect.arrayContaining(['members']));
});

test('P13: What leaves the services names whoever chose it, and Cruz nowhere', async () => {
  const [sessions, outcomes] = [await region.published('sessions'), await region.published('community-outcomes')];
  const namedAt = (text: string, type: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; data: { attendees?: string[] } | null })
      .flatMap(({ type: its, data }) => (its.includes(`.${type}.`) ? [data?.attendees ?? []] : []));
  expect(namedAt(sessions, 'GroupMeetingHeld')).toEqual([[ana], [ana, ben, dee], [ben]]);
  expect(namedAt(outcomes, 'GatheringHeld')).toEqual([[ana], [ana, ben, dee], [ben]]);
  expect(namedAt(outcomes, 'GatheringCorrected')).toEqual([[ana, ben]]);
  for (const text of [sessions, outcomes]) expect(text).not.toMatch(/cruz|Lark|Bench|MemberJoined|MemberLeft/);
  // Not even what the services keep for themselves knows of Cruz: the number is all there is.
  for (const service of ['sessions', 'community-outcomes'] as const) expect(await region.kept(service)).not.toContain(cruz);
  expect(await region.kept('sessions')).toContain('MemberJoined');
});
