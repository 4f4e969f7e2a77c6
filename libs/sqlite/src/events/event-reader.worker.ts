/** The thread that reads one event store. */
import { asUnavailable, type Connection, openConnection } from '../file/connection.ts';
import { packError } from '../thread/messages.ts';
import type { Service } from '../thread/serve.ts';
import { EventReader } from './event-reader.ts';
import type { ReadRequest } from './requests.ts';

const CACHE_MIB = 16;

/** Ready to read a file of events, once it is there. */
export function open({ file }: { readonly file: string }): Service<ReadRequest> {
  let connection: Connection | null = null;
  let reader: EventReader | null = null;
  // Opened by the first question: this thread starts beside the one that may still have to make the file.
  const opened = (): EventReader => {
    connection ??= openConnection(file, { readOnly: true, cacheMiB: CACHE_MIB });
    reader ??= new EventReader(connection, file);
    return reader;
  };
  return {
    ready: null,
    work: (queue) => {
      try {
        return opened().work(queue);
      } catch (error) {
        return { replies: queue.splice(0).map(({ id }) => ({ id, failure: packError(asUnavailable(error, file)) })) };
      }
    },
    stop: () => connection?.close(),
  };
}
