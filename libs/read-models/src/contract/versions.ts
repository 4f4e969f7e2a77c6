/** Versions, the alias that says which of them answers, and erased people. */
import { chunk, LANE, type OpenReadModels, parkedAt, PEOPLE, put, sharedReadModels } from './fixture.ts';

/** Tests of versions. */
export function versionsContract(open: OpenReadModels): void {
  describe('versions', () => {
    const shared = sharedReadModels(open);

    const twoVersions = async () => {
      const one = await shared.declared();
      const two = { ...one, version: 2 };
      await shared.store.declare(two, [PEOPLE]);
      return { one, two, live: () => shared.store.liveVersion(one.name) };
    };

    it('makes the first version the live one, and keeps all of them', async () => {
      expect(await shared.store.liveVersion('unheard-of')).toBeNull();
      expect(await shared.store.versions('unheard-of')).toEqual([]);
      const { one, live } = await twoVersions();
      await shared.store.declare({ ...one, version: 10 }, []);
      expect(await live()).toBe(1);
      expect(await shared.store.versions(one.name)).toEqual([1, 2, 10]);
    });

    it('can be declared again, and with more; an index that changed its fields is refused', async () => {
      const { one } = await twoVersions();
      const people = [
        { id: 'a', shoe: 42 },
        { id: 'b', shoe: 37 },
      ];
      await shared.store.save(one, chunk(0, 1, { changes: people.map(put) }));
      await shared.store.declare(one, [PEOPLE]);
      await shared.store.declare(one, [
        { ...PEOPLE, indexes: [...PEOPLE.indexes, { name: 'by-shoe', fields: ['shoe'] }] },
        { name: 'towns', indexes: [] },
      ]);
      expect(await shared.store.find(one, { collection: 'people', index: 'by-shoe', equals: [] })).toEqual([people[1], people[0]]);
      await shared.store.save(one, chunk(1, 2, { changes: [put({ id: 'c', shoe: 40 })] }));
      expect(await shared.store.find(one, { collection: 'people', index: 'by-shoe', equals: [40] })).toEqual([{ id: 'c', shoe: 40 }]);
      expect(await shared.store.get(one, 'towns', 'a')).toBeNull();
      const changed = { ...PEOPLE, indexes: [{ name: 'by-age', fields: ['town'] }] };
      await expect(shared.store.declare(one, [changed])).rejects.toThrow(RangeError);
    });

    it('switches to a version that is as far as the live one', async () => {
      const { one, two, live } = await twoVersions();
      await shared.store.save(one, chunk(0, 5));
      await shared.store.save(two, chunk(0, 7));
      expect(await shared.store.switchLive(two)).toEqual({ kind: 'switched' });
      expect(await live()).toBe(2);
      await shared.store.save(one, chunk(5, 7));
      expect(await shared.store.switchLive(one)).toEqual({ kind: 'switched' });
      expect(await shared.store.switchLive(one)).toEqual({ kind: 'switched' });
      expect(await live()).toBe(1);
    });

    it.each([
      [4, 4],
      [0, 0],
    ])('does not switch to a version that is behind: at %i of 5', async (last, newLast) => {
      const { one, two, live } = await twoVersions();
      await shared.store.save(one, chunk(0, 5));
      await shared.store.save(one, { ...chunk(0, 0), checkpoint: { ...LANE, lane: 8, from: 0, to: 2 } });
      await shared.store.save(two, { ...chunk(0, 0), checkpoint: { ...LANE, lane: 8, from: 0, to: 9 } });
      if (last > 0) await shared.store.save(two, chunk(0, last));
      expect(await shared.store.switchLive(two)).toEqual({ kind: 'behind', ...LANE, oldLast: 5, newLast });
      expect(await live()).toBe(1);
    });

    it('does not switch to a version that parked what the live one applied', async () => {
      const { one, two, live } = await twoVersions();
      await shared.store.save(one, chunk(0, 5, { parked: [parkedAt(2)] }));
      await shared.store.save(two, chunk(0, 9, { parked: [parkedAt(2), parkedAt(4)] }));
      expect(await shared.store.switchLive(two)).toEqual({ kind: 'parked-more', eventId: 'event-4' });
      expect(await live()).toBe(1);
    });

    it('switches to a version that parked only what the live one parked too, or has not reached', async () => {
      const { one, two, live } = await twoVersions();
      await shared.store.save(one, chunk(0, 5, { parked: [parkedAt(2), parkedAt(3)] }));
      await shared.store.save(two, chunk(0, 9, { parked: [parkedAt(2), parkedAt(8)] }));
      expect(await shared.store.switchLive(two)).toEqual({ kind: 'switched' });
      expect(await live()).toBe(2);
    });

    it('does not compare stores that a restore replaced, when it is told which', async () => {
      const { one, two, live } = await twoVersions();
      await shared.store.save(one, chunk(0, 5));
      await shared.store.save(two, { ...chunk(0, 0), checkpoint: { ...LANE, storeId: 'store-after', from: 0, to: 2 } });
      expect((await shared.store.switchLive(two)).kind).toBe('behind');
      expect(await shared.store.switchLive(two, { retiredStores: ['store-before'] })).toMatchObject({ kind: 'behind' });
      expect(await shared.store.switchLive(two, { retiredStores: [LANE.storeId] })).toEqual({ kind: 'switched' });
      expect(await live()).toBe(2);
    });

    it('drops a version that is not live, and everything of it', async () => {
      const { one, two } = await twoVersions();
      await shared.store.save(two, chunk(0, 5, { changes: [put({ id: 'a' })], parked: [parkedAt(1)] }));
      await shared.store.saveErased(two, ['network-1/person-1']);
      await expect(shared.store.drop(one)).rejects.toThrow(RangeError);
      await shared.store.drop(two);
      await shared.store.drop(two);
      expect(await shared.store.versions(one.name)).toEqual([1]);
      await expect(shared.store.checkpoints(two)).rejects.toThrow(RangeError);
      await shared.store.declare(two, [PEOPLE]);
      expect(await shared.store.checkpoints(two)).toEqual([]);
      expect(await shared.store.parked(two)).toEqual([]);
      expect(await shared.store.erased(two)).toEqual([]);
      expect(await shared.store.get(two, 'people', 'a')).toBeNull();
    });

    it('refuses to switch to what was not declared', async () => {
      const { one } = await twoVersions();
      await expect(shared.store.switchLive({ ...one, version: 3 })).rejects.toThrow(RangeError);
      await expect(shared.store.switchLive({ name: 'unheard-of', version: 1 })).rejects.toThrow(RangeError);
    });

    it('remembers erased people, each once, per version', async () => {
      const { one, two } = await twoVersions();
      expect(await shared.store.erased(one)).toEqual([]);
      await shared.store.saveErased(one, ['n/ada', 'n/bob']);
      await shared.store.saveErased(one, ['n/bob', 'n/eve']);
      await shared.store.saveErased(one, []);
      expect((await shared.store.erased(one)).sort()).toEqual(['n/ada', 'n/bob', 'n/eve']);
      expect(await shared.store.erased(two)).toEqual([]);
    });
  });
}
