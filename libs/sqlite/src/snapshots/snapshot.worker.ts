/** The thread that owns one file of snapshots. */
import { openConnection } from '../file/connection.ts';
import type { Service } from '../thread/serve.ts';
import { writing } from '../thread/writing.ts';
import { type SnapshotRequest, SnapshotTables } from './snapshot-tables.ts';

/** Opens a file of snapshots, making it where it is missing. */
export function open({ file }: { readonly file: string }): Service<SnapshotRequest> {
  // A snapshot lost with the power is made again from the feed.
  const connection = openConnection(file, { durability: 'normal' });
  const tables = new SnapshotTables(connection, file);
  return writing(connection, { ready: null, work: (queue) => tables.work(queue) });
}
