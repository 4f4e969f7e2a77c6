/** Harnesses on real files: the stores of a road, and time that waits for their threads. */
import { join } from 'node:path';
import type { HarnessStores } from '@golden-thread/event-road/contract';
import { SqliteEventStore, SqliteReadModelStore } from '@golden-thread/sqlite';
import { PendingCalls } from '@golden-thread/testing';

/** Stores in a folder. A store that is opened under an id stands in a file of that name. */
export async function storesIn(folder: string): Promise<Required<HarnessStores> & { readonly calls: PendingCalls }> {
  const calls = new PendingCalls();
  return {
    calls,
    openStore: async (storeId) => calls.watch(await SqliteEventStore.open({ file: join(folder, `${storeId}.sqlite`), storeId })),
    readModels: calls.watch(await SqliteReadModelStore.open({ file: join(folder, 'read-models.sqlite') })),
    settle: () => calls.settled(),
  };
}
