/** Reading by stream, by position, by lane, by id. */
import { laneOf } from '@golden-thread/kernel';
import type { StoredEvent } from '../event-store.ts';
import { append, event, type OpenStore, sharedStore, someEvents, stored } from './fixture.ts';

const ids = (events: readonly StoredEvent[]): string[] => events.map(({ eventId }) => eventId);

/** Tests of reading. */
export function readingContract(open: OpenStore): void {
  describe('reading', () => {
    const shared = sharedStore(open);

    it('reads a stream from a version, and no more than asked for', async () => {
      const network = shared.network();
      const events = someEvents(6);
      await shared.store.append(append(network, { events }));
      expect(ids(await shared.store.readStream(network, 'thing-1'))).toEqual(ids(events as StoredEvent[]));
      const some = await shared.store.readStream(network, 'thing-1', { fromVersion: 3, limit: 2 });
      expect(some.map(({ version }) => version)).toEqual([3, 4]);
      expect(await shared.store.readStream(network, 'thing-1', { fromVersion: 7 })).toEqual([]);
      expect(await shared.store.readStream(network, 'thing-2')).toEqual([]);
      expect(await shared.store.readStream('no-network', 'thing-1')).toEqual([]);
    });

    it('reads after a position page by page: each event once, in order', async () => {
      const network = shared.network();
      const { head } = await shared.store.head();
      for (let round = 0; round < 7; round += 1)
        await shared.store.append(append(network, { stream: `thing-${round}`, events: someEvents(round + 1) }));
      const seen: StoredEvent[] = [];
      for (
        let page = await shared.store.readAfter(head, 5);
        page.length > 0;
        page = await shared.store.readAfter(seen.at(-1)?.position ?? 0, 5)
      ) {
        seen.push(...page);
      }
      expect(seen).toHaveLength(28);
      expect(seen).toEqual(await shared.store.readAfter(head));
      expect(seen.map(({ position }) => position)).toEqual(seen.map(({ position }) => position).sort((a, b) => a - b));
    });

    it('reads one lane after a position', async () => {
      const network = shared.network();
      const first = stored(await shared.store.append(append(network, { events: someEvents(3) })));
      const rest = someEvents(3);
      await shared.store.append(append(network, { events: rest }));
      expect(ids(await shared.store.readLane(laneOf(network), first.position))).toEqual(ids(rest as StoredEvent[]));
      expect(ids(await shared.store.readLane(laneOf(network), first.position, 2))).toEqual(ids(rest.slice(0, 2) as StoredEvent[]));
      const other = await shared.store.readLane((laneOf(network) + 1) % 64, 0);
      expect(other.filter(({ networkId }) => networkId === network)).toEqual([]);
    });

    it('finds events by their ids in one network', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { events: [event({ eventId: 'one' }), event({ eventId: 'two, "and" é' })] }));
      const found = await shared.store.findEvents(network, ['two, "and" é', 'missing', 'one', 'one']);
      expect(ids(found).sort()).toEqual(['one', 'two, "and" é']);
      expect(found.find(({ eventId }) => eventId === 'one')).toMatchObject({ networkId: network, version: 1 });
      expect(await shared.store.findEvents(shared.network(), ['one'])).toEqual([]);
      expect(await shared.store.findEvents(network, [])).toEqual([]);
    });

    it('gives 1,000 events where no limit is named, and 5,000 at most', async () => {
      const network = shared.network();
      const { head } = await shared.store.head();
      const facts = someEvents(5_001).map((fact) => ({ stream: 'fact-1' as const, event: fact }));
      await shared.store.importChunk({ networkId: network, recordedAt: 1, facts });
      expect(await shared.store.readAfter(head)).toHaveLength(1_000);
      expect(await shared.store.readLane(laneOf(network), head)).toHaveLength(1_000);
      expect(await shared.store.readStream(network, 'fact-1')).toHaveLength(1_000);
      const all = facts.map((fact) => fact.event.eventId);
      expect(await shared.store.readAfter(head, 5_000)).toHaveLength(5_000);
      expect(await shared.store.findEvents(network, all.slice(1))).toHaveLength(5_000);
      await expect(shared.store.readAfter(head, 5_001)).rejects.toThrow(RangeError);
      await expect(shared.store.readLane(0, 0, 0)).rejects.toThrow(RangeError);
      await expect(shared.store.readStream(network, 'fact-1', { limit: 1.5 })).rejects.toThrow(RangeError);
      await expect(shared.store.findEvents(network, all)).rejects.toThrow(RangeError);
    });

    it.each([-1, 0.5, NaN])('refuses the position %d and the same lane', async (number) => {
      await expect(shared.store.readAfter(number)).rejects.toThrow(RangeError);
      await expect(shared.store.readLane(0, number)).rejects.toThrow(RangeError);
      await expect(shared.store.readLane(number, 0)).rejects.toThrow(RangeError);
    });

    it('refuses a lane beyond the last', async () => {
      await expect(shared.store.readLane(64, 0)).rejects.toThrow(RangeError);
    });
  });
}
