import { type Append, type AppendOutcome, MemoryEventStore } from '@golden-thread/event-store';
import { type Decision, type DomainEvent, happened, nothing, refusal, refuse, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { instant, ManualClock, SeededIds } from '@golden-thread/testing';
import { Type } from 'typebox';
import { aggregateStorage } from './aggregate-storage.ts';
import { CommandHandling, type Making, type Wish } from './command-handling.ts';

type Counted = DomainEvent<'Counted', { by: number; id: string }>;
type Counter = { readonly sum: number };

const counter = aggregateStorage({
  category: 'counter',
  aggregate: { initial: { sum: 0 }, evolve: (state: Counter, event: Counted) => ({ sum: state.sum + event.data.by }) },
  schemas: { Counted: Type.Object({ by: Type.Integer(), id: Type.String() }, { additionalProperties: false }) },
});

function add(by: number, atMost = 100) {
  return (state: Counter, making: Making): Decision<Counted> => {
    if (by === 0) return nothing;
    if (state.sum + by > atMost) return refuse(refusal('too-much', 'That is more than there is room for.', 'R99'));
    return happened('Counted', { by, id: making.newId('entry') });
  };
}

/** A memory store that lets others write between load and append. */
class ContestedStore extends MemoryEventStore {
  contests = 0;
  override async append(append: Append): Promise<AppendOutcome> {
    if (this.contests > 0) {
      this.contests -= 1;
      await super.append({
        ...append,
        expected: 'any',
        events: append.events.map((event) => ({ ...event, eventId: `other-${this.contests}` })),
      });
    }
    return super.append(append);
  }
}

function setUp() {
  const clock = new ManualClock();
  const store = new ContestedStore({ storeId: 'store-1' });
  return {
    store,
    handling: new CommandHandling({ store, clock, ids: new SeededIds(clock), sealer: new Sealer(DevelopmentKeys.random(), clock) }),
  };
}

function wish(changes: Partial<Wish> = {}): Wish {
  return {
    networkId: 'north',
    stream: streamName('counter', 'one'),
    actor: { accountId: 'operator', role: 'operator' },
    request: { by: 1 },
    ...changes,
  };
}

async function sumOf(store: MemoryEventStore): Promise<number> {
  const events = await store.readStream('north', streamName('counter', 'one'));
  return events.reduce((sum, { data }) => sum + (JSON.parse(data) as Counted['data']).by, 0);
}

describe('a wish', () => {
  test('becomes events, and says where they are', async () => {
    const { store, handling } = setUp();
    await expect(handling.fulfil(wish(), counter, add(3))).resolves.toMatchObject({
      kind: 'happened',
      storeId: 'store-1',
      position: 1,
      eventIds: [expect.any(String)],
    });
    await handling.fulfil(wish(), counter, add(4));
    expect(await sumOf(store)).toBe(7);
  });

  test('that is so already changes nothing and succeeds', async () => {
    const { store, handling } = setUp();
    await expect(handling.fulfil(wish(), counter, add(0))).resolves.toEqual({
      kind: 'nothing',
      storeId: 'store-1',
      position: null,
      eventIds: [],
      version: 0,
    });
    expect(await sumOf(store)).toBe(0);
  });

  test('that a rule refuses is told with code, sentence and rule', async () => {
    const { handling } = setUp();
    await expect(handling.fulfil(wish(), counter, add(101))).rejects.toMatchObject({
      status: 409,
      code: 'too-much',
      message: 'That is more than there is room for.',
      extras: { rule: 'R99' },
    });
  });

  test('is decided again when others were faster, up to three times', async () => {
    const { store, handling } = setUp();
    store.contests = 3;
    await handling.fulfil(wish(), counter, add(1));
    expect(await sumOf(store)).toBe(4);
  });

  test('is told to be contested after that', async () => {
    const { store, handling } = setUp();
    store.contests = 4;
    await expect(handling.fulfil(wish(), counter, add(1))).rejects.toMatchObject({ status: 409, code: 'busy' });
    expect(await sumOf(store)).toBe(4);
  });

  test('sees a stream longer than one page', async () => {
    const { store, handling } = setUp();
    const events = Array.from({ length: 2_500 }, (_, n) => ({
      eventId: `e${n}`,
      type: 'Counted',
      schemaVersion: 1,
      occurredAt: 0,
      about: [],
      data: '{"by":1,"id":"x"}',
      meta: { actor: { accountId: 'a', role: 'r' } },
    }));
    for (const [index] of [0, 1, 2, 3, 4].entries()) {
      await store.append({
        networkId: 'north',
        stream: streamName('counter', 'one'),
        expected: 'any',
        recordedAt: 0,
        events: events.slice(index * 500, index * 500 + 500),
      });
    }
    await expect(handling.fulfil(wish(), counter, add(1, 2_500))).rejects.toMatchObject({ code: 'too-much' });
    await expect(handling.fulfil(wish(), counter, add(1, 2_501))).resolves.toMatchObject({ position: 2_501 });
  });
});

describe('a wish under an idempotency key', () => {
  test('happens once, and its second answer is its first', async () => {
    const { store, handling } = setUp();
    const first = await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(3));
    const second = await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(3));
    expect(second).toEqual({ ...first, kind: 'repeated' });
    expect(await sumOf(store)).toBe(3);
  });

  test('gets its first answer also when a rule would refuse it by now', async () => {
    const { handling } = setUp();
    await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(60));
    await expect(handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(60))).resolves.toMatchObject({ kind: 'repeated' });
  });

  test('is known again before anything is decided, by its sender alone', async () => {
    const { handling } = setUp();
    const first = await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(3));
    await expect(handling.answered(wish({ idempotencyKey: 'k1' }))).resolves.toEqual({ ...first, kind: 'repeated' });
    await expect(handling.answered(wish({ idempotencyKey: 'k1', request: { by: 4 } }))).rejects.toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const others = [{ actor: { accountId: 'other', role: 'r' } }, { networkId: 'south' }, { idempotencyKey: 'k2' }];
    for (const other of others) await expect(handling.answered(wish({ idempotencyKey: 'k1', ...other }))).resolves.toBeNull();
    await expect(handling.answered(wish())).resolves.toBeNull();
  });

  test('that was refused, or was so already, is decided again', async () => {
    const { handling } = setUp();
    await expect(handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(101))).rejects.toMatchObject({ code: 'too-much' });
    await handling.fulfil(wish({ idempotencyKey: 'k2' }), counter, add(0));
    for (const idempotencyKey of ['k1', 'k2']) await expect(handling.answered(wish({ idempotencyKey }))).resolves.toBeNull();
  });

  test('makes the same ids each time', async () => {
    const ids = await Promise.all(
      [setUp(), setUp()].map(async ({ store, handling }) => {
        const { eventIds } = await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(3));
        const [event] = await store.readStream('north', streamName('counter', 'one'));
        return [eventIds, event?.data];
      }),
    );
    expect(ids[0]).toEqual(ids[1]);
  });

  test("is refused when the key was another wish's", async () => {
    const { store, handling } = setUp();
    await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(3));
    await expect(handling.fulfil(wish({ idempotencyKey: 'k1', request: { by: 4 } }), counter, add(4))).rejects.toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    expect(await sumOf(store)).toBe(3);
  });

  test('is refused when the key was used on another route of the stream, however equal the requests are', async () => {
    const { store, handling } = setUp();
    const first = await handling.fulfil(wish({ idempotencyKey: 'k1', route: 'POST /a' }), counter, add(3));
    const other = wish({ idempotencyKey: 'k1', route: 'POST /b' });
    await expect(handling.fulfil(other, counter, add(3))).rejects.toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const again = handling.fulfil(wish({ idempotencyKey: 'k1', route: 'POST /a' }), counter, add(3));
    await expect(again).resolves.toEqual({ ...first, kind: 'repeated' });
    expect(await sumOf(store)).toBe(3);
  });

  test('may use a key that another account, or another network, used', async () => {
    const { handling } = setUp();
    await handling.fulfil(wish({ idempotencyKey: 'k1' }), counter, add(3));
    await expect(
      handling.fulfil(wish({ idempotencyKey: 'k1', actor: { accountId: 'other', role: 'r' } }), counter, add(4)),
    ).resolves.toMatchObject({ kind: 'happened' });
    await expect(handling.fulfil(wish({ idempotencyKey: 'k1', networkId: 'south' }), counter, add(4))).resolves.toMatchObject({
      kind: 'happened',
    });
  });
});

