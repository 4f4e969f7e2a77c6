/** A service's store as its own read models and automations follow it: every event, as it is stored, its words sealed (events.md, Reach). */
import type { PublishedEvent, ServiceName } from '@golden-thread/contracts';
import type { EventStore, StoredEvent } from '@golden-thread/event-store';
import type { Feed } from './feed.ts';
import { ownType } from './record-types.ts';
import { StoreFeed } from './store-feed.ts';

/** The feeds of a service with its own one in stored form: types are those of {@link ownType}, data is what the store holds. */
export function ownFeeds(
  service: ServiceName,
  { store, feeds }: { readonly store: EventStore; readonly feeds: ReadonlyMap<ServiceName, Feed> },
): ReadonlyMap<ServiceName, Feed> {
  return new Map([...feeds, [service, new StoreFeed(service, store, (stored) => asStored(service, stored))]]);
}

function asStored(service: ServiceName, stored: StoredEvent): PublishedEvent {
  const { eventId, networkId, occurredAt, stream, version, about, meta } = stored;
  return {
    eventId,
    type: ownType(service, stored.type),
    networkId,
    occurredAt,
    subject: stream,
    streamVersion: version,
    about,
    correlationId: meta.correlationId ?? null,
    causationId: meta.causationId ?? null,
    data: JSON.parse(stored.data),
  };
}
