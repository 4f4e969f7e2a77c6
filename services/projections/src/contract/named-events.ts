/** Events that specs of the ripple read model tell again and again. */
import { gatheringHeld, inspirationAcknowledged, personRegistered } from '@golden-thread/contracts';
import { ada, ben, riversideNetwork } from '@golden-thread/testing';
import { as, told, type Told } from './sources.ts';

/** A person registered, in January 2026. */
export function registered(personId: string, networkId = riversideNetwork): Told {
  return told(personRegistered, { personId, agencyId: 'north', regionId: null, by: 'self' }, { networkId, at: '2026-01-05T09:00:00Z' });
}

/** Somebody inspired somebody, in February 2026. */
export function inspired(inspirerId: string, inspiredId: string, networkId = riversideNetwork): Told {
  return told(inspirationAcknowledged, { inspirerId, inspiredId }, { networkId });
}

/** A gathering whose event cannot be read, and one of the same stream that can. */
export function damagedAndLater(): readonly [Told, Told] {
  const stream = 'gathering-1';
  const damaged = as('Strange', told(gatheringHeld, { gatheringId: 'gt-1', agencyId: null, attendees: [ada] }, { stream }));
  return [damaged, told(gatheringHeld, { gatheringId: 'gt-2', agencyId: null, attendees: [ada, ben] }, { stream })];
}
