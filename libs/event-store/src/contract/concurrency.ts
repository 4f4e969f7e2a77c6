/** Many writers and readers at the same time. */
import { laneOf } from '@golden-thread/kernel';
import type { EventStore, StoredEvent } from '../event-store.ts';
import { expectChain } from './chain.ts';
import { append, event, type OpenStore, sharedStore, someEvents, stored, versionsOf } from './fixture.ts';

/** Tests of what happens at the same time. */
export function concurrencyContract(open: OpenStore): void {
  describe('at the same time', () => {
    const shared = sharedStore(open);

    it('lets one of many writers win each version', async () => {
      const network = shared.network();
      const wins: number[] = [];
      const writer = async (): Promise<void> => {
        for (let round = 0; round < 25; round += 1) {
          const version = (await versionsOf(shared.store, network)).at(-1) ?? 0;
          const outcome = await shared.store.append(append(network, { expected: version, events: someEvents(1) }));
          if (outcome.kind === 'appended') wins.push(outcome.lastVersion);
        }
      };
      await Promise.all(Array.from({ length: 8 }, writer));
      expect(wins.length).toBeGreaterThanOrEqual(25);
      expect([...wins].sort((a, b) => a - b)).toEqual(Array.from({ length: wins.length }, (_, index) => index + 1));
      expect(await versionsOf(shared.store, network)).toHaveLength(wins.length);
    });

    it('refuses the append that is in conflict, and no other of those that arrive with it', async () => {
      const network = shared.network();
      await shared.store.append(append(network));
      const outcomes = await Promise.all(
        Array.from({ length: 60 }, (_, number) =>
          shared.store.append(
            append(network, { stream: `thing-${number % 20}`, expected: number % 3 === 0 ? 7 : 'any', events: someEvents(2) }),
          ),
        ),
      );
      expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map((_, number) => (number % 3 === 0 ? 'conflict' : 'appended')));
      expectChain(await shared.store.readLane(laneOf(network), 0));
    });

    it('keeps the events of one append together, and position order = the order of answers', async () => {
      const network = shared.network();
      const { head } = await shared.store.head();
      const answered: number[] = [];
      await Promise.all(
        Array.from({ length: 40 }, async (_, number) => {
          const outcome = await shared.store.append(append(network, { stream: `thing-${number}`, events: someEvents(3) }));
          answered.push(stored(outcome).position);
        }),
      );
      expect(answered).toEqual([...answered].sort((a, b) => a - b));
      const events = await shared.store.readAfter(head);
      for (let first = 0; first < events.length; first += 3) {
        const [one, two, three] = events.slice(first, first + 3);
        expect([two?.stream, three?.stream]).toEqual([one?.stream, one?.stream]);
      }
    });

    it('shows a reader who follows each event once, in order, while others append', async () => {
      const network = shared.network();
      const { head } = await shared.store.head();
      const writing = Promise.all(
        Array.from({ length: 4 }, async (_, writer) => {
          for (let round = 0; round < 30; round += 1)
            await shared.store.append(append(network, { stream: `thing-${writer}`, events: [event(), event()] }));
        }),
      );
      const seen = await follow(shared.store, head, 240);
      await writing;
      expect(seen).toEqual(await shared.store.readAfter(head));
    });
  });
}

async function follow(store: EventStore, from: number, count: number): Promise<StoredEvent[]> {
  const seen: StoredEvent[] = [];
  while (seen.length < count) {
    const page = await store.readAfter(seen.at(-1)?.position ?? from, 7);
    seen.push(...page);
    if (page.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return seen;
}
