/** Reads one aggregate from its stream: what a decision looks at, and what a question about one stream is answered from. */
import type { EventStore, StoredEvent } from '@golden-thread/event-store';
import { type DomainEvent, fold, type RecordedEvent, type StreamName } from '@golden-thread/kernel';
import type { Sealer } from '@golden-thread/privacy';
import { type AggregateStorage, decoded } from './aggregate-storage.ts';

const PAGE = 1_000;

/** An aggregate as it is now. */
export type Loaded<State, Event extends DomainEvent> = {
  readonly state: State;
  /** How many events the stream has. */
  readonly version: number;
  /** All of them, words opened, in the order in which they came. */
  readonly history: readonly (RecordedEvent<Event> & Pick<StoredEvent, 'meta'>)[];
};

/** Reads aggregates of one store. */
export class AggregateReader {
  readonly #store: EventStore;
  readonly #sealer: Sealer;

  constructor({ store, sealer }: { readonly store: EventStore; readonly sealer: Sealer }) {
    this.#store = store;
    this.#sealer = sealer;
  }

  /** Rejects with StoreUnavailable, and with KeysUnavailable where words cannot be opened now. */
  async load<State, Event extends DomainEvent>(
    { networkId, stream }: { readonly networkId: string; readonly stream: StreamName },
    { aggregate }: AggregateStorage<State, Event>,
  ): Promise<Loaded<State, Event>> {
    const history: (RecordedEvent<Event> & Pick<StoredEvent, 'meta'>)[] = [];
    for (;;) {
      const page = await this.#store.readStream(networkId, stream, { fromVersion: history.length + 1, limit: PAGE });
      const events = await decoded<Event>(page, this.#sealer);
      history.push(...events.map((event, index) => ({ ...event, meta: (page[index] as StoredEvent).meta })));
      if (page.length < PAGE) return { state: fold(aggregate, history), version: history.length, history };
    }
  }
}
