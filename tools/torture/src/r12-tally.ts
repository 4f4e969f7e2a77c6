/** What R12 fills: tallies whose every answer can be checked against the position it states. */
import type { PublishedEvent } from '@golden-thread/contracts';
import type { Projection } from '@golden-thread/event-road';
import type { EventToAppend, StoredEvent } from '@golden-thread/event-store';
import { laneOf, streamName, type StreamName } from '@golden-thread/kernel';

/** The service of the campaign. */
export const SERVICE = 'community-outcomes';

/** Networks that each have a lane of their own, so that the event at a position says what their tally is there. */
export const NETWORKS: readonly string[] = networksInLanesOfTheirOwn(6);

/** A network's tally after so many of its events. `chain` depends on each of them and their order. */
export type Tally = { readonly index: number; readonly chain: number };

/** Before the first event. */
export const NOTHING: Tally = { index: 0, chain: 0 };

/** The tally after one more event. */
export function next({ index, chain }: Tally): Tally {
  return { index: index + 1, chain: Math.imul(chain ^ (index + 1), 0x01000193) >>> 0 };
}

/** The event that brings a network to a tally; it says which tally that is. Each of 500 streams gets its share. */
export function counted(tally: Tally): { readonly stream: StreamName; readonly event: EventToAppend } {
  const meta = { actor: { accountId: 'account-1', role: 'specialist' } };
  const event = {
    eventId: `event-${tally.index}`,
    type: 'Counted',
    schemaVersion: 1,
    occurredAt: 0,
    about: [],
    data: JSON.stringify(tally),
    meta,
  };
  return { stream: streamName('counter', String(tally.index % 500)), event };
}

/** What the service publishes. */
export function publish(stored: StoredEvent): PublishedEvent {
  return {
    eventId: stored.eventId,
    type: `org.golden-thread.${SERVICE}.Counted.v1`,
    networkId: stored.networkId,
    occurredAt: stored.occurredAt,
    subject: stored.stream,
    streamVersion: stored.version,
    about: stored.about,
    correlationId: null,
    causationId: null,
    data: JSON.parse(stored.data),
  };
}

/** Counts by itself: what the events say about the tally is only looked at by who checks. */
export const tallies: Projection = {
  name: 'tallies',
  version: 1,
  sources: [SERVICE],
  types: [`org.golden-thread.${SERVICE}.Counted.v1`],
  collections: [
    { name: 'tallies', indexes: [{ name: 'all', fields: [] }] },
    { name: 'streams', indexes: [{ name: 'all', fields: [] }] },
  ],
  apply: async ({ event }, documents) => {
    const tally = await documents.get('tallies', event.networkId);
    documents.put('tallies', { id: event.networkId, ...next(tallyOf(tally)) });
    const stream = `${event.networkId}/${event.subject ?? ''}`;
    const events = Number((await documents.get('streams', stream))?.['events'] ?? 0);
    documents.put('streams', { id: stream, events: events + 1 });
  },
};

/** The tally a document holds. */
export function tallyOf(document: { readonly [field: string]: unknown } | null): Tally {
  return document === null ? NOTHING : { index: Number(document['index']), chain: Number(document['chain']) };
}

function networksInLanesOfTheirOwn(count: number): readonly string[] {
  const found = new Map<number, string>();
  for (let n = 0; found.size < count; n += 1) if (!found.has(laneOf(`network-${n}`))) found.set(laneOf(`network-${n}`), `network-${n}`);
  return [...found.values()];
}
