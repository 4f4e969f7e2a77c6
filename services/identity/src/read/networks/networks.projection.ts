/** Which networks are there? One document per network, from its founding. */
import { networkFounded, type NetworkFounded } from '@golden-thread/contracts';
import type { Projection } from '@golden-thread/event-road';
import type { Document } from '@golden-thread/read-models';

/** A network as it is listed; the document's id is the network's. */
export type NetworkDocument = Document & {
  readonly name: string;
  readonly languages: readonly string[];
  readonly timezone: string;
  readonly sample: boolean;
};

/** The collection and its one index. */
export const NETWORKS = { name: 'networks', collection: 'networks', byName: 'by-name' } as const;

/** A network is founded once; its stream's first event is the one that counts. */
export const networksProjection: Projection = {
  name: NETWORKS.name,
  version: 1,
  collections: [{ name: NETWORKS.collection, indexes: [{ name: NETWORKS.byName, fields: ['name'] }] }],
  sources: ['identity'],
  types: [networkFounded.type],
  apply: async ({ event }, documents) => {
    if ((await documents.get(NETWORKS.collection, event.networkId)) !== null) return;
    const { name, languages, timezone, sample = false } = event.data as NetworkFounded;
    documents.put(NETWORKS.collection, { id: event.networkId, name, languages, timezone, sample });
  },
};
