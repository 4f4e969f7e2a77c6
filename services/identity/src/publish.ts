/** What of identity's stored events leaves the service. The only place that decides it. */
import { networkFounded, personRegistered, publisher } from '@golden-thread/contracts';
import type { NetworkEvent } from './domain/network.schema.ts';
import type { PersonEvent } from './domain/person.schema.ts';

/** Every event this service stores. */
export type IdentityEvent = NetworkEvent | PersonEvent;

/** Maps a stored event to what is published of it, one to one. */
export const publish = publisher<IdentityEvent['type']>('identity', {
  NetworkFounded: networkFounded,
  PersonRegistered: personRegistered,
});
