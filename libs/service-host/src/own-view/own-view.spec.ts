import { personErased, type RoadRecord } from '@golden-thread/contracts';
import { InProcessRoad, ownType, ProjectionRunner, ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { happened, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import {
  ada,
  ben,
  hillNetwork,
  ManualClock,
  projectionScenariosOf,
  RecordChain,
  riversideNetwork,
  SaidElsewhere,
  SeededIds,
} from '@golden-thread/testing';
import { Type } from 'typebox';
import { aggregateStorage } from '../command/aggregate-storage.ts';
import { CommandHandling } from '../command/command-handling.ts';
import { DevelopmentSignIn } from '../sign-in/development-sign-in.ts';
import { aggregateDocuments } from './aggregate-documents.ts';
import { ownProjection, ownViewOf } from './own-view.ts';

type Line = { readonly words: string | null; readonly at: number };
type Diary = { readonly personId: string | null; readonly lines: ReadonlyMap<string, Line> };
type Written = { readonly type: 'LineWritten'; readonly data: { readonly personId: string; readonly words: string } };

const aggregate = {
  initial: { personId: null, lines: new Map() } as Diary,
  evolve: (state: Diary, { data }: Written, { eventId, occurredAt }: { eventId: string; occurredAt: number }): Diary => ({
    personId: data.personId,
    lines: new Map([...state.lines, [eventId, { words: data.words, at: occurredAt }]]),
  }),
};
const diaries = aggregateDocuments<Diary, Written>({
  service: 'sessions',
  category: 'diary',
  aggregate,
  types: ['LineWritten'],
  indexes: { 'of-person': ['personId', 'since'] },
  ofPerson: 'of-person',
  fieldsOf: ({ personId }) => ({ personId }),
});
const storage = aggregateStorage<Diary, Written>({
  category: 'diary',
  aggregate,
  schemas: {
    LineWritten: Type.Object({
      personId: Type.String({ 'x-about': true }),
      words: Type.String({ 'x-personal': { owner: 'personId', key: 'words' } }),
    }),
  },
});

async function running() {
  const clock = new ManualClock();
  const store = new MemoryEventStore({ storeId: 'sessions-store' });
  const identity = new SaidElsewhere('identity');
  const sealer = new Sealer(DevelopmentKeys.random(), clock);
  const ids = new SeededIds(clock);
  const handling = new CommandHandling({ store, sealer, clock, ids });
  const { runner, view } = ownViewOf(
    'sessions',
    {
      store,
      readModels: new MemoryReadModelStore(),
      sealer,
      signIn: new DevelopmentSignIn(),
      clock,
      ids,
      feeds: new Map([['identity', identity.feed]]),
      road: new InProcessRoad(
        new Map([
          ['identity', identity.store],
          ['sessions', store],
        ]),
      ),
      catalogue: new ReadModelCatalogue(),
    },
    [diaries],
  );
  await runner.start();
  const write = async (id: string, personId: string, words: string, networkId = riversideNetwork) => {
    const wish = { networkId, stream: streamName('diary', id), actor: { accountId: 'a', role: 'person' }, request: {} };
    const { position } = await handling.fulfil(wish, storage, () => happened('LineWritten', { personId, words }));
    return `sessions:sessions-store:${position}`;
  };
  const reached = async (place: SaidElsewhere | null) => {
    const source = place?.store ?? store;
    const { storeId, head } = await source.head();
    await runner.reached({ service: place?.service ?? 'sessions', storeId, position: head }, 5_000);
  };
  return { clock, view, runner, identity, write, reached };
}
const of = (personId: string, more: object = {}) => ({ networkId: riversideNetwork, index: 'of-person', equals: [personId], ...more });

describe('what a service asks of its own store', () => {
  let service: Awaited<ReturnType<typeof running>>;
  let runner: ProjectionRunner;
  beforeEach(async () => ({ runner } = service = await running()));
  afterEach(() => runner.stop());

  test('is there in the words it was said in, for whoever waits for it; sealed where nobody reads it', async () => {
    await service.write('d1', ada, 'Rain.');
    const minPosition = await service.write('d1', ada, 'Sun.');
    const { found, after, incomplete } = await service.view.page(diaries, of(ada), { minPosition });
    expect(found.map(({ aggregateId, state }) => [aggregateId, [...state.lines.values()].map(({ words }) => words)])).toEqual([
      ['d1', ['Rain.', 'Sun.']],
    ]);
    expect([after, incomplete]).toEqual([null, false]);
    expect(JSON.stringify([...((await service.view.sealed(diaries, of(ada)))[0]?.state.lines.values() ?? [])])).not.toMatch(/Rain|Sun/);
    expect(await service.view.opened(diaries, of(ada))).toEqual(found);
    expect((await service.view.one(diaries, riversideNetwork, 'd1'))?.personId).toBe(ada);
    expect(await service.view.one(diaries, riversideNetwork, 'd9')).toBeNull();
  });

  test('is of one network and one person', async () => {
    await service.write('d1', ada, 'Rain.', hillNetwork);
    const minPosition = await service.write('d2', ben, 'Sun.');
    expect((await service.view.page(diaries, of(ada), { minPosition })).found).toEqual([]);
    expect((await service.view.page(diaries, of(ben), {})).found).toHaveLength(1);
  });

  test('comes in pages of 50 of those that match, forwards and backwards, from a place on', async () => {
    let minPosition = '';
    const start = service.clock.now();
    for (let n = 0; n < 120; n += 1) {
      minPosition = await service.write(`d${n}`, ada, n % 2 === 0 ? 'even' : 'odd');
      service.clock.advance(1);
    }
    const names = ({ found }: { found: readonly { aggregateId: string }[] }) => found.map(({ aggregateId }) => aggregateId);
    const isEarly = ({ lines }: Diary) => [...lines.values()].every(({ at }) => at < start + 60_000);
    const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `d${from + n}`);
    const first = await service.view.page(diaries, of(ada), { minPosition });
    const second = await service.view.page(diaries, of(ada), { after: first.after ?? '' });
    const third = await service.view.page(diaries, of(ada), { after: second.after ?? '' });
    expect([...names(first), ...names(second), ...names(third)]).toEqual(numbered(0, 120));
    expect(third.after).toBeNull();
    const early = await service.view.page(diaries, of(ada, { descending: true }), {}, isEarly);
    expect(names(early)).toEqual(numbered(10, 60).toReversed());
    expect(names(await service.view.page(diaries, of(ada, { descending: true }), { after: early.after ?? '' }, isEarly))).toEqual(
      numbered(0, 10).toReversed(),
    );
    expect(names({ found: await service.view.sealed(diaries, of(ada, { from: start + 100_000 })) })).toEqual(numbered(100, 120));
    expect(
      names({
        found: await service.view.sealed(
          diaries,
          of(ada, { from: start + 100_000, descending: true, while: ({ since }: { since?: unknown }) => Number(since) >= start + 98_000 }),
        ),
      }),
    ).toEqual(['d99', 'd98']);
  });

  test.each(['nonsense', 'WyJ4Il0', Buffer.from('["x",{}]').toString('base64url')])('takes %s for no cursor', async (after) => {
    await expect(service.view.page(diaries, of(ada), { after })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  test('P5: is gone with a person who was erased, and what is said of them later is passed over', async () => {
    await service.write('d1', ada, 'Rain.');
    await service.write('d2', ben, 'Sun.');
    await service.reached(null);
    await service.identity.says(
      personErased,
      streamName('person', ada),
      { personId: ada, keys: 'words', certificateId: 'c' },
      { about: [ada] },
    );
    await service.reached(service.identity);
    const minPosition = await service.write('d3', ada, 'Hail.');
    expect((await service.view.page(diaries, of(ada), { minPosition })).found).toEqual([]);
    expect((await service.view.page(diaries, of(ben), {})).found).toHaveLength(1);
  });
});

describe('its projection', () => {
  const projection = ownProjection('sessions', [diaries]);

  test('P5: comes out the same whether a person was erased before or after', async () => {
    const chain = new RecordChain();
    const line = (personId: string): RoadRecord => {
      const record = chain.next(
        personErased,
        { personId, keys: 'words', certificateId: 'c' },
        { stream: `diary-of-${personId}`, about: [personId] },
      );
      return { ...record, event: { ...record.event, type: ownType('sessions', 'LineWritten'), data: { personId, words: 'Rain.' } } };
    };
    const erasure = chain.next(
      personErased,
      { personId: ada, keys: 'words', certificateId: 'c' },
      { stream: `person-${ada}`, about: [ada] },
    );
    const afterwards = projectionScenariosOf(projection, { erased: [{ networkId: riversideNetwork, personId: ada }] });
    const [after, before] = await Promise.all([
      projectionScenariosOf(projection)(line(ada), line(ben), erasure).documents(),
      afterwards(line(ada), line(ben)).documents(),
    ]);
    expect(after['diary']?.map((document) => document['personId'])).toEqual([ben]);
    expect(before['diary']?.map((document) => document['personId'])).toEqual([ben]);
    const nobodys = line(ada);
    const first = { ...nobodys, event: { ...nobodys.event, about: [], data: { personId: null, words: 'Rain.' } } };
    expect(await afterwards(first, line(ada)).documents()).toEqual({ diary: [] });
    expect(await projectionScenariosOf(projection)(first, line(ada), erasure).documents()).toEqual({ diary: [] });
  });

  test('follows its own store, and identity for who was erased', () => {
    expect(projection).toMatchObject({ name: 'sessions-own', sources: ['identity', 'sessions'] });
  });
});
