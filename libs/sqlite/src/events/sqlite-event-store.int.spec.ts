import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract, eventStoreRestartContract, type LastingFixture } from '@golden-thread/event-store/contract';
import { SqliteEventStore } from './sqlite-event-store.ts';

async function open(): Promise<LastingFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-thread-events-'));
  const file = join(folder, 'events.sqlite');
  let store = await SqliteEventStore.open({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await SqliteEventStore.open({ file });
      return store;
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

eventStoreContract('SQLite', open);
eventStoreRestartContract('SQLite', open);
