/** The contract suites of read models and snapshots: an adapter's spec calls them, and every promise of the ports is tested on it. */
import { checkpointsContract } from './contract/checkpoints.ts';
import { documentsContract } from './contract/documents.ts';
import type { LastingReadModels, OpenReadModels } from './contract/fixture.ts';
import { restartContract } from './contract/restart.ts';
import { type SnapshotFixture, snapshotsContract } from './contract/snapshots.ts';
import { versionsContract } from './contract/versions.ts';

export type { LastingReadModels, OpenReadModels, ReadModelFixture } from './contract/fixture.ts';
export type { SnapshotFixture } from './contract/snapshots.ts';

/** Tests every promise of the port on stores that `open` makes: each new and empty. */
export function readModelContract(name: string, open: OpenReadModels): void {
  describe(`read models: ${name}`, () => {
    documentsContract(open);
    checkpointsContract(open);
    versionsContract(open);
  });
}

/** Tests what a store of read models keeps over a restart, for adapters that outlive their process. */
export function readModelRestartContract(name: string, open: () => Promise<LastingReadModels>): void {
  describe(`read models: ${name}`, () => {
    restartContract(open);
  });
}

/** Tests every promise of the port of snapshots on one new, empty store. */
export function snapshotStoreContract(name: string, open: () => Promise<SnapshotFixture>): void {
  describe(`snapshots: ${name}`, () => {
    snapshotsContract(open);
  });
}
