/** Positions in commit order, and the chain of each lane (architecture.md C1). */
import { laneOf } from '@golden-thread/kernel';
import type { StoredEvent } from '../event-store.ts';
import { append, event, neighbours, type OpenStore, sharedStore, someEvents, withStore } from './fixture.ts';

/** Tests of positions, lanes and the head. */
export function chainContract(open: OpenStore): void {
  describe('positions and lanes', () => {
    const shared = sharedStore(open);

    it('begins with an empty head', async () => {
      await withStore(open, async (store) => {
        const { storeId, head, lastOfLane } = await store.head();
        expect(storeId).toMatch(/./);
        expect(head).toBe(0);
        expect(lastOfLane).toEqual(new Array(64).fill(0));
        expect(await store.readAfter(0)).toEqual([]);
      });
    });

    it('links every event to the one before it in its lane, across networks, appends and imports', async () => {
      const { one, sameLane, otherLane } = neighbours();
      await shared.store.append(append(one, { events: someEvents(2) }));
      await shared.store.append(append(otherLane, { events: someEvents(1) }));
      await shared.store.append(append(sameLane, { events: someEvents(2) }));
      const facts = someEvents(3).map((fact) => ({ stream: 'fact-1' as const, event: fact }));
      await shared.store.importChunk({ networkId: one, recordedAt: 1, facts });
      const events = await shared.store.readLane(laneOf(one), 0);
      expect(events.map(({ networkId }) => networkId)).toEqual([one, one, sameLane, sameLane, one, one, one]);
      expectChain(events);
      const other = await shared.store.readLane(laneOf(otherLane), 0);
      expect(other).toMatchObject([{ previous: 0, networkId: otherLane }]);
    });

    it('says where the store and each lane stand', async () => {
      const network = shared.network();
      const before = await shared.store.head();
      const appended = await shared.store.append(append(network, { events: someEvents(3) }));
      const after = await shared.store.head();
      expect(appended).toMatchObject({ position: after.head });
      expect(after.storeId).toBe(before.storeId);
      expect(after.head).toBeGreaterThan(before.head);
      const lasts = [...before.lastOfLane];
      lasts[laneOf(network)] = after.head;
      expect(after.lastOfLane).toEqual(lasts);
    });

    it('uses up no link of the chain for an append that was refused', async () => {
      const network = shared.network();
      await shared.store.append(append(network));
      await shared.store.append(append(network, { expected: 'none' }));
      await shared.store.append(append(network, { events: [event(), event({ eventId: '!' })] }));
      await shared.store.append(append(network, { events: [event({ eventId: '!' })] }));
      await shared.store.append(append(network));
      expectChain(await shared.store.readLane(laneOf(network), 0));
    });
  });
}

/** Expects events of one lane, from its first one, to be linked without a gap. */
export function expectChain(events: readonly StoredEvent[]): void {
  let previous = 0;
  for (const next of events) {
    expect(next).toMatchObject({ previous, lane: laneOf(next.networkId) });
    expect(next.position).toBeGreaterThan(previous);
    previous = next.position;
  }
}
