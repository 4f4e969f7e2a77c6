import { InProcessRoad, ProjectionRunner } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { ManualClock } from '@golden-thread/testing';
import { minPositionOf, positionText, waitForPosition } from './min-position.ts';

describe('minPosition', () => {
  test('is read as it was written', () => {
    const text = positionText('community-outcomes', { storeId: 'store-1', position: 17 });
    expect(text).toBe('community-outcomes:store-1:17');
    expect(minPositionOf(text)).toEqual({ service: 'community-outcomes', storeId: 'store-1', position: 17 });
  });

  test.each([
    '',
    '5',
    'identity:store-1',
    'kitchen:store-1:5',
    'identity:store-1:-1',
    'identity::1',
    'identity:store-1:1:2',
    'identity:store-1:12345678901234567',
  ])('%j is refused', (text) => {
    expect(() => minPositionOf(text)).toThrow(/minPosition/);
  });

  test('a read model that does not get there in time is told, and without a position nobody waits', async () => {
    const store = new MemoryEventStore({ storeId: 'store-1' });
    const runner = new ProjectionRunner({
      projection: { name: 'nothing', version: 1, collections: [], sources: [], types: [], apply: () => undefined },
      readModels: new MemoryReadModelStore(),
      feeds: new Map(),
      road: new InProcessRoad(new Map([['identity', store]])),
      clock: new ManualClock(),
    });
    await runner.start();
    await expect(waitForPosition(runner, 'identity:store-1:1', 20)).rejects.toMatchObject({ status: 503, code: 'not-yet' });
    await expect(waitForPosition(runner, undefined, 20)).resolves.toBeUndefined();
    await runner.stop();
  });
});
