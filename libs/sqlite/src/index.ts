/** Event store, read models and snapshots on node:sqlite. */
export { DataDirectory } from './file/data-directory.ts';
export type { Moment, Observer, ObserverModule } from './file/observer.ts';
export { SqliteEventStore, type SqliteEventStoreOptions } from './events/sqlite-event-store.ts';
export { SqliteReadModelStore, type SqliteReadModelStoreOptions } from './documents/sqlite-read-model-store.ts';
export { SqliteSnapshotStore } from './snapshots/sqlite-snapshot-store.ts';
export type { Finding } from './doctor/examination.ts';
export { sqliteDoctor } from './doctor/sqlite-doctor.ts';
export { WorkerThread } from './thread/worker-thread.ts';
