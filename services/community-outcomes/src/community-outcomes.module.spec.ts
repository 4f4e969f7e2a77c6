import { groupMeetingCorrected, groupMeetingHeld, groupOpened } from '@golden-thread/contracts';
import {
  ada,
  agencyNorth,
  ben,
  cruz,
  importedAcknowledgement,
  importedOutcome,
  luis,
  mara,
  riversideNetwork,
} from '@golden-thread/testing';
import {
  aloud,
  communityOutcomesOverHttp,
  eventIn,
  notFound,
  outcomeOf,
  refused,
  self,
  type CommunityOutcomesOverHttp,
} from './contract/community-outcomes-over-http.ts';

let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

type Entry = { readonly what: string; readonly content: Readonly<Record<string, unknown>> };
const threadOf = async (who: string) => (await service.list(who, `people/${who}/thread`)).body['entries'] as Entry[];
const outcome = {
  subjectType: 'person',
  subjectId: ada,
  statement: 'I sleep in my own bed.',
  sign: 'positive',
  intended: true,
  told: self,
};

describe('my thread', () => {
  test('P13: holds what I said, and never that somebody named me', async () => {
    await service.wish(ada, `people/${ada}/inspirations`, { inspirationId: 'i', inspirerId: ben, whoItWas: 'My neighbor.', told: self });
    await service.wish(ada, 'inspirations/i/telling/allow', { told: self });
    expect((await threadOf(ada)).map(({ what }) => what).sort()).toEqual(['InspirationAcknowledged', 'TellingAllowed']);
    expect(await threadOf(ada)).toContainEqual(expect.objectContaining({ content: expect.objectContaining({ whoItWas: 'My neighbor.' }) }));
    expect(await threadOf(ben)).toEqual([]);
    await service.wish(ben, 'inspirations/i/naming/allow', { told: self });
    expect((await threadOf(ben)).map(({ what }) => what)).toEqual(['NamingAllowed']);
    expect(JSON.stringify(await threadOf(ben))).not.toContain(ada);
    expect(await threadOf(ada)).toHaveLength(2);
    expect(await service.get(ben, `people/${ada}/thread`)).toMatchObject(notFound);
  });

  test('P5: says where I was, and nobody else who was there', async () => {
    await service.wish(luis, 'gatherings/walk/hold', { attendees: [ada, ben], unnamed: 4, kind: 'walk' });
    expect(await threadOf(ada)).toMatchObject([{ what: 'GatheringHeld', content: { gatheringId: 'walk', kind: 'walk' } }]);
    expect(JSON.stringify(await threadOf(ada))).not.toContain(ben);
  });
});

describe('a meeting of a group', () => {
  const held = {
    meetingId: 'meeting',
    at: 1,
    minutes: 60,
    facilitators: [luis],
    attendees: [ada, ben],
    unnamed: 2,
    topics: [],
    facilitatorShare: 'less',
  };
  const stored = async () => (await service.stored()).events.map(({ type, data }) => ({ type, data: JSON.parse(data) as unknown }));

  test('becomes a gathering of the agency that opened the group, by itself and once', async () => {
    await service.groupSaid(groupOpened.type, { agencyId: agencyNorth, languages: ['en'], format: 'in-person', openTo: 'everyone' });
    await service.groupSaid(groupMeetingHeld.type, held);
    await service.groupSaid(groupMeetingHeld.type, held);
    await service.groupSaid(groupMeetingCorrected.type, { meetingId: 'meeting', attendees: [ada, ben, cruz] });
    expect(await stored()).toEqual([
      {
        type: 'GatheringHeld',
        data: {
          gatheringId: 'meeting',
          agencyId: agencyNorth,
          attendees: [ada, ben],
          unnamed: 2,
          minutes: 60,
          facilitators: [luis],
          kind: 'group-meeting',
        },
      },
      { type: 'GatheringCorrected', data: { gatheringId: 'meeting', attendees: [ada, ben, cruz] } },
    ]);
    for (const who of [luis, agencyNorth]) {
      expect(await service.wish(who, 'gatherings/meeting/correct', { attendees: [] })).toMatchObject(
        refused(409, 'group-meeting-comes-from-its-group'),
      );
    }
  });
});

test('a wish sent again under its key gets its first answer; another one under that key is told so', async () => {
  const key = { 'idempotency-key': 'once' };
  const first = await service.wish(ada, 'outcomes', outcome, key);
  const again = await service.wish(ada, 'outcomes', outcome, key);
  expect([outcomeOf(first), outcomeOf(again), again.body['id']]).toEqual(['happened', 'repeated', first.body['id']]);
  expect(eventIn(again)).toBe(eventIn(first));
  expect(await service.wish(ada, 'outcomes', { ...outcome, sign: 'mixed' }, key)).toMatchObject(refused(422, 'idempotency-key-reused'));
  const stale = await service.wish(ada, `outcomes/${String(first.body['id'])}/withdraw`, { told: self }, { 'if-match': '"7"' });
  expect(stale).toMatchObject(refused(412, 'changed-meanwhile'));
});

test('no word lies in the clear or goes on the road, and imported history stands beside it', async () => {
  await service.history.store(riversideNetwork, [importedAcknowledgement(ben, ada), importedOutcome('oc-1', ada)]);
  await service.wish(ada, 'outcomes', outcome);
  await service.wish(luis, 'outcomes', { ...outcome, subjectType: 'community', subjectId: 'market', personId: ada, told: aloud });
  await service.wish(mara, 'outcomes', { ...outcome, subjectType: 'community', subjectId: 'market', told: undefined });
  await service.wish(ada, `people/${ada}/inspirations`, { whoItWas: 'I sleep in my own bed.', told: self });
  await service.wish(luis, 'gatherings', { title: 'I sleep in my own bed.', where: 'my own bed', when: '2026-10-02T22:00:00Z' });
  const { events, records } = await service.stored();
  expect(events).toHaveLength(7);
  expect(records).toHaveLength(7);
  expect(JSON.stringify(events).match(/\$sealed/g)).toHaveLength(6);
  expect(JSON.stringify([events, records])).not.toMatch(/own bed/);
});
