/** Chunks of facts from elsewhere. */
import type { ImportedFact } from '../event-store.ts';
import { append, event, type OpenStore, RECORDED_AT, sharedStore, someEvents, versionsOf } from './fixture.ts';

const fact = (eventId: string, stream: ImportedFact['stream'] = 'thing-1'): ImportedFact => ({ stream, event: event({ eventId }) });

/** Tests of importing chunks. */
export function importingContract(open: OpenStore): void {
  describe('importing', () => {
    const shared = sharedStore(open);
    const chunk = (networkId: string, facts: readonly ImportedFact[]) =>
      shared.store.importChunk({ networkId, facts, recordedAt: RECORDED_AT });

    it('stores a chunk in its order; each stream goes on from its version', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { events: someEvents(2) }));
      const imported = await chunk(network, [fact('a'), fact('b', 'thing-2'), fact('c'), fact('d', 'thing-2')]);
      expect(imported).toEqual({ stored: 4, known: 0, position: (await shared.store.head()).head });
      expect(await versionsOf(shared.store, network)).toEqual([1, 2, 3, 4]);
      const events = await shared.store.readStream(network, 'thing-2');
      expect(events).toMatchObject([
        { eventId: 'b', version: 1 },
        { eventId: 'd', version: 2 },
      ]);
      const ofChunk = (await shared.store.readAfter(imported.position - 4)).map(({ eventId }) => eventId);
      expect(ofChunk).toEqual(['a', 'b', 'c', 'd']);
      expect((await shared.store.append(append(network, { expected: 4 }))).kind).toBe('appended');
    });

    it('leaves what is known as it is, and counts it: in the store, and within the chunk', async () => {
      const network = shared.network();
      await shared.store.append(append(network, { events: [event({ eventId: 'a', data: '{"first":true}' })] }));
      const { stored, known } = await chunk(network, [fact('a'), fact('b'), fact('b', 'thing-2'), fact('c')]);
      expect({ stored, known }).toEqual({ stored: 2, known: 2 });
      expect(await versionsOf(shared.store, network)).toEqual([1, 2, 3]);
      expect(await versionsOf(shared.store, network, 'thing-2')).toEqual([]);
      expect(await shared.store.findEvents(network, ['a'])).toMatchObject([{ data: '{"first":true}' }]);
    });

    it('stores a chunk once, however often it is sent', async () => {
      const network = shared.network();
      const facts = [fact('a'), fact('b'), fact('c')];
      const first = await chunk(network, facts);
      const before = await shared.store.head();
      expect(await chunk(network, facts)).toEqual({ stored: 0, known: 3, position: first.position });
      expect(await shared.store.head()).toEqual(before);
    });

    it('takes an empty chunk', async () => {
      const { head } = await shared.store.head();
      expect(await chunk(shared.network(), [])).toEqual({ stored: 0, known: 0, position: head });
      expect((await shared.store.head()).head).toBe(head);
    });

    it('takes 2,000 facts, and chunks that are sent without waiting, in their order', async () => {
      const network = shared.network();
      const facts = Array.from({ length: 4_000 }, (_, number) => fact(`${number}`, `thing-${number % 50}`));
      const imported = await Promise.all([chunk(network, facts.slice(0, 2_000)), chunk(network, facts.slice(2_000))]);
      expect(imported).toMatchObject([
        { stored: 2_000, known: 0 },
        { stored: 2_000, known: 0 },
      ]);
      const events = await shared.store.readAfter(imported[1].position - 4_000, 5_000);
      expect(events.map(({ eventId }) => eventId)).toEqual(facts.map((each) => each.event.eventId));
      expect(await versionsOf(shared.store, network, 'thing-49')).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    });

    it('refuses a chunk with a fact that cannot be stored, as a whole', async () => {
      const network = shared.network();
      await expect(chunk(network, [fact('a'), fact('')])).rejects.toThrow(RangeError);
      expect(await versionsOf(shared.store, network)).toEqual([]);
    });
  });
}