describe('a wish written offline', () => {
  test('keeps the time it happened, and the decision sees that time', async () => {
    const { store, handling } = setUp();
    const occurredAt = instant('2026-09-28T16:00:00Z');
    let seen = 0;
    await handling.fulfil(wish({ occurredAt }), counter, (state, making) => {
      seen = making.now;
      return add(1)(state, making);
    });
    const [event] = await store.readStream('north', streamName('counter', 'one'));
    expect([seen, event?.occurredAt, event?.recordedAt]).toEqual([occurredAt, occurredAt, instant('2026-09-30T00:00:00Z')]);
  });

  test('may be five minutes ahead and no more, and counts as now: clocks differ', async () => {
    const { store, handling } = setUp();
    const limit = instant('2026-09-30T00:05:00Z');
    await expect(handling.fulfil(wish({ occurredAt: limit }), counter, add(1))).resolves.toMatchObject({ kind: 'happened' });
    await expect(handling.fulfil(wish({ occurredAt: limit + 1 }), counter, add(1))).rejects.toMatchObject({
      status: 400,
      code: 'in-the-future',
    });
    const [event] = await store.readStream('north', streamName('counter', 'one'));
    expect(event?.occurredAt).toBe(instant('2026-09-30T00:00:00Z'));
  });
});

describe('a wish that names the version it has seen', () => {
  test('happens if nothing changed since, and says the version that is there now', async () => {
    const { handling } = setUp();
    await expect(handling.fulfil(wish({ seenVersion: 0 }), counter, add(1))).resolves.toMatchObject({ version: 1 });
    await expect(handling.fulfil(wish({ seenVersion: 1 }), counter, add(1))).resolves.toMatchObject({ version: 2 });
  });

  test('is told when something did', async () => {
    const { store, handling } = setUp();
    await handling.fulfil(wish(), counter, add(1));
    await expect(handling.fulfil(wish({ seenVersion: 0 }), counter, add(1))).rejects.toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
    });
    expect(await sumOf(store)).toBe(1);
  });

  test('is refused as any other where a rule says no: that somebody may not even wish it tells them nothing of the version', async () => {
    const { handling } = setUp();
    await handling.fulfil(wish(), counter, add(1));
    await expect(handling.fulfil(wish({ seenVersion: 0 }), counter, add(101))).rejects.toMatchObject({ code: 'too-much' });
  });
});
