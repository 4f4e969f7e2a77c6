/** What a store keeps when it is closed and opened again. For adapters that outlive their process. */
import { chunk, LANE, type LastingReadModels, parkedAt, PEOPLE, put } from './fixture.ts';

/** Tests of closing and opening again. */
export function restartContract(open: () => Promise<LastingReadModels>): void {
  describe('closed and opened again', () => {
    it('has everything it had', async () => {
      const { store, reopen, close } = await open();
      try {
        const [one, two] = [1, 2].map((version) => ({ name: 'model', version })) as [
          { name: string; version: number },
          { name: string; version: number },
        ];
        await store.declare(one, [PEOPLE]);
        await store.declare(two, [PEOPLE]);
        await store.save(two, chunk(0, 5, { changes: [put({ id: 'a', town: 'Bern' })], parked: [parkedAt(2)] }));
        await store.saveErased(two, ['n/ada']);
        await store.switchLive(two);
        const again = await reopen();
        expect(await again.liveVersion('model')).toBe(2);
        expect(await again.versions('model')).toEqual([1, 2]);
        expect(await again.find(two, { collection: 'people', index: 'by-town', equals: ['Bern'] })).toEqual([{ id: 'a', town: 'Bern' }]);
        expect(await again.parked(two)).toEqual([parkedAt(2)]);
        expect(await again.erased(two)).toEqual(['n/ada']);
        expect(await again.checkpoints(two)).toEqual([{ ...LANE, last: 5 }]);
        expect(await again.save(two, chunk(4, 6))).toBe('lost');
        expect(await again.save(two, chunk(5, 6))).toBe('saved');
      } finally {
        await close();
      }
    });
  });
}
