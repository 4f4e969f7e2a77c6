/** Waiting until a read model has what the stores hold. */
import type { ServiceName } from '@golden-thread/contracts';
import type { ReadModelProcess, Target } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';

const WAITS_AT_MOST_MS = 20_000;

/** Where all stores stand, as text: equal texts, nothing was said in between. */
export async function headsOf(stores: ReadonlyMap<ServiceName, EventStore>): Promise<string> {
  const targets = await Promise.all(
    [...stores].map(async ([service, store]): Promise<Target> => {
      const { storeId, head: position } = await store.head();
      return { service, storeId, position };
    }),
  );
  return JSON.stringify(targets);
}

/** Resolves when a read model or automation has what the stores held then. Rejects where it does not come to it, or gave up on an event. */
export async function hasCaughtUp(readModel: ReadModelProcess, heads: string): Promise<void> {
  const sources = new Set(readModel.coverage().map(({ service }) => service));
  const targets = (JSON.parse(heads) as Target[]).filter(({ service }) => sources.has(service));
  for (const target of targets) {
    if (!(await readModel.reached(target, WAITS_AT_MOST_MS))) throw new Error(`${readModel.name} does not hear of what was said`);
  }
  const parked = await readModel.parked();
  if (parked.length > 0) throw new Error(`${readModel.name} gave up on an event: ${JSON.stringify(parked)}`);
}
