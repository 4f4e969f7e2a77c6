import { groupMeetingCorrected, groupMeetingHeld } from '@golden-thread/contracts';
import { ada, agencyNorth, agencySouth, ben, cruz, importedGathering, luis, mara, riversideNetwork } from '@golden-thread/testing';
import {
  communityOutcomesOverHttp,
  networkLead,
  notFound,
  outcomeOf,
  refused,
  wrong,
  type CommunityOutcomesOverHttp,
} from './contract/community-outcomes-over-http.ts';

let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

const at = (who: string, path: string, body: object = {}) => service.wish(who, `gatherings/${path}`, body);

describe('a gathering that was held', () => {
  const held = { attendees: [ada, ben], unnamed: 3, kind: 'open-evening' };
  const stored = async () =>
    (await service.stored()).events.map(({ type, data, about }) => ({ type, about, data: JSON.parse(data) as unknown }));

  test('names those who agreed to be counted, and belongs to the agency of its lead', async () => {
    expect(outcomeOf(await at(agencyNorth, 'soup/hold', { ...held, minutes: 90, facilitators: [luis], handedOut: 12 }))).toBe('happened');
    expect(outcomeOf(await at(agencyNorth, 'soup/hold', { ...held, minutes: 90, facilitators: [luis], handedOut: 12 }))).toBe('nothing');
    expect(await stored()).toEqual([
      {
        type: 'GatheringHeld',
        about: [ada, ben],
        data: { gatheringId: 'soup', agencyId: agencyNorth, ...held, minutes: 90, facilitators: [luis], handedOut: 12 },
      },
    ]);
    expect(await at(luis, 'soup/hold', held)).toMatchObject(refused(409, 'gathering-exists'));
    expect(await at(agencyNorth, 'other/hold', { ...held, agencyId: agencySouth })).toMatchObject(wrong('agencyId'));
    expect(await service.get(ada, 'gatherings/soup')).toMatchObject(notFound);
  });

  test('P16: needs no more than who and what kind, and can be of no agency', async () => {
    expect(outcomeOf(await at(luis, 'walk/hold', { attendees: [], kind: 'walk' }))).toBe('happened');
    expect(outcomeOf(await at(mara, 'train/hold', { attendees: [], kind: 'training', agencyId: agencySouth }))).toBe('happened');
    expect((await stored()).map(({ data }) => data)).toEqual([
      { gatheringId: 'walk', agencyId: null, attendees: [], kind: 'walk' },
      { gatheringId: 'train', agencyId: agencySouth, attendees: [], kind: 'training' },
    ]);
    for (const [body, path] of [
      [{ attendees: [] }, 'kind'],
      [{ kind: 'walk' }, 'attendees'],
      [{ ...held, attendees: [ada, ada] }, 'attendees'],
      [{ ...held, unnamed: -1 }, 'unnamed'],
      [{ ...held, minutes: 1.5 }, 'minutes'],
    ] as const) {
      expect(await at(luis, 'wrong/hold', body)).toMatchObject(wrong(path));
    }
    expect(await at(ada, 'walk/hold', held)).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('is no meeting of a group: those come by themselves', async () => {
    for (const who of [luis, agencyNorth, networkLead]) {
      expect(await at(who, 'meeting/hold', { ...held, kind: 'group-meeting' })).toMatchObject(
        refused(409, 'group-meeting-comes-from-its-group'),
      );
    }
    expect(await stored()).toEqual([]);
  });

  test('of a group names nobody who was erased, when it is noted and when it is put right', async () => {
    const meeting = { meetingId: 'm', attendees: [ada, ben], unnamed: 0 };
    await service.erased(ben);
    await service.groupSaid(groupMeetingHeld.type, { ...meeting, at: 1, minutes: 60, facilitators: [luis], topics: [] });
    await service.groupSaid(groupMeetingCorrected.type, { ...meeting, attendees: [cruz, ben] });
    expect(await stored()).toMatchObject([
      { type: 'GatheringHeld', about: [ada], data: { attendees: [ada] } },
      { type: 'GatheringCorrected', about: [cruz], data: { attendees: [cruz] } },
    ]);
  });

  test('is put right: who really came', async () => {
    expect(await at(luis, 'soup/correct', { attendees: [ada] })).toMatchObject(refused(409, 'gathering-not-held'));
    await at(luis, 'soup/hold', held);
    expect(outcomeOf(await at(luis, 'soup/correct', { attendees: [ben, ada] }))).toBe('nothing');
    expect(outcomeOf(await at(mara, 'soup/correct', { attendees: [ada, ben, cruz], unnamed: 2 }))).toBe('happened');
    expect(outcomeOf(await at(mara, 'soup/correct', { attendees: [ada, ben, cruz], unnamed: 2 }))).toBe('nothing');
    expect((await stored()).at(-1)).toMatchObject({
      type: 'GatheringCorrected',
      about: [ada, ben, cruz],
      data: { gatheringId: 'soup', unnamed: 2 },
    });
    expect(await at(ada, 'soup/correct', { attendees: [] })).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('that another system told before is put right under its own id', async () => {
    await service.history.store(riversideNetwork, [importedGathering('gt 1', [ada])]);
    const stream = (await service.stored()).events[0]?.stream ?? '';
    expect(outcomeOf(await at(luis, `${stream.slice('gathering-'.length)}/correct`, { attendees: [ada, ben] }))).toBe('happened');
    expect((await stored()).at(-1)).toMatchObject({ data: { gatheringId: 'gt 1', attendees: [ada, ben] } });
  });
});
