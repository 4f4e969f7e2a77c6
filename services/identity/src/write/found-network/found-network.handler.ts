/** Founds networks. */
import { CommandHandling, OPERATOR, type Fulfilled } from '@golden-thread/service-host';
import { found, streamOfNetwork, type Founding } from '../../domain/network.ts';
import { networkStorage } from '../../storage.ts';

/** The wish to found a network under an id. */
export type FoundNetwork = Founding & { readonly networkId: string };

/** Handles the wish; the account is the operator until sign-in exists. */
export class FoundNetworkHandler {
  readonly #commands: CommandHandling;

  constructor(commands: CommandHandling) {
    this.#commands = commands;
  }

  /** Rejects with a Problem where another network has the id, and where an idempotency key was used for another wish. */
  handle({ networkId, ...founding }: FoundNetwork, idempotencyKey?: string): Promise<Fulfilled> {
    const wish = {
      networkId,
      stream: streamOfNetwork(networkId),
      actor: OPERATOR,
      request: founding,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    };
    return this.#commands.fulfil(wish, networkStorage, (state) => found(founding, state));
  }
}
