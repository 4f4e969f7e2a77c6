/** What another service said: events in its store under their published types, for the views of a service that is tried alone. */
import type { PublishedContract, PublishedEvent, ServiceName } from '@golden-thread/contracts';
import { type Feed, StoreFeed } from '@golden-thread/event-road';
import { type EventStore, MemoryEventStore, type StoredEvent } from '@golden-thread/event-store';
import type { StreamName } from '@golden-thread/kernel';
import type { Static, TSchema } from 'typebox';
import { instant } from '../seeded/manual-clock.ts';
import { riversideNetwork } from './people.ts';
import type { Published } from './road-records.ts';

/** A service of which nothing is there but what it said. */
export class SaidElsewhere {
  readonly service: ServiceName;
  readonly store: EventStore;
  readonly feed: Feed;
  #said = 0;

  /** `store`: where it says things, if there is one already. */
  constructor(service: ServiceName, store: EventStore = new MemoryEventStore({ storeId: `${service}-store` })) {
    this.service = service;
    this.store = store;
    this.feed = new StoreFeed(service, store, asSaid);
  }

  /** Says something. Resolves with its position. What a spec does not tell has a harmless default; facts of one instant follow each other. */
  async says<Schema extends TSchema>(
    contract: PublishedContract<Schema>,
    stream: StreamName,
    data: Static<Schema>,
    { networkId = riversideNetwork, eventId, at = '2026-01-05T09:00:00Z', about = [] }: Published = {},
  ): Promise<number> {
    this.#said += 1;
    const outcome = await this.store.append({
      networkId,
      stream,
      expected: 'any',
      recordedAt: instant(at),
      events: [
        {
          eventId: eventId ?? `${this.service}-said-${String(this.#said).padStart(4, '0')}`,
          type: contract.type,
          schemaVersion: 1,
          occurredAt: instant(at),
          about,
          data: JSON.stringify(data),
          meta: { actor: { accountId: 'account-1', role: 'person' } },
        },
      ],
    });
    if (outcome.kind !== 'appended') throw new RangeError(`${contract.name} could not be said: ${outcome.kind}`);
    return outcome.position;
  }
}

function asSaid({ eventId, type, networkId, occurredAt, stream, about, data }: StoredEvent): PublishedEvent {
  return {
    eventId,
    type,
    networkId,
    occurredAt,
    subject: stream,
    streamVersion: null,
    about,
    correlationId: null,
    causationId: null,
    data: JSON.parse(data) as unknown,
  };
}
