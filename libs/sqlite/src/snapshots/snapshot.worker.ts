/** The thread that owns one file of snapshots. */
import { workerData } from 'node:worker_threads';
import { openConnection } from '../file/connection.ts';
import { serve } from '../thread/serve.ts';
import { writing } from '../thread/writing.ts';
import { type SnapshotRequest, SnapshotTables } from './snapshot-tables.ts';

await serve<SnapshotRequest>(async () => {
  await Promise.resolve();
  const { file } = workerData as { readonly file: string };
  // A snapshot lost with the power is made again from the feed.
  const connection = openConnection(file, { durability: 'normal' });
  const tables = new SnapshotTables(connection, file);
  return writing(connection, { ready: null, work: (queue) => tables.work(queue) });
});
