/** The thread that writes one file of read models. */
import { openConnection } from '../file/connection.ts';
import { loadObserver } from '../file/observer.ts';
import type { Service } from '../thread/serve.ts';
import { writing } from '../thread/writing.ts';
import { DocumentWriter } from './document-writer.ts';
import type { DocumentFile, DocumentRequest } from './requests.ts';
import { openDocumentTables } from './schema.ts';

const CACHE_MIB = 32;

/** Opens a file of read models, making it where it is missing. */
export async function open({ file, observer }: DocumentFile): Promise<Service<DocumentRequest>> {
  const observe = await loadObserver(observer);
  // Documents can be filled again, and their checkpoint goes back with them: after power loss both are some chunks older, and the feed is read again.
  const connection = openConnection(file, { durability: 'normal', cacheMiB: CACHE_MIB });
  connection.exec('BEGIN IMMEDIATE');
  openDocumentTables(connection, file);
  connection.exec('COMMIT');
  observe('opened', connection);
  const writer = new DocumentWriter(connection, file, observe);
  return writing(connection, { ready: null, work: (queue) => writer.work(queue) });
}
