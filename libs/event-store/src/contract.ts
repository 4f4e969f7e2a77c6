/** The contract suite of the event store: an adapter's spec calls it, and every promise of the port is tested on it. */
import { appendingContract } from './contract/appending.ts';
import { chainContract } from './contract/chain.ts';
import { commandsContract } from './contract/commands.ts';
import { concurrencyContract } from './contract/concurrency.ts';
import { eventIdsContract } from './contract/event-ids.ts';
import type { LastingFixture, OpenStore } from './contract/fixture.ts';
import { importingContract } from './contract/importing.ts';
import { lifecycleContract } from './contract/lifecycle.ts';
import { modelContract } from './contract/model.ts';
import { readingContract } from './contract/reading.ts';
import { restartContract } from './contract/restart.ts';

export type { LastingFixture, OpenStore, StoreFixture } from './contract/fixture.ts';

/** Tests every promise of the port on stores that `open` makes: each new and empty. */
export function eventStoreContract(name: string, open: OpenStore): void {
  describe(`event store: ${name}`, () => {
    appendingContract(open);
    eventIdsContract(open);
    commandsContract(open);
    chainContract(open);
    importingContract(open);
    readingContract(open);
    concurrencyContract(open);
    lifecycleContract(open);
    modelContract(open);
  });
}

/** Tests what a store keeps over a restart, for adapters that outlive their process. */
export function eventStoreRestartContract(name: string, open: () => Promise<LastingFixture>): void {
  describe(`event store: ${name}`, () => {
    restartContract(open);
  });
}
