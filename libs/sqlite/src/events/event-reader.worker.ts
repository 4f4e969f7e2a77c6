/** The thread that reads one event store. */
import { workerData } from 'node:worker_threads';
import { openConnection } from '../file/connection.ts';
import { serve } from '../thread/serve.ts';
import { EventReader } from './event-reader.ts';
import type { ReadRequest } from './requests.ts';

const CACHE_MIB = 16;

await serve<ReadRequest>(async () => {
  await Promise.resolve();
  const { file } = workerData as { readonly file: string };
  const connection = openConnection(file, { readOnly: true, cacheMiB: CACHE_MIB });
  const reader = new EventReader(connection, file);
  return {
    ready: null,
    work: (queue) => reader.work(queue),
    stop: () => {
      connection.close();
    },
  };
});
