import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LastingReadModels, readModelContract, readModelRestartContract } from '@golden-thread/read-models/contract';
import { SqliteReadModelStore } from './sqlite-read-model-store.ts';

async function open(): Promise<LastingReadModels> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-thread-read-models-'));
  const file = join(folder, 'read-models.sqlite');
  let store = await SqliteReadModelStore.open({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await SqliteReadModelStore.open({ file });
      return store;
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

readModelContract('SQLite', open);
readModelRestartContract('SQLite', open);
