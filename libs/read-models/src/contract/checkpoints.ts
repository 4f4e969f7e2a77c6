/** One transaction for documents, parked rows and checkpoint, saved by compare-and-set (architecture.md C4). */
import type { ReadModelStore, ReadModelVersion } from '../read-models.ts';
import { chunk, LANE, type OpenReadModels, parkedAt, put, sharedReadModels, unparkedAt } from './fixture.ts';

/** Tests of saving chunks. */
export function checkpointsContract(open: OpenReadModels): void {
  describe('chunks and checkpoints', () => {
    const shared = sharedReadModels(open);

    it('keeps one checkpoint per service, store and lane', async () => {
      const model = await shared.declared();
      expect(await shared.store.checkpoints(model)).toEqual([]);
      expect(await shared.store.save(model, chunk(0, 5))).toBe('saved');
      expect(await shared.store.save(model, chunk(5, 9))).toBe('saved');
      const others = [
        { ...LANE, lane: 8 },
        { ...LANE, service: 'sessions', storeId: 'store-2' },
        { ...LANE, service: 'preferences' },
      ];
      for (const other of others)
        expect(await shared.store.save(model, { ...chunk(0, 0), checkpoint: { ...other, from: 0, to: 3 } })).toBe('saved');
      const kept = await shared.store.checkpoints(model);
      expect(kept).toHaveLength(4);
      expect(kept).toEqual(expect.arrayContaining([{ ...LANE, last: 9 }, ...others.map((other) => ({ ...other, last: 3 }))]));
    });

    it.each([
      [0, 9],
      [4, 9],
      [6, 9],
      [4, 4],
      [0, 0],
    ])('loses a chunk from %i to %i where the checkpoint is at 5, and changes nothing', async (from, to) => {
      const model = await shared.declared();
      await shared.store.save(model, chunk(0, 5, { changes: [put({ id: 'a', age: 1 })], parked: [parkedAt(3)] }));
      const late = chunk(from, to, {
        changes: [put({ id: 'a', age: 2 }), put({ id: 'b' })],
        parked: [parkedAt(6)],
        unparked: [unparkedAt(3)],
      });
      expect(await shared.store.save(model, late)).toBe('lost');
      expect(await shared.store.get(model, 'people', 'a')).toEqual({ id: 'a', age: 1 });
      expect(await shared.store.get(model, 'people', 'b')).toBeNull();
      expect(await shared.store.parked(model)).toEqual([parkedAt(3)]);
      expect(await shared.store.checkpoints(model)).toEqual([{ ...LANE, last: 5 }]);
    });

    it('fills a version from one store of each service', async () => {
      const model = await shared.declared();
      await shared.store.save(model, chunk(0, 5));
      const restored = { ...LANE, storeId: 'store-after' };
      for (const lane of [LANE.lane, 8]) {
        const late = { ...chunk(0, 0, { changes: [put({ id: 'a' })] }), checkpoint: { ...restored, lane, from: 0, to: 9 } };
        expect(await shared.store.save(model, late)).toBe('lost');
      }
      expect(await shared.store.checkpoints(model)).toEqual([{ ...LANE, last: 5 }]);
      expect(await shared.store.get(model, 'people', 'a')).toBeNull();
    });

    it('loses a chunk whose documents were read before another source of the lane moved on', async () => {
      const model = await shared.declared();
      const sessions = { ...LANE, service: 'sessions', storeId: 'store-2' };
      const from = (last: number) => chunk(0, 5, { beside: [{ service: 'sessions', last }], changes: [put({ id: 'a' })] });
      await shared.store.save(model, { ...chunk(0, 0), checkpoint: { ...sessions, lane: 8, from: 0, to: 7 } });
      await shared.store.save(model, { ...chunk(0, 0), checkpoint: { ...sessions, from: 0, to: 3 } });
      expect(await shared.store.save(model, from(0))).toBe('lost');
      expect(await shared.store.save(model, from(7))).toBe('lost');
      expect(await shared.store.get(model, 'people', 'a')).toBeNull();
      expect(await shared.store.save(model, from(3))).toBe('saved');
      const stillNone = chunk(5, 6, { beside: [{ service: 'preferences', last: 0 }] });
      expect(await shared.store.save(model, stillNone)).toBe('saved');
    });

    it('refuses to go backwards', async () => {
      const model = await shared.declared();
      await expect(shared.store.save(model, chunk(5, 4))).rejects.toThrow(RangeError);
      await expect(shared.store.save(model, chunk(-1, 4))).rejects.toThrow(RangeError);
    });

    it('lets one of two owners of a lane win each chunk: the sum is as if there were one', async () => {
      const model = await shared.declared();
      const wins = await Promise.all([owner(shared.store, model, 'one'), owner(shared.store, model, 'two')]);
      expect(wins[0] + wins[1]).toBe(30);
      expect(await shared.store.checkpoints(model)).toEqual([{ ...LANE, last: 30 }]);
      expect(await shared.store.get(model, 'people', 'counter')).toMatchObject({ id: 'counter', count: 30 });
    });

    it('parks events and takes them out again in the same transaction as the checkpoint', async () => {
      const model = await shared.declared();
      await shared.store.save(model, chunk(0, 9, { parked: [parkedAt(9), parkedAt(2, { key: 'person-2' }), parkedAt(5)] }));
      expect(await shared.store.parked(model)).toEqual([parkedAt(2, { key: 'person-2' }), parkedAt(5), parkedAt(9)]);
      expect(await shared.store.parked(model, 'person-1')).toEqual([parkedAt(5), parkedAt(9)]);
      expect(await shared.store.parked(model, 'person-3')).toEqual([]);
      const retried = chunk(9, 9, {
        changes: [put({ id: 'a' })],
        unparked: [unparkedAt(5)],
        parked: [parkedAt(9, { attempts: 2, error: 'again' })],
      });
      expect(await shared.store.save(model, retried)).toBe('saved');
      expect(await shared.store.parked(model)).toEqual([parkedAt(2, { key: 'person-2' }), parkedAt(9, { attempts: 2, error: 'again' })]);
      expect(await shared.store.checkpoints(model)).toEqual([{ ...LANE, last: 9 }]);
    });

    it('loses a chunk that takes out a parked event which another owner took out before', async () => {
      const model = await shared.declared();
      await shared.store.save(model, chunk(0, 9, { parked: [parkedAt(5), parkedAt(6)] }));
      const retry = (by: string) => shared.store.save(model, chunk(9, 9, { changes: [put({ id: 'a', by })], unparked: [unparkedAt(5)] }));
      expect(await retry('one')).toBe('saved');
      expect(await retry('two')).toBe('lost');
      expect(await shared.store.get(model, 'people', 'a')).toEqual({ id: 'a', by: 'one' });
      const half = chunk(9, 9, { changes: [put({ id: 'b' })], unparked: [unparkedAt(6), unparkedAt(5)] });
      expect(await shared.store.save(model, half)).toBe('lost');
      expect(await shared.store.parked(model)).toEqual([parkedAt(6)]);
      expect(await shared.store.get(model, 'people', 'b')).toBeNull();
    });

    it('keeps versions and models apart', async () => {
      const [one, other] = [await shared.declared(), await shared.declared()];
      const two = { ...one, version: 2 };
      await shared.store.declare(two, [{ name: 'people', indexes: [] }]);
      await shared.store.save(one, chunk(0, 5, { changes: [put({ id: 'a', of: 'one' })], parked: [parkedAt(3)] }));
      expect(await shared.store.get(two, 'people', 'a')).toBeNull();
      expect(await shared.store.get(other, 'people', 'a')).toBeNull();
      expect(await shared.store.parked(two)).toEqual([]);
      expect(await shared.store.checkpoints(other)).toEqual([]);
      expect(await shared.store.save(two, chunk(0, 4, { changes: [put({ id: 'a', of: 'two' })] }))).toBe('saved');
      expect(await shared.store.get(one, 'people', 'a')).toEqual({ id: 'a', of: 'one' });
    });
  });
}

/** Fills the lane up to 30, one position a chunk, counting in a document; forgets and loads again when a chunk is lost. Gives how many it won. */
async function owner(store: ReadModelStore, model: ReadModelVersion, name: string): Promise<number> {
  let won = 0;
  for (;;) {
    const last = (await store.checkpoints(model))[0]?.last ?? 0;
    if (last === 30) return won;
    const count = Number((await store.get(model, 'people', 'counter'))?.['count'] ?? 0);
    const outcome = await store.save(model, chunk(last, last + 1, { changes: [put({ id: 'counter', count: count + 1, by: name })] }));
    if (outcome === 'saved') won += 1;
  }
}
