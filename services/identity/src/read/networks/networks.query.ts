/** Lists networks from the read model. */
import type { ReadModelProcess } from '@golden-thread/event-road';
import type { ReadModelStore } from '@golden-thread/read-models';
import { NETWORKS, type NetworkDocument } from './networks.projection.ts';

const PAGE = 1_000;

/** The networks there are. A Nest provider. */
export class NetworksQuery {
  readonly #readModels: ReadModelStore;
  /** What fills it: whoever asks may wait for it. */
  readonly readModel: ReadModelProcess;

  constructor(readModels: ReadModelStore, readModel: ReadModelProcess) {
    this.#readModels = readModels;
    this.readModel = readModel;
  }

  /** All networks, by name and then by id. Empty before the read model was started for the first time. */
  async list(): Promise<readonly NetworkDocument[]> {
    const version = await this.#readModels.liveVersion(NETWORKS.name);
    if (version === null) return [];
    const networks: NetworkDocument[] = [];
    for (;;) {
      const after = networks.at(-1);
      const page = await this.#readModels.find(
        { name: NETWORKS.name, version },
        { collection: NETWORKS.collection, index: NETWORKS.byName, equals: [], limit: PAGE, ...(after === undefined ? {} : { after }) },
      );
      networks.push(...(page as NetworkDocument[]));
      if (page.length < PAGE) return networks;
    }
  }
}
