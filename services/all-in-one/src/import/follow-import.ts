/** After an import: waits until the read models cover what was stored, so that whoever asks next sees it. */
import type { ServiceName } from '@golden-thread/contracts';
import type { ReadModelCatalogue, ReadModelProcess } from '@golden-thread/event-road';
import type { StoredPart } from '@golden-thread/service-host';
import type { TellImport } from './import-report.ts';

/** What is waited for. */
export type Following = {
  readonly positions: ReadonlyMap<ServiceName, StoredPart>;
  readonly catalogue: ReadModelCatalogue;
  readonly signal: AbortSignal;
  readonly tell: TellImport;
};

/** How long one wait lasts before progress is told and health is looked at again. */
const LOOK_EVERY_MS = 500;

/** Waits for every read model and every store. A read model that does not move is not waited for: health says so, and the events are stored. */
export async function followImport(following: Following): Promise<void> {
  for (const process of following.catalogue.all()) {
    for (const [service, part] of following.positions) await followOne(following, process, { service, ...part });
  }
}

async function followOne(
  { signal, tell }: Following,
  process: ReadModelProcess,
  target: StoredPart & { service: ServiceName },
): Promise<void> {
  const { service, storeId, position } = target;
  const source = () => process.coverage().find((coverage) => coverage.service === service);
  if (source() === undefined) return;
  while (!signal.aborted && process.moving().healthy && !(await process.reached({ service, storeId, position }, LOOK_EVERY_MS))) {
    await tell({ kind: 'progress', stage: 'following', done: source()?.covered ?? 0, total: position, unit: 'lines' });
  }
}
