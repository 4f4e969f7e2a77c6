/** Lists networks from the read model. */
import type { ReadModelStore } from '@golden-thread/read-models';
import { NETWORKS, type NetworkDocument } from './networks.projection.ts';

const PAGE = 1_000;

/** All networks, by name and then by id. Empty before the read model was started for the first time. */
export async function listNetworks(readModels: ReadModelStore): Promise<readonly NetworkDocument[]> {
  const version = await readModels.liveVersion(NETWORKS.name);
  if (version === null) return [];
  const networks: NetworkDocument[] = [];
  for (;;) {
    const after = networks.at(-1);
    const page = await readModels.find(
      { name: NETWORKS.name, version },
      { collection: NETWORKS.collection, index: NETWORKS.byName, equals: [], limit: PAGE, ...(after === undefined ? {} : { after }) },
    );
    networks.push(...(page as NetworkDocument[]));
    if (page.length < PAGE) return networks;
  }
}
