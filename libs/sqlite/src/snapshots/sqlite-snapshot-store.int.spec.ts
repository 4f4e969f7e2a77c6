import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshotStoreContract } from '@golden-thread/read-models/contract';
import { SqliteSnapshotStore } from './sqlite-snapshot-store.ts';

snapshotStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'golden-thread-snapshots-'));
  const store = await SqliteSnapshotStore.open({ file: join(folder, 'snapshots.sqlite') });
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
