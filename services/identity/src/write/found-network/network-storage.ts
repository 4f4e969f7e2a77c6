/** How a network's events are read from the store and written to it. */
import { checkOf } from '@golden-thread/contracts';
import type { AggregateStorage } from '@golden-thread/service-host';
import { network, type Network } from '../../domain/network.ts';
import { networkSchemas, type NetworkEvent } from '../../domain/network.schema.ts';

const checks = { NetworkFounded: checkOf(networkSchemas.NetworkFounded) };

/** What a decision made does not fit its stored schema: a mistake in the program, told before anything is stored. */
export class UnstorableEvent extends Error {
  constructor(type: string, problems: readonly { readonly field: string; readonly reason: string }[]) {
    super(`${type} cannot be stored: ${problems.map(({ field, reason }) => `${field} ${reason}`).join('; ')}`);
    this.name = 'UnstorableEvent';
  }
}

/** A network's events name no person. */
export const networkStorage: AggregateStorage<Network, NetworkEvent> = {
  initial: network.initial,
  evolve: network.evolve,
  read: ({ type, data }) => ({ type, data: JSON.parse(data) as unknown }) as NetworkEvent,
  write: ({ type, data }) => {
    const problems = checks[type].problems(data);
    if (problems.length > 0) throw new UnstorableEvent(type, problems);
    return { type, schemaVersion: 1, about: [], data: JSON.stringify(data) };
  },
};
