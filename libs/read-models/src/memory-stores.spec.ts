import { readModelContract, snapshotStoreContract } from './contract.ts';
import { MemoryReadModelStore } from './memory-read-model-store.ts';
import { MemorySnapshotStore } from './memory-snapshot-store.ts';

readModelContract('memory', () => {
  const store = new MemoryReadModelStore();
  return Promise.resolve({ store, close: () => store.close() });
});

snapshotStoreContract('memory', () => {
  const store = new MemorySnapshotStore();
  return Promise.resolve({ store, close: () => store.close() });
});
