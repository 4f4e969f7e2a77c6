/** Wake-ups and closing. */
import { append, event, type OpenStore, sharedStore, someEvents, withStore } from './fixture.ts';

/** Tests of wake-ups and of closing. */
export function lifecycleContract(open: OpenStore): void {
  describe('waking up and closing', () => {
    const shared = sharedStore(open);

    it('wakes up listeners after a commit, when the events can be read', async () => {
      const network = shared.network();
      const { head } = await shared.store.head();
      const woken = new Promise<number>((resolve, reject) => {
        const stop = shared.store.onCommit(() => {
          stop();
          shared.store.readAfter(head).then(({ length }) => {
            resolve(length);
          }, reject);
        });
      });
      await shared.store.append(append(network, { events: someEvents(2) }));
      expect(await woken).toBe(2);
    });

    it('wakes up for imports, and for nothing that changed nothing', async () => {
      const network = shared.network();
      const facts = [{ stream: 'fact-1' as const, event: event() }];
      let calls = 0;
      const stop = shared.store.onCommit(() => (calls += 1));
      await shared.store.importChunk({ networkId: network, recordedAt: 1, facts });
      await turns();
      expect(calls).toBeGreaterThan(0);
      const before = calls;
      await shared.store.importChunk({ networkId: network, recordedAt: 1, facts });
      await shared.store.append(append(network, { expected: 99 }));
      await turns();
      expect(calls).toBe(before);
      stop();
      await shared.store.append(append(network));
      await turns();
      expect(calls).toBe(before);
    });

    it('finishes what was accepted, then refuses everything', async () => {
      await withStore(open, async (store) => {
        const accepted = Array.from({ length: 20 }, () => store.append(append('network')));
        const closing = store.close();
        expect((await Promise.all(accepted)).map(({ kind }) => kind)).toEqual(new Array(20).fill('appended'));
        await closing;
        await store.close();
        const closed = expect.objectContaining({ name: 'StoreUnavailable', reason: 'closed' });
        await expect(store.append(append('network'))).rejects.toEqual(closed);
        await expect(store.importChunk({ networkId: 'network', recordedAt: 1, facts: [] })).rejects.toEqual(closed);
        await expect(store.readStream('network', 'thing-1')).rejects.toEqual(closed);
        await expect(store.readAfter(0)).rejects.toEqual(closed);
        await expect(store.readLane(0, 0)).rejects.toEqual(closed);
        await expect(store.findEvents('network', ['a'])).rejects.toEqual(closed);
        await expect(store.head()).rejects.toEqual(closed);
      });
    });
  });
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
