/** Records of the road, made from a contract and data: a chain in one lane, position after position. */
import type { PublishedContract, RoadRecord } from '@golden-thread/contracts';
import { laneOf } from '@golden-thread/kernel';
import type { Static, TSchema } from 'typebox';
import { instant } from '../seeded/manual-clock.ts';
import { riversideNetwork } from './people.ts';

/** Where and when a published event happened; what a spec does not say has a harmless default. */
export type Published = {
  readonly networkId?: string;
  readonly eventId?: string;
  readonly at?: string;
  readonly stream?: string;
  readonly about?: readonly string[];
};

/** Makes the records of one store's lane, each linked to the one before. */
export class RecordChain {
  readonly storeId: string;
  #position = 0;

  constructor(storeId = 'store-1') {
    this.storeId = storeId;
  }

  /** The next record: an event of a contract. */
  next<Schema extends TSchema>(contract: PublishedContract<Schema>, data: Static<Schema>, published: Published = {}): RoadRecord {
    const previous = this.#position;
    this.#position += 1;
    const networkId = published.networkId ?? riversideNetwork;
    return {
      service: contract.service,
      storeId: this.storeId,
      lane: laneOf(networkId),
      position: this.#position,
      previous,
      event: {
        eventId: published.eventId ?? `event-${this.#position}`,
        type: contract.type,
        networkId,
        occurredAt: instant(published.at ?? '2026-02-04T10:00:00Z'),
        subject: published.stream ?? `${contract.name.toLowerCase()}-${this.#position}`,
        streamVersion: 1,
        about: published.about ?? [],
        correlationId: null,
        causationId: null,
        data,
      },
    };
  }
}
