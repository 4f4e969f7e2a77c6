import { streamName } from '@golden-thread/kernel';
import { add, counter, setUp, sumOf, wish } from './counting.contract.ts';

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
