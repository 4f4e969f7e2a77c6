/** What a store keeps when it is closed and opened again. For adapters that outlive their process. */
import { append, type LastingFixture, someEvents, stored } from './fixture.ts';

/** Tests of closing and opening again. */
export function restartContract(open: () => Promise<LastingFixture>): void {
  describe('closed and opened again', () => {
    it('has everything it had, and goes on where it was', async () => {
      const { store, reopen, close } = await open();
      try {
        const command = { accountId: 'a', commandId: 'c', requestHash: 'h' };
        const wish = append('network-1', { events: someEvents(3), command });
        const first = stored(await store.append(wish));
        await store.append(append('network-2', { events: someEvents(2) }));
        const [before, events] = [await store.head(), await store.readAfter(0)];
        const again = await reopen();
        expect(await again.head()).toEqual(before);
        expect(await again.readAfter(0)).toEqual(events);
        expect(await again.append(wish)).toEqual({ ...first, kind: 'repeated' });
        expect((await again.append(append('network-1', { expected: 2 }))).kind).toBe('conflict');
        const next = stored(await again.append(append('network-1', { expected: 3 })));
        expect(next.position).toBeGreaterThan(before.head);
        expect(await again.readAfter(before.head)).toMatchObject([{ version: 4, previous: first.position }]);
      } finally {
        await close();
      }
    });
  });
}
