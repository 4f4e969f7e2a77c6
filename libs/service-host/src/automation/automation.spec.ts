import { InProcessRoad, ownFeeds, ownType, ReadModelCatalogue } from '@golden-thread/event-road';
import { type Append, type AppendOutcome, MemoryEventStore } from '@golden-thread/event-store';
import { type Decision, type DomainEvent, happened, nothing, refusal, refuse, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { ManualClock, riversideNetwork, SeededIds } from '@golden-thread/testing';
import { Type } from 'typebox';
import { aggregateStorage } from '../command/aggregate-storage.ts';
import { CommandHandling } from '../command/command-handling.ts';
import { DevelopmentSignIn } from '../sign-in/development-sign-in.ts';
import { automationsOf } from './automation-process.ts';
import type { Automation } from './automation.ts';

type Tea = DomainEvent<'TeaWanted' | 'TeaMade', { sugar: number }>;
const teas = aggregateStorage<number, Tea>({
  category: 'tea',
  aggregate: { initial: 0, evolve: (made, { type }) => (type === 'TeaMade' ? made + 1 : made) },
  schemas: { TeaWanted: Type.Object({ sugar: Type.Integer() }), TeaMade: Type.Object({ sugar: Type.Integer() }) },
});
const tooSweet = refusal('too-sweet', 'That is more sugar than there is. Ask for less.');
const stream = streamName('tea', 'cup-1');

/** The first two cups that were wanted are made; more would be too much. */
const whenWantedThenMade: Automation = {
  name: 'when-tea-wanted-then-made',
  service: 'preferences',
  sources: ['preferences'],
  reads: [ownType('preferences', 'TeaWanted')],
  writes: ['TeaMade'],
  act: ({ event }, acting) =>
    acting.fulfil({ networkId: event.networkId, stream, at: event.occurredAt }, teas, (made): Decision<Tea> => {
      const { sugar } = event.data as Tea['data'];
      if (sugar > 3) return refuse(tooSweet);
      return made === 2 ? nothing : happened('TeaMade', { sugar });
    }),
};

/** Remembers no command, as stores do of those that are more than 30 days old. Its events stay. */
class ForgetfulStore extends MemoryEventStore {
  override append({ networkId, stream, expected, events, recordedAt }: Append): Promise<AppendOutcome> {
    return super.append({ networkId, stream, expected, events, recordedAt });
  }
}

function kitchen(store = new MemoryEventStore({ storeId: 'preferences-store' })) {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const sealer = new Sealer(DevelopmentKeys.random(), clock);
  const handling = new CommandHandling({ store, clock, ids, sealer });
  const road = new InProcessRoad(new Map([['preferences', store]]));
  return {
    clock,
    store,
    /** Starts the automation with nothing remembered, as after a crash before its checkpoint was saved, or after a restore. */
    opened: async () => {
      const catalogue = new ReadModelCatalogue();
      const shared = { readModels: new MemoryReadModelStore(), feeds: new Map(), road, clock, ids, store, sealer, catalogue };
      const [automation] = automationsOf([whenWantedThenMade], { ports: { ...shared, signIn: new DevelopmentSignIn() }, handling });
      if (automation === undefined) throw new RangeError('there is no automation');
      await automation.start();
      return { automation, catalogue };
    },
    want: (sugar: number, key: string) => {
      const actor = { accountId: 'person:ada', role: 'person' };
      const wish = { networkId: riversideNetwork, stream, actor, request: sugar, idempotencyKey: key };
      return handling.fulfil(wish, teas, () => happened('TeaWanted', { sugar }));
    },
    made: async () => {
      const events = await store.readStream(riversideNetwork, stream);
      return events.filter(({ type }) => type === 'TeaMade').map(({ data }) => (JSON.parse(data) as Tea['data']).sugar);
    },
    settled: async (automation: {
      reached: (target: { service: 'preferences'; storeId: string; position: number }, ms: number) => Promise<boolean>;
    }) => {
      const { storeId, head } = await store.head();
      return automation.reached({ service: 'preferences', storeId, position: head }, 5_000);
    },
  };
}

describe('an automation', () => {
  test('appends what an event causes, as itself, at the time of its cause', async () => {
    const { want, store, settled, opened, made, clock } = kitchen();
    const { automation } = await opened();
    const { eventIds } = await want(1, 'first');
    await settled(automation);
    expect(await made()).toEqual([1]);
    const [wanted, tea] = await store.readStream(riversideNetwork, stream);
    expect(tea).toMatchObject({
      occurredAt: wanted?.occurredAt,
      recordedAt: clock.now(),
      meta: { actor: { accountId: 'automation:when-tea-wanted-then-made', role: 'automation' }, causationId: eventIds[0] },
    });
    await automation.stop();
  });

  test('has its effect once, however often it forgets where it was', async () => {
    const { want, settled, opened, made } = kitchen();
    await want(1, 'first');
    for (let n = 0; n < 3; n += 1) {
      const { automation } = await opened();
      await settled(automation);
      await automation.stop();
    }
    expect(await made()).toEqual([1]);
  });

  test('also where its commands are older than what a store remembers of them', async () => {
    const { want, settled, opened, made } = kitchen(new ForgetfulStore({ storeId: 'preferences-store' }));
    await want(1, 'first');
    for (let n = 0; n < 2; n += 1) {
      const { automation } = await opened();
      await settled(automation);
      expect(await automation.parked()).toEqual([]);
      await automation.stop();
    }
    expect(await made()).toEqual([1]);
  });

  test('changes nothing where it is so already', async () => {
    const { want, settled, opened, made } = kitchen();
    const { automation } = await opened();
    for (const key of ['first', 'second', 'third']) await want(1, key);
    await settled(automation);
    expect(await made()).toEqual([1, 1]);
    await automation.stop();
  });

  test('parks a cause that a rule says no to, where an operator sees it, and is never filled anew', async () => {
    const { want, settled, opened, made } = kitchen();
    const { automation, catalogue } = await opened();
    await want(9, 'first');
    await settled(automation);
    expect(await made()).toEqual([]);
    expect(await automation.parked()).toMatchObject([{ type: 'own.preferences.TeaWanted', error: tooSweet.sentence }]);
    expect(await automation.retry()).toEqual({ applied: 0, still: 1 });
    expect(catalogue.get('automation-when-tea-wanted-then-made')).toBe(automation);
    await expect(automation.rebuild()).rejects.toMatchObject({ code: 'not-a-read-model' });
    await automation.stop();
  });
});

test('own feeds carry what is stored under types that never leave the service', async () => {
  const { store, want } = kitchen();
  await want(1, 'first');
  const feed = ownFeeds('preferences', { store, feeds: new Map() }).get('preferences');
  const [{ lane } = { lane: 0 }] = await store.readAfter(0);
  const { records } = (await feed?.read(lane, 0, 10)) ?? { records: [] };
  expect(records.map(({ event }) => [event.type, event.data, event.subject, event.about])).toEqual([
    ['own.preferences.TeaWanted', { sugar: 1 }, stream, []],
  ]);
  expect(ownType('identity', 'PersonErased')).toBe('org.golden-thread.identity.PersonErased.v1');
});
