import { groupMeetingCorrected, groupMeetingHeld, groupOpened } from '@golden-thread/contracts';
import { InProcessRoad, ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import type { Instant } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { AggregateReader, type AutomationProcess, automationsOf, CommandHandling, DevelopmentSignIn } from '@golden-thread/service-host';
import { ada, agencyNorth, ben, cruz, luis, ManualClock, riversideNetwork, SeededIds } from '@golden-thread/testing';
import { SaidBySessions } from '../contract/said-by-sessions.ts';
import { presentAt, streamOfGathering } from '../domain/gathering.ts';
import { gatheringStorage } from '../storage.ts';
import { OUTCOMES_AUTOMATIONS } from './automations.ts';

/** A service with nothing but what it does by itself, beside a sessions service. */
function region() {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const store = new MemoryEventStore({ storeId: 'community-store' });
  const sealer = new Sealer(DevelopmentKeys.random(), clock);
  const sessions = new SaidBySessions();
  const parts = { store, clock, ids, sealer };
  const road = new InProcessRoad(new Map([['sessions', sessions.store]]));
  const feeds = new Map([['sessions' as const, sessions.feed]]);
  const says = (type: string, data: object, at: Instant) => sessions.says('group-walkers', type, data, at);
  const settled = async (automation: AutomationProcess) => {
    const { storeId, head: position } = await sessions.store.head();
    await automation.reached({ service: 'sessions', storeId, position }, 5_000);
  };
  return {
    now: clock.now(),
    settled,
    /** Starts the automation: where it was, or with nothing remembered, as after a restore of its views. */
    opened: async (readModels = new MemoryReadModelStore()) => {
      const ports = { ...parts, readModels, feeds, road, catalogue: new ReadModelCatalogue(), signIn: new DevelopmentSignIn() };
      const [automation] = automationsOf(OUTCOMES_AUTOMATIONS, { ports, handling: new CommandHandling(parts) });
      if (automation === undefined) throw new RangeError('there is no automation');
      await automation.start();
      await settled(automation);
      return automation;
    },
    opensGroup: () =>
      says(groupOpened.type, { agencyId: agencyNorth, languages: ['en'], format: 'in-person', openTo: 'everyone' }, clock.now()),
    meets: (meetingId: string, attendees: readonly string[]) =>
      says(groupMeetingHeld.type, { meetingId, at: 1, minutes: 60, facilitators: [luis], attendees, unnamed: 2, topics: [] }, clock.now()),
    corrects: (meetingId: string, attendees: readonly string[], at = clock.now()) =>
      says(groupMeetingCorrected.type, { meetingId, attendees, unnamed: 2 }, at),
    /** Who came, as this service's decisions see it. */
    whoCame: async (gatheringId: string) => {
      const place = { networkId: riversideNetwork, stream: streamOfGathering(gatheringId) };
      return presentAt((await new AggregateReader(parts).load(place, gatheringStorage)).state)?.attendees;
    },
    /** Every correction as others read it: by time and id, as figures order it. */
    corrections: async (gatheringId: string) => {
      const events = await store.readStream(riversideNetwork, streamOfGathering(gatheringId));
      return events
        .filter(({ type }) => type === 'GatheringCorrected')
        .toSorted((a, b) => a.occurredAt - b.occurredAt || (a.eventId < b.eventId ? -1 : 1))
        .map(({ data }) => (JSON.parse(data) as { attendees: string[] }).attendees);
    },
  };
}

const MEETINGS = Array.from({ length: 12 }, (_, n) => `meeting-${n}`);
const SAID = [[ada], [ada, ben], [ada, ben, cruz], [cruz]];

describe('corrections of one meeting from the same microsecond', () => {
  test('are all taken, in the order in which its group said them', async () => {
    const { opensGroup, meets, corrects, opened, whoCame, corrections } = region();
    await opensGroup();
    for (const meeting of MEETINGS) {
      await meets(meeting, [ben]);
      for (const attendees of SAID) await corrects(meeting, attendees);
    }
    const automation = await opened();
    for (const meeting of MEETINGS) {
      expect(await whoCame(meeting)).toEqual([cruz]);
      expect(await corrections(meeting)).toEqual(SAID);
    }
    await automation.stop();
  });

  test('stay so when it begins again in between, where it was or with nothing remembered', async () => {
    const { opensGroup, meets, corrects, opened, whoCame, corrections } = region();
    const kept = new MemoryReadModelStore();
    await opensGroup();
    for (const meeting of MEETINGS) await meets(meeting, [ben]);
    for (const attendees of SAID) {
      for (const meeting of MEETINGS) await corrects(meeting, attendees);
      for (const readModels of [kept, new MemoryReadModelStore()]) await (await opened(readModels)).stop();
    }
    for (const meeting of MEETINGS) {
      expect(await whoCame(meeting)).toEqual([cruz]);
      expect(await corrections(meeting)).toEqual(SAID);
    }
  });

  test('come before a later one, however many they are', async () => {
    const { opensGroup, meets, corrects, opened, corrections, now } = region();
    await opensGroup();
    await meets('meeting', [ben]);
    for (const attendees of SAID) await corrects('meeting', attendees);
    await corrects('meeting', [ada, cruz], now + 1);
    await corrects('meeting', [ben, cruz], now + 100);
    const automation = await opened();
    expect(await corrections('meeting')).toEqual([...SAID, [ada, cruz], [ben, cruz]]);
    await automation.stop();
  });
});

describe('a correction that was entered late', () => {
  test('does not undo what the group said since', async () => {
    const { opensGroup, meets, corrects, opened, settled, whoCame, now } = region();
    await opensGroup();
    await meets('meeting', [ben]);
    const automation = await opened();
    await corrects('meeting', [ada]);
    await corrects('meeting', [cruz]);
    await corrects('meeting', [ben, cruz], now - 1);
    await settled(automation);
    expect(await whoCame('meeting')).toEqual([cruz]);
    await automation.stop();
  });

  test('does not either where what was said since was so already', async () => {
    const { opensGroup, meets, corrects, opened, whoCame, corrections, now } = region();
    await opensGroup();
    await meets('meeting', [ben]);
    await corrects('meeting', [ben]);
    await corrects('meeting', [ada], now - 1);
    const automation = await opened();
    expect([await whoCame('meeting'), await corrections('meeting')]).toEqual([[ben], []]);
    await automation.stop();
  });
});

test('what was so already stays unsaid, also when it begins again with nothing remembered', async () => {
  const { opensGroup, meets, corrects, opened, corrections, now } = region();
  await opensGroup();
  await meets('meeting', [ben]);
  await corrects('meeting', [ben]);
  await corrects('meeting', [ada], now + 1);
  for (let n = 0; n < 2; n += 1) await (await opened()).stop();
  expect(await corrections('meeting')).toEqual([[ada]]);
});
