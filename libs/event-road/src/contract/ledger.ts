/** The projection that proves a road: its documents show every loss, repetition, disorder and forgotten erasure. */
import { createHash } from 'node:crypto';
import type { PublishedEvent, RoadRecord, ServiceName } from '@golden-thread/contracts';
import type { EventToAppend, StoredEvent } from '@golden-thread/event-store';
import { canonicalJson } from '@golden-thread/kernel';
import { MemoryReadModelStore, type Document, type ReadModelStore, type ReadModelVersion } from '@golden-thread/read-models';
import { ChunkSession } from '../chunk-session.ts';
import type { Feed } from '../feed.ts';
import type { DocumentSession, Projection } from '../projection.ts';
import { PERSON_ERASED } from '../record-types.ts';

/** What an event of the ledger says. */
export type Noted = {
  /** Applying it throws while this is true and nobody has put it right. */
  readonly bad?: boolean;
  /** A person it names. */
  readonly person?: string;
};

/** Stands for everything that a release may put right. */
export type Remedy = { applied: boolean };

const ENTRIES = 'entries';
const TOTALS = 'totals';
const MENTIONS = 'mentions';

/** The type under which a service's notes travel. */
export function notedType(service: ServiceName): string {
  return `org.golden-thread.${service}.Noted.v1`;
}

/**
 * Three collections: per stream an order-sensitive hash of its events; per network the number of events of each source (a document that the
 * sources share); per mention of a person one document, gone when that person is erased.
 */
export function ledger(services: readonly ServiceName[], remedy: Remedy = { applied: false }, version = 1): Projection {
  return {
    name: 'ledger',
    version,
    sources: services,
    types: [...services.map(notedType), PERSON_ERASED],
    collections: [
      { name: ENTRIES, indexes: [{ name: 'by-network', fields: ['networkId'] }] },
      { name: TOTALS, indexes: [{ name: 'all', fields: [] }] },
      { name: MENTIONS, indexes: [{ name: 'by-person', fields: ['networkId', 'personId'] }] },
    ],
    apply: async (record, documents) => {
      const { event } = record;
      if (event.type === PERSON_ERASED) {
        for (const person of event.about ?? []) await forget(event.networkId, person, documents);
        return;
      }
      const { bad = false, person } = event.data as Noted;
      if (bad && !remedy.applied) throw new Error('a bad note');
      await enter(record, documents);
      if (person !== undefined && !documents.isErased(event.networkId, person)) {
        documents.put(MENTIONS, { id: `${event.networkId}/${event.eventId}`, networkId: event.networkId, personId: person });
      }
    },
  };
}

async function enter({ service, event }: RoadRecord, documents: DocumentSession): Promise<void> {
  const id = `${event.networkId}/${service}/${event.subject ?? ''}`;
  const entry = (await documents.get(ENTRIES, id)) ?? { id, networkId: event.networkId, events: 0, hash: '' };
  const hash = createHash('sha256')
    .update(`${String(entry['hash'])}/${event.eventId}`)
    .digest('hex');
  documents.put(ENTRIES, { ...entry, events: Number(entry['events']) + 1, hash });
  const total = (await documents.get(TOTALS, event.networkId)) ?? { id: event.networkId };
  documents.put(TOTALS, { ...total, [service]: Number(total[service] ?? 0) + 1 });
}

async function forget(networkId: string, personId: string, documents: DocumentSession): Promise<void> {
  const find = { collection: MENTIONS, index: 'by-person', equals: [networkId, personId] };
  for (let found = await documents.find(find); found.length > 0; found = await documents.find(find)) {
    for (const { id } of found) documents.delete(MENTIONS, id);
  }
}

/** A note to append. */
export function note(eventId: string, noted: Noted = {}): EventToAppend {
  return stored('Noted', eventId, noted, noted.person === undefined ? [] : [noted.person]);
}

/** The erasure of a person, to append to identity's store. */
export function erasure(eventId: string, person: string): EventToAppend {
  return stored('PersonErased', eventId, { personId: person, keys: 'record', certificateId: `certificate-${eventId}` }, [person]);
}

function stored(type: string, eventId: string, data: object, about: readonly string[]): EventToAppend {
  const meta = { actor: { accountId: 'account-1', role: 'specialist' } };
  return { eventId, type, schemaVersion: 1, occurredAt: 0, about, data: JSON.stringify(data), meta };
}

/** What leaves a service of the ledger. A note whose data is no JSON cannot be published. */
export function publishNote(service: ServiceName): (event: StoredEvent) => PublishedEvent {
  return (event) => ({
    eventId: event.eventId,
    type: event.type === 'PersonErased' ? PERSON_ERASED : `org.golden-thread.${service}.${event.type}.v1`,
    networkId: event.networkId,
    occurredAt: event.occurredAt,
    subject: event.stream,
    streamVersion: event.version,
    about: event.about,
    correlationId: null,
    causationId: null,
    data: JSON.parse(event.data),
  });
}

/** All documents of a version as one hash. */
export async function hashOf(readModels: ReadModelStore, model: ReadModelVersion): Promise<string> {
  const hash = createHash('sha256');
  const everything = [
    [ENTRIES, 'by-network'],
    [TOTALS, 'all'],
    [MENTIONS, 'by-person'],
  ] as const;
  for (const [collection, index] of everything) {
    let after: Document | undefined;
    do {
      const page: readonly Document[] = await readModels.find(model, {
        collection,
        index,
        equals: [],
        limit: 1_000,
        ...(after === undefined ? {} : { after }),
      });
      for (const document of page) hash.update(`${collection} ${canonicalJson(document)}\n`);
      after = page.at(-1);
    } while (after !== undefined);
  }
  return hash.digest('hex');
}

/** The hash of a serial replay: every record of every feed from the first to the last, one by one, nothing else. */
export async function hashOfReplay(projection: Projection, feeds: readonly Feed[], lanes: readonly number[]): Promise<string> {
  const readModels = new MemoryReadModelStore();
  const model = { name: projection.name, version: 1 };
  await readModels.declare(model, projection.collections);
  const erased = new Set<string>();
  for (const feed of feeds) {
    for (const lane of lanes) await replayLane(feed, lane, { projection, readModels, model, erased });
  }
  return hashOf(readModels, model);
}

type Replay = {
  readonly projection: Projection;
  readonly readModels: ReadModelStore;
  readonly model: ReadModelVersion;
  readonly erased: Set<string>;
};

async function replayLane(feed: Feed, lane: number, { projection, readModels, model, erased }: Replay): Promise<void> {
  let last = 0;
  for (let page = await feed.read(lane, 0, 5_000); page.records.length > 0; page = await feed.read(lane, last, 5_000)) {
    const session = new ChunkSession({ readModels, model, collections: projection.collections, erased });
    for (const record of page.records) {
      if (record.event.type === PERSON_ERASED)
        for (const person of record.event.about ?? []) erased.add(`${record.event.networkId}/${person}`);
      if (projection.types.includes(record.event.type)) await projection.apply(record, session);
    }
    const to = page.records.at(-1)?.position ?? last;
    const checkpoint = { service: feed.service, storeId: page.storeId, lane, from: last, to };
    await readModels.save(model, { checkpoint, changes: session.changes(), parked: [], unparked: [] });
    last = to;
  }
}
