/** The thread that writes one event store. */
import { openConnection } from '../file/connection.ts';
import { loadObserver } from '../file/observer.ts';
import type { Service } from '../thread/serve.ts';
import { writing } from '../thread/writing.ts';
import { EventWriter } from './event-writer.ts';
import type { EventFile, WriteRequest } from './requests.ts';
import { openEventTables } from './schema.ts';

/** Enough for the pages that a chunk of 2,000 events changes in a store of millions. */
const CACHE_MIB = 64;

/** Opens a file of events, making it where it is missing. */
export async function open({ file, newStoreId, observer }: EventFile): Promise<Service<WriteRequest>> {
  const observe = await loadObserver(observer);
  const connection = openConnection(file, { cacheMiB: CACHE_MIB });
  const storeId = openEventTables(connection, file, newStoreId);
  observe('opened', connection);
  const writer = new EventWriter(connection, file, observe);
  return writing(connection, { ready: storeId, work: (queue) => writer.work(queue) });
}
