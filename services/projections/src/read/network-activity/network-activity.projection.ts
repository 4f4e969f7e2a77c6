/** What happened in this network, month by month? Counts of published events by type, and nothing about anybody. */
import { publishedEvents, type ServiceName } from '@golden-thread/contracts';
import type { DocumentSession, Projection } from '@golden-thread/event-road';
import { formatInstant, MICROS_PER_DAY, type Instant } from '@golden-thread/kernel';
import type { Document } from '@golden-thread/read-models';

/** Events by their published type. */
export type Counts = Readonly<Record<string, number>>;

/** One month of one network. */
export type MonthDocument = Document & {
  readonly networkId: string;
  /** 2026-02, in UTC. */
  readonly month: string;
  readonly events: number;
  readonly byType: Counts;
};

/** All months of one network; `id` is the network's. */
export type NetworkActivityDocument = Document & { readonly events: number; readonly byType: Counts };

/** Names of the read model, its collections and the index. */
export const ACTIVITY = { name: 'network-activity', months: 'months', networks: 'networks', byMonth: 'by-month' } as const;

const sources: readonly ServiceName[] = ['identity', 'community-outcomes'];

/** Counts commute: the documents are the same in whatever order the sources arrive, and a parked event has to hold back its own stream alone. */
export const networkActivityProjection: Projection = {
  name: ACTIVITY.name,
  version: 1,
  collections: [
    { name: ACTIVITY.months, indexes: [{ name: ACTIVITY.byMonth, fields: ['networkId', 'month'] }] },
    { name: ACTIVITY.networks, indexes: [] },
  ],
  sources,
  types: publishedEvents
    .all()
    .filter(({ service }) => sources.includes(service))
    .map(({ type }) => type),
  apply: async ({ event: { networkId, occurredAt, type } }, documents) => {
    const month = monthOf(occurredAt);
    await count(documents, ACTIVITY.months, { id: `${networkId}/${month}`, networkId, month }, type);
    await count(documents, ACTIVITY.networks, { id: networkId }, type);
  },
};

/** Months by day: there are fewer than 203,000 days (kernel, Instant), and a million events fall on some hundreds of them. */
const monthOfDay = new Map<number, string>();

/** The month of an instant, UTC: 2026-02. */
export function monthOf(at: Instant): string {
  const day = Math.floor(at / MICROS_PER_DAY);
  let month = monthOfDay.get(day);
  if (month === undefined) monthOfDay.set(day, (month = formatInstant(at).slice(0, 7)));
  return month;
}

async function count(documents: DocumentSession, collection: string, fresh: Document, type: string): Promise<void> {
  const before = (await documents.get(collection, fresh.id)) as NetworkActivityDocument | null;
  const byType = { ...before?.byType, [type]: (before?.byType[type] ?? 0) + 1 };
  documents.put(collection, { ...fresh, events: (before?.events ?? 0) + 1, byType });
}
