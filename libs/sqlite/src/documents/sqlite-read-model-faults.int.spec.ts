import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObserverModule } from '../file/observer.ts';
import { SqliteReadModelStore } from './sqlite-read-model-store.ts';

/** An observer that fails when a moment comes, given as the URL of its source. */
function failing(moment: string): ObserverModule {
  const source = `export default ({ moment }) => (now) => { if (now === moment) throw new Error('a fault at ' + now); };`;
  return { module: `data:text/javascript,${encodeURIComponent(source)}`, options: { moment } };
}

const model = { name: 'model', version: 1 };
const people = { name: 'people', indexes: [{ name: 'by-town', fields: ['town'] }] };
const parked = {
  service: 'identity',
  storeId: 'store-1',
  lane: 7,
  position: 4,
  eventId: 'e4',
  type: 'T',
  key: 'k',
  networkId: 'n',
  record: '{}',
  error: 'E',
  attempts: 1,
};
const chunk = {
  checkpoint: { service: 'identity', storeId: 'store-1', lane: 7, from: 0, to: 5 },
  changes: [{ kind: 'put', collection: 'people', document: { id: 'ada', town: 'Bern' } }] as const,
  parked: [parked],
  unparked: [],
};

describe('a fault while a chunk is saved', () => {
  let file = '';

  beforeEach(async () => {
    file = join(await mkdtemp(join(tmpdir(), 'golden-thread-faults-')), 'read-models.sqlite');
    const store = await SqliteReadModelStore.open({ file });
    await store.declare(model, [people]);
    await store.close();
  });

  afterEach(async () => {
    await rm(join(file, '..'), { recursive: true });
  });

  it.each(['after-read-model-write', 'before-commit'])('%s: nothing of it stays, and the store goes on', async (moment) => {
    const store = await SqliteReadModelStore.open({ file, observer: failing(moment) });
    await expect(store.save(model, chunk)).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'broken' });
    expect(await store.get(model, 'people', 'ada')).toBeNull();
    expect(await store.checkpoints(model)).toEqual([]);
    expect(await store.parked(model)).toEqual([]);
    await store.close();
    const again = await SqliteReadModelStore.open({ file });
    expect(await again.save(model, chunk)).toBe('saved');
    expect(await again.find(model, { collection: 'people', index: 'by-town', equals: ['Bern'] })).toEqual([{ id: 'ada', town: 'Bern' }]);
    await again.close();
  });

  it('after the commit, before the answer: all of it is there, and the chunk sent again is lost', async () => {
    const store = await SqliteReadModelStore.open({ file, observer: failing('after-commit-before-ack') });
    await expect(store.save(model, chunk)).rejects.toMatchObject({ reason: 'broken' });
    await store.close();
    const again = await SqliteReadModelStore.open({ file });
    expect(await again.checkpoints(model)).toEqual([{ service: 'identity', storeId: 'store-1', lane: 7, last: 5 }]);
    expect(await again.parked(model)).toEqual([parked]);
    expect(await again.save(model, chunk)).toBe('lost');
    await again.close();
  });
});
