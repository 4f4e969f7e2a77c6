import type { LaneChunk } from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { ada, ben, cruz, riversideNetwork } from '@golden-thread/testing';
import { block } from '../../contract/figures-of.ts';
import { inspired, registered } from '../../contract/named-events.ts';
import { Sources } from '../../contract/sources.ts';
import { figuresOf } from './figures-writer.ts';
import { LaneContent } from './lane-content.ts';
import { RippleDocuments, type FiguresDocument } from './ripple-documents.ts';
import { RippleSink } from './ripple-sink.ts';

const lane = laneOf(riversideNetwork);
const nothing = (): Promise<void> => Promise.resolve();

function contentAt(outcomes: number, identity = 0, storeId = 'outcomes-1'): LaneContent {
  const positions = new Map([
    ['community-outcomes' as const, { storeId, last: outcomes }],
    ['identity' as const, { storeId: 'identity-1', last: identity }],
  ]);
  return new LaneContent(new Map(), positions);
}

/** A document that shows who wrote it: `acks` are as many as the owner says. */
function figures(acks: number): FiguresDocument {
  const parameters = { horizons: [], periods: 'month' };
  return { id: riversideNetwork, lane, asOf: '', positions: [], definitionVersion: 1, parameters, metrics: { M1: { acks } } };
}

async function documentsOn(store: MemoryReadModelStore): Promise<RippleDocuments> {
  const documents = new RippleDocuments(store, 20_001);
  await documents.declare();
  await documents.loadFences();
  return documents;
}

describe('two owners of one lane (C4)', () => {
  it('who does not know what the other one wrote, writes nothing', async () => {
    const store = new MemoryReadModelStore();
    const [one, other] = [await documentsOn(store), await documentsOn(store)];
    expect(await one.save(lane, contentAt(5), { figures: [figures(5)] }, true)).toBe('saved');
    expect(await other.save(lane, contentAt(4), { figures: [figures(4)] }, true)).toBe('lost');
    expect(await other.save(lane, contentAt(0, 3), { figures: [figures(3)] }, true)).toBe('lost');
    expect((await one.figuresOf(riversideNetwork))?.metrics).toEqual({ M1: { acks: 5 } });
  });

  it('who knows it has to contain it before it may write', async () => {
    const store = new MemoryReadModelStore();
    const one = await documentsOn(store);
    await one.save(lane, contentAt(5, 2), { figures: [figures(5)] }, true);
    const other = await documentsOn(store);
    expect([contentAt(4, 2), contentAt(5, 1), contentAt(5, 2), contentAt(9, 9)].map((content) => other.contains(lane, content))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await other.save(lane, contentAt(6, 3), { figures: [figures(6)] }, true)).toBe('saved');
    expect(await one.save(lane, contentAt(7, 2), { figures: [figures(7)] }, true)).toBe('lost');
    expect((await one.figuresOf(riversideNetwork))?.metrics).toEqual({ M1: { acks: 6 } });
  });

  it('C3: a version is made of one store of each service', async () => {
    const store = new MemoryReadModelStore();
    const one = await documentsOn(store);
    await one.save(lane, contentAt(5), { figures: [figures(5)] }, true);
    expect(await one.save(lane, contentAt(9, 0, 'outcomes-2'), { figures: [figures(9)] }, true)).toBe('lost');
  });

  it('the owner that lost begins again, writes nothing until it has caught up, and then everything', async () => {
    const platform = await Sources.open();
    await platform.tell(registered(ada), inspired(ada, ben));
    const ripple = await platform.started(platform.ripple());
    platform.outcomes.answering = 'is-down';
    await platform.tell(inspired(ben, cruz));
    // Another owner, whose line is not down, has written further.
    const other = new RippleDocuments(platform.readModels, 20_001);
    await other.loadFences();
    const content = new LaneContent();
    for (const { service, truth } of [platform.identity, platform.outcomes]) {
      const { storeId, records } = await truth.read(lane, 0, 100);
      content.take(content.read(records, new Set()));
      content.positions.set(service, { storeId, last: records.at(-1)?.position ?? 0 });
    }
    const engine = content.engines.get(riversideNetwork);
    if (engine === undefined) throw new Error('the other owner has no engine');
    expect(
      await other.save(
        lane,
        content,
        { figures: [{ ...figuresOf(engine, content, platform.clock.now()), id: riversideNetwork, lane }] },
        true,
      ),
    ).toBe('saved');
    await platform.tell(registered(ben));
    await platform.timer.pass(5_000);
    expect(platform.happenings).toContainEqual({ kind: 'checkpoint-lost', service: 'projections', lane });
    expect(await block(ripple, 'M1')).toMatchObject({ acks: 2, persons_registered: 1 });
    platform.outcomes.answering = 'answers';
    await platform.timer.pass(20_000);
    expect(await block(ripple, 'M1')).toMatchObject({ acks: 2, persons_registered: 2 });
    await ripple.stop();
  });
});

describe('the sink', () => {
  async function sinkWith(platform: Sources): Promise<{ sink: RippleSink; chunk: LaneChunk; acks: () => unknown }> {
    const documents = await documentsOn(new MemoryReadModelStore());
    const sink = new RippleSink({
      documents,
      snapshots: null,
      clock: platform.clock,
      observer: () => undefined,
      strict: false,
      onChange: () => undefined,
      onNewStore: nothing,
    });
    await sink.load();
    const { storeId, records } = await platform.outcomes.truth.read(lane, 0, 100);
    const chunk = { service: 'community-outcomes' as const, storeId, lane, from: 0, to: records.at(-1)?.position ?? 0, records };
    const acks = (): unknown => {
      const content = sink.lanes[lane]?.content;
      const engine = content?.engines.get(riversideNetwork);
      return content && engine && figuresOf(engine, content, platform.clock.now()).metrics['M1'];
    };
    return { sink, chunk, acks };
  }

  it('takes a chunk once, and only where the one before ends', async () => {
    const platform = await Sources.open();
    await platform.tell(inspired(ada, ben), inspired(ben, cruz));
    const { sink, chunk, acks } = await sinkWith(platform);
    expect(await sink.apply({ ...chunk, from: 1 })).toBe('lost');
    expect(await sink.apply(chunk)).toBe('saved');
    expect(await sink.apply(chunk)).toBe('lost');
    expect(await sink.apply({ ...chunk, storeId: 'another', from: 2, to: 4 })).toBe('lost');
    expect(acks()).toMatchObject({ acks: 2 });
    expect(await sink.last({ service: 'community-outcomes', storeId: chunk.storeId, lane })).toBe(2);
  });
});
