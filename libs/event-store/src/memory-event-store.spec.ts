import { eventStoreContract } from './contract.ts';
import { MemoryEventStore } from './memory-event-store.ts';

eventStoreContract('memory', () => {
  const store = new MemoryEventStore({ storeId: 'store-1' });
  return Promise.resolve({ store, close: () => store.close() });
});
