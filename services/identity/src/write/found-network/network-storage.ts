/** How a network's events are read from the store and written to it. They name no person. */
import { aggregateStorage } from '@golden-thread/service-host';
import { network } from '../../domain/network.ts';
import { networkSchemas } from '../../domain/network.schema.ts';

/** Streams `network-<id>`. */
export const networkStorage = aggregateStorage({ category: 'network', aggregate: network, schemas: networkSchemas });
