/** The networks, for the rest of the process: founding writes, listing reads. */
import type { EventStore } from '@golden-thread/event-store';
import { Networks, Problem, type NetworkSummary } from '@golden-thread/service-host';
import { refusals, streamOfNetwork } from './domain/network.ts';
import type { NetworksQuery } from './read/networks/networks.query.ts';
import type { FoundNetworkHandler } from './write/found-network/found-network.handler.ts';

/** How long a list waits for what this process itself founded. */
const OWN_WRITES_MS = 5_000;

/** Identity's answer to the port. */
export class IdentityNetworks extends Networks {
  readonly #store: EventStore;
  readonly #networks: NetworksQuery;
  readonly #founding: FoundNetworkHandler;

  constructor(parts: { readonly store: EventStore; readonly networks: NetworksQuery; readonly founding: FoundNetworkHandler }) {
    super();
    this.#store = parts.store;
    this.#networks = parts.networks;
    this.#founding = parts.founding;
  }

  /** Waits up to 5 s until the read model has what the store holds; later it answers with what it has. */
  override async list(): Promise<readonly NetworkSummary[]> {
    const { storeId, head } = await this.#store.head();
    await this.#networks.readModel.reached({ service: 'identity', storeId, position: head }, OWN_WRITES_MS);
    const networks = await this.#networks.list();
    return networks.map(({ id, name, sample }) => ({ networkId: id, name, sample }));
  }

  /** Asks the store itself: what was founded a moment ago exists. */
  override async exists(networkId: string): Promise<boolean> {
    const events = await this.#store.readStream(networkId, streamOf(networkId), { limit: 1 });
    return events.length > 0;
  }

  override async found(networkId: string, name: string): Promise<void> {
    if (await this.exists(networkId)) return;
    try {
      await this.#founding.handle({ networkId, name, languages: [], timezone: 'UTC', sample: false });
    } catch (thrown) {
      // Somebody founded it between the question and the wish: it is there, which is all that was asked for.
      if (!(thrown instanceof Problem) || thrown.code !== refusals.exists.code) throw thrown;
    }
  }
}

function streamOf(networkId: string): ReturnType<typeof streamOfNetwork> {
  try {
    return streamOfNetwork(networkId);
  } catch (cause) {
    throw new Problem(400, 'network-id-invalid', 'A network id has 1-128 of the characters A-Z a-z 0-9 . _ : - and nothing else.', {
      cause,
    });
  }
}
