import { streamName } from '@golden-thread/kernel';
import { instant } from '@golden-thread/testing';
import { add, counter, setUp, sumOf, wish } from './counting.contract.ts';

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
