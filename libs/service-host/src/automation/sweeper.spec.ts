import { personId } from '@golden-thread/contracts/stored';
import { ownType, ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { type Decision, type DomainEvent, happened, MICROS_PER_SECOND, nothing, refusal, refuse, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { ada, ben, ManualClock, riversideNetwork, SaidByIdentity, SeededIds } from '@golden-thread/testing';
import { Type } from 'typebox';
import { aggregateStorage } from '../command/aggregate-storage.ts';
import { CommandHandling } from '../command/command-handling.ts';
import { DevelopmentSignIn } from '../sign-in/development-sign-in.ts';
import type { DueRule } from './due-list.ts';
import { sweeperOf } from './sweeper.ts';

type Tea = DomainEvent<'TeaPoured' | 'TeaDrunk' | 'TeaCold', { personId?: string }>;
type Cup = { readonly poured: boolean; readonly cold: number; readonly held?: boolean };
const teas = aggregateStorage<Cup, Tea>({
  category: 'tea',
  aggregate: {
    initial: { poured: false, cold: 0 },
    evolve: (cup, { type }) => (type === 'TeaCold' ? { poured: false, cold: cup.cold + 1 } : { ...cup, poured: type === 'TeaPoured' }),
  },
  schemas: { TeaPoured: Type.Object({ personId: Type.Optional(personId) }), TeaDrunk: Type.Object({}), TeaCold: Type.Object({}) },
});
const HOUR = 3_600 * MICROS_PER_SECOND;
const held = refusal('held', 'Somebody warms their hands on it. Wait.');
const cup = (n: number) => streamName('tea', `cup-${n}`);

const stopping: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of stopping.splice(0)) await each.stop();
});

function kitchen() {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const store = new MemoryEventStore({ storeId: 'sessions-store' });
  const sealer = new Sealer(DevelopmentKeys.random(), clock);
  const handling = new CommandHandling({ store, clock, ids, sealer });
  const identity = new SaidByIdentity(['sessions', store]);
  const hands = { warm: false };
  const goesCold: DueRule = {
    name: 'tea-goes-cold',
    service: 'sessions',
    reads: [ownType('sessions', 'TeaPoured')],
    ends: ['TeaDrunk', 'TeaCold'].map((type) => ownType('sessions', type)),
    writes: ['TeaCold'],
    due: ({ type, occurredAt }) => [{ key: '', at: type === 'TeaPoured' ? occurredAt + HOUR : null }],
    act: ({ networkId, stream, at }, acting) =>
      acting.fulfil({ networkId, stream, at }, teas, ({ poured }): Decision<Tea> => {
        if (hands.warm) return refuse(held);
        return poured ? happened('TeaCold', {}) : nothing;
      }),
  };
  const { feeds, road } = identity;
  const shared = { readModels: new MemoryReadModelStore(), feeds, road, clock, ids, store, sealer };
  const told: unknown[] = [];
  const started = async () => {
    const ports = { ...shared, catalogue: new ReadModelCatalogue(), signIn: new DevelopmentSignIn() };
    const observe = () => (happening: { kind: string }) => {
      if (happening.kind === 'trouble') told.push(happening);
    };
    const [runner, sweeper] = sweeperOf('sessions', [goesCold], { ports: { ...ports, observe }, handling });
    await runner.start();
    stopping.push(runner);
    return { runner, sweeper, erased: (person: string) => identity.erased(person, clock, ports.catalogue) };
  };
  return {
    clock,
    hands,
    told,
    started,
    store,
    async say(type: 'TeaPoured' | 'TeaDrunk', n: number, data: Tea['data'] = {}) {
      const wish = { networkId: riversideNetwork, stream: cup(n), actor: { accountId: 'a', role: 'person' }, request: {} };
      await handling.fulfil(wish, teas, () => happened(type, data));
    },
    async seen({ runner }: Awaited<ReturnType<typeof started>>) {
      const { storeId, head } = await store.head();
      await runner.reached({ service: 'sessions', storeId, position: head }, 5_000);
    },
    cold: async () => (await store.readAfter(0)).filter(({ type }) => type === 'TeaCold'),
  };
}

describe('the sweeper', () => {
  test('does what has become due, at the time it was due, once', async () => {
    const it = kitchen();
    const running = await it.started();
    await it.say('TeaPoured', 1);
    await it.seen(running);
    const poured = it.clock.now();
    it.clock.advance(3_599_000);
    expect(await running.sweeper.sweep()).toBe(0);
    it.clock.advance(60_000);
    expect(await running.sweeper.sweep()).toBe(1);
    await it.seen(running);
    expect(await running.sweeper.sweep()).toBe(0);
    expect(await it.cold()).toMatchObject([{ occurredAt: poured + HOUR, meta: { actor: { accountId: 'automation:tea-goes-cold' } } }]);
  });

  test('leaves what is due no more, and takes up what is due anew', async () => {
    const it = kitchen();
    const running = await it.started();
    await it.say('TeaPoured', 1);
    await it.say('TeaDrunk', 1);
    await it.seen(running);
    it.clock.advance(7_200_000);
    expect(await running.sweeper.sweep()).toBe(0);
    await it.say('TeaPoured', 1);
    await it.seen(running);
    it.clock.advance(7_200_000);
    expect(await running.sweeper.sweep()).toBe(1);
    expect(await it.cold()).toHaveLength(1);
  });

  test('does nothing more about a person who was erased, whichever came first', async () => {
    const it = kitchen();
    const running = await it.started();
    await it.say('TeaPoured', 1, { personId: ada });
    await it.say('TeaPoured', 2, { personId: ben });
    await it.seen(running);
    await running.erased(ada);
    await it.say('TeaPoured', 3, { personId: ada });
    await it.seen(running);
    it.clock.advance(7_200_000);
    expect(await running.sweeper.sweep()).toBe(1);
    expect((await it.cold()).map(({ stream }) => stream)).toEqual([cup(2)]);
  });

  test('does it once where two sweepers look, and where one stopped before its list knew', async () => {
    const it = kitchen();
    const running = await it.started();
    for (const n of [1, 2, 3]) await it.say('TeaPoured', n);
    await it.seen(running);
    it.clock.advance(7_200_000);
    const other = await it.started();
    await Promise.all([running.sweeper.sweep(), other.sweeper.sweep()]);
    expect(await it.cold()).toHaveLength(3);
  });

  test('puts again later what a rule said no to, and tells the operator', async () => {
    const it = kitchen();
    const running = await it.started();
    await it.say('TeaPoured', 1);
    await it.seen(running);
    it.clock.advance(7_200_000);
    it.hands.warm = true;
    expect(await running.sweeper.sweep()).toBe(1);
    expect(await running.sweeper.sweep()).toBe(0);
    expect(it.told).toMatchObject([{ kind: 'trouble', service: 'sessions', error: { code: 'held' } }]);
    it.hands.warm = false;
    it.clock.advance(61_000);
    expect(await running.sweeper.sweep()).toBe(1);
    expect(await it.cold()).toHaveLength(1);
  });
});
