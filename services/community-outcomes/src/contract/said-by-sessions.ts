/** A sessions service that said something: what the automations of this service act upon, in specs. */
import { type Feed, StoreFeed } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { type Instant, streamName } from '@golden-thread/kernel';
import { riversideNetwork } from '@golden-thread/testing';

/** Its store in memory, and its feed. Events are stored under their published types. */
export class SaidBySessions {
  readonly store = new MemoryEventStore({ storeId: 'sessions-store' });
  readonly feed: Feed = new StoreFeed('sessions', this.store, ({ eventId, type, networkId, occurredAt, stream, about, data }) => ({
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
  }));
  #said = 0;

  /** One event of a stream such as `group-walkers`. */
  async says(stream: `group-${string}`, type: string, data: object, at: Instant): Promise<void> {
    this.#said += 1;
    const meta = { actor: { accountId: 'account-1', role: 'specialist' } };
    const event = { eventId: `said-${this.#said}`, type, schemaVersion: 1, occurredAt: at, about: [], data: JSON.stringify(data), meta };
    const place = { networkId: riversideNetwork, stream: streamName('group', stream.slice('group-'.length)) };
    await this.store.append({ ...place, expected: 'any', recordedAt: at, events: [event] });
  }
}
