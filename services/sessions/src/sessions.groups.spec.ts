import { ada, agencyNorth, agencySouth, ben, cruz, luis, mara } from '@golden-thread/testing';
import {
  aloud,
  eventIn,
  fromMemory,
  notFound,
  once,
  refused,
  self,
  type SessionsOverHttp,
  sessionsOverHttp,
  stranger,
} from './contract/sessions-over-http.ts';

const trainee = 'tomas';
let service: SessionsOverHttp;
beforeAll(async () => (service = await sessionsOverHttp({ [trainee]: { agencyId: agencyNorth, standing: 'trainee' } })));
afterAll(() => service.close());

const walkers = { languages: ['en', 'es'], format: 'in-person', openTo: 'everyone', pathway: 'mutual-help' };
const board = async (who: string) => (await service.get(who, 'groups')).body['groups'] as { groupId: string }[];
const group = async (who: string) => (await service.get(who, 'groups/walkers')).body;

describe('groups', () => {
  test('are opened by a specialist or the agency lead, for their own agency', async () => {
    expect(await service.twice(luis, 'groups/walkers/open', walkers)).toEqual(once);
    expect(await service.twice(agencySouth, 'groups/readers/open', { ...walkers, openTo: 'members' })).toEqual(once);
    expect(await service.wish(mara, 'groups/walkers/open', walkers)).toMatchObject(refused('group-exists'));
    expect(await service.wish(ada, 'groups/x/open', walkers)).toMatchObject({ status: 403 });
    expect(await service.wish(luis, 'groups/x/open', { ...walkers, languages: [] })).toMatchObject({
      status: 400,
      body: { field: [{ path: 'languages' }] },
    });
  });

  test('P12: nobody opens one whom no agency welcomed', async () => {
    expect(await service.wish(stranger, 'groups/x/open', walkers)).toMatchObject(refused('no-agency-yet', 'P12'));
  });

  test('P9: everybody sees which are open, whatever the pace of a topic', async () => {
    for (const who of [ada, luis, agencyNorth]) {
      expect((await board(who)).map(({ groupId }) => groupId).toSorted()).toEqual(['readers', 'walkers']);
    }
    expect((await board(ada)).find(({ groupId }) => groupId === 'walkers')).toEqual({
      groupId: 'walkers',
      agencyId: agencyNorth,
      ...walkers,
      closed: false,
    });
    expect(await service.get(ada, 'groups/nothing')).toMatchObject(notFound);
  });

  test('P13: a person joins under the name they like, or under none; counted by name only if they say so', async () => {
    const river = { alias: 'River', countMyPresence: true, told: self };
    expect(await service.twice(ada, 'groups/walkers/join', river)).toEqual(once);
    expect(await service.twice(ben, 'groups/walkers/join', { countMyPresence: false, told: self })).toEqual(once);
    const { body } = await service.wish(ben, 'groups/walkers/join', { alias: 'Oak', countMyPresence: false, told: self });
    expect(body).toMatchObject({ outcome: 'happened', version: 0 });
    expect(await service.wish(ben, 'groups/nothing/join', { countMyPresence: true, told: self })).toMatchObject(
      refused('group-not-opened'),
    );
    expect(await service.wish(ben, 'groups/walkers/join', { told: self })).toMatchObject({
      status: 400,
      body: { field: [{ path: 'countMyPresence' }] },
    });
  });

  test('P2: her own specialist writes it down, nobody else; from memory it waits', async () => {
    const join = (who: string, more: object) => service.wish(who, 'groups/walkers/join', { countMyPresence: true, ...more });
    expect(await join(mara, { personId: ada, told: aloud })).toMatchObject(refused('only-the-person', 'P2'));
    expect(await join(luis, { told: aloud })).toMatchObject({ status: 400, body: { field: [{ path: 'personId' }] } });
    expect(await join(ben, { personId: ada, told: self })).toMatchObject(notFound);
    const left = await service.wish(luis, 'groups/walkers/leave', { personId: ada, told: fromMemory });
    // A no holds at once, before it is confirmed.
    expect((await group(ada))['me']).toMatchObject({ member: false, waiting: [{ eventId: eventIn(left) }] });
    expect(await service.twice(ada, `groups/walkers/told/${eventIn(left)}/correct`)).toEqual(once);
    expect((await group(ada))['me']).toEqual({ member: true, countMyPresence: true, alias: 'River', waiting: [] });
    const verdict = { personId: ada };
    expect(await service.wish(luis, 'groups/walkers/told/nothing/confirm', verdict)).toMatchObject(refused('nothing-told', 'P2'));
    expect(await service.wish(ben, `groups/walkers/told/${eventIn(left)}/confirm`)).toMatchObject(refused('nothing-told', 'P2'));
    expect(await service.wish(mara, `groups/walkers/told/${eventIn(left)}/confirm`, verdict)).toMatchObject({ status: 409 });
  });
});

describe('a meeting of a group', () => {
  const hold = (who: string, more: object = {}) => service.wish(who, 'groups/walkers/meetings', { minutes: 90, ...more });
  const cameTo = async (meetingId: string) => {
    const { records } = await service.stored();
    return records
      .filter(({ event }) => event.data !== null)
      .map(({ event }) => event.data as { meetingId?: string; attendees?: string[]; unnamed?: number })
      .filter((data) => data.meetingId === meetingId)
      .at(-1);
  };

  test('P13: names only those who chose to be counted; everybody else is a number', async () => {
    const came = { meetingId: 'm1', minutes: 90, attendees: [ada, ben], unnamed: 3, topics: [{ topicId: 'sleep', raisedBy: 'member' }] };
    expect(await service.twice(luis, 'groups/walkers/meetings', came)).toEqual(once);
    expect(await cameTo('m1')).toMatchObject({ attendees: [ada], unnamed: 4, facilitators: [luis] });
    service.clock.advance(60_000);
    expect(await service.outcome(luis, 'groups/walkers/meetings', came)).toBe('nothing');
    expect(await hold(luis, { ...came, minutes: 60 })).toMatchObject(refused('meeting-noted-already'));
  });

  test('P13: who came is put right, and still nobody is named who did not say so', async () => {
    const really = { attendees: [ada, ben, cruz], unnamed: 1 };
    expect(await service.twice(luis, 'groups/walkers/meetings/m1/correct', really)).toEqual(once);
    expect(await cameTo('m1')).toEqual({ meetingId: 'm1', attendees: [ada], unnamed: 3 });
    expect(await service.wish(luis, 'groups/walkers/meetings/m9/correct', really)).toMatchObject(refused('meeting-not-noted'));
    expect(await service.wish(mara, 'groups/walkers/meetings/m1/correct', really)).toMatchObject(refused('meeting-noted-by-who-led-it'));
  });

  test('P12: somebody is there who may lead; a trainee leads beside them, the lead of the agency may note it without', async () => {
    expect(await hold(trainee)).toMatchObject(refused('nobody-may-lead', 'P12'));
    expect(await hold(mara)).toMatchObject(refused('nobody-may-lead', 'P12'));
    expect((await hold(trainee, { facilitators: [trainee, luis] })).body['outcome']).toBe('happened');
    expect((await hold(agencyNorth, { facilitators: [trainee] })).body['outcome']).toBe('happened');
    expect(await hold(agencySouth, { facilitators: [luis] })).toMatchObject(refused('meeting-noted-by-who-led-it'));
    expect(await service.wish(agencySouth, 'groups/walkers/meetings/m1/correct', {})).toMatchObject(refused('meeting-noted-by-who-led-it'));
    expect(await service.wish(luis, 'groups/nothing/meetings', { minutes: 5 })).toMatchObject(refused('group-not-opened'));
    expect(await hold(luis, { minutes: -1 })).toMatchObject({ status: 400, body: { field: [{ path: 'minutes' }] } });
    expect(await hold(luis, { topics: [{ topicId: 'sleep', raisedBy: 'moon' }] })).toMatchObject({ status: 400 });
  });

  test('P5: a person sees themself in the group, whoever leads it what members are called, others nobody', async () => {
    expect((await group(ada))['me']).toMatchObject({ member: true, alias: 'River' });
    expect((await group(cruz))['me']).toEqual({ member: false, countMyPresence: false, alias: null, waiting: [] });
    expect((await group(luis))['members']).toEqual({ aliases: ['Oak', 'River'], withoutAlias: 0 });
    for (const who of [ada, ben, mara, agencyNorth]) expect(await group(who)).not.toHaveProperty('members');
    for (const who of [luis, mara, agencyNorth]) expect(await group(who)).not.toHaveProperty('me');
    expect(JSON.stringify(await group(luis))).not.toMatch(/ada|ben/);
    expect((await service.get(ada, 'groups/walkers')).etag).toBeUndefined();
  });
});

describe('P13: whoever opens, leads or closes a group', () => {
  test('does not learn by its version how many belong to it', async () => {
    const wishes = [
      ['groups/night/open', walkers],
      ['groups/night/meetings', { meetingId: 'n1', minutes: 60 }],
      ['groups/night/meetings/n1/correct', { unnamed: 2 }],
      ['groups/night/close', {}],
    ] as const;
    for (const [path, body] of wishes) {
      expect([path, (await service.wish(luis, path, body, { 'if-match': '"77"' })).body]).toMatchObject([
        path,
        { outcome: 'happened', version: 0 },
      ]);
      expect([path, (await service.wish(luis, path, body)).body]).toMatchObject([path, { version: 0 }]);
    }
  });
});

describe('the end of a group', () => {
  test('a person leaves without a reason, a group is closed by its own agency', async () => {
    expect(await service.twice(ben, 'groups/walkers/leave', { told: self })).toEqual(once);
    for (const who of [mara, agencySouth]) {
      expect(await service.wish(who, 'groups/walkers/close')).toMatchObject(refused('group-run-by-the-agency'));
    }
    expect(await service.twice(luis, 'groups/walkers/close')).toEqual(once);
    expect(await service.wish(luis, 'groups/nothing/close')).toMatchObject(refused('group-not-opened'));
    expect((await board(ada)).map(({ groupId }) => groupId)).toEqual(['readers']);
    expect(await group(ada)).toMatchObject({ closed: true, me: { member: true } });
    expect(await service.wish(cruz, 'groups/walkers/join', { countMyPresence: true, told: self })).toMatchObject(refused('group-closed'));
  });
});
