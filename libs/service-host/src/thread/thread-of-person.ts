/** A person's thread: everything a service keeps that is theirs to read, with its history, in their words (P4, P5). */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { type DocumentSession, erasedBy, ownType, PERSON_ERASED, type Projection } from '@golden-thread/event-road';
import type { Instant } from '@golden-thread/kernel';
import type { CollectionDeclaration, Document } from '@golden-thread/read-models';

/**
 * What of a stored event stands in the thread of a person it is about: all of it, nothing, or what the function makes of it for that person
 * (null: nothing). The function sees words sealed when the list is filled, and opened when it is read.
 */
export type InThread = 'whole' | 'left-out' | ((data: unknown, personId: string) => object | null);

/** By stored type: every type of the service, so that none is forgotten. */
export type ThreadTable<StoredType extends string> = Readonly<Record<StoredType, InThread>>;

/** One entry, as it is kept: words sealed. */
export type ThreadDocument = Document & {
  readonly networkId: string;
  readonly person: string;
  readonly at: Instant;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly data: unknown;
};

/** The collection and its index, newest last. */
export const THREAD = {
  collection: { name: 'entries', indexes: [{ name: 'by-person', fields: ['networkId', 'person', 'at'] }] } satisfies CollectionDeclaration,
  byPerson: 'by-person',
} as const;

/** The projection of one service: `<service>-thread`, over its own store. An erased person's thread is gone; in others they are not named. */
export function threadProjection<StoredType extends string>(service: ServiceName, table: ThreadTable<StoredType>): Projection {
  const types = new Map(Object.keys(table).map((type) => [ownType(service, type), type as StoredType]));
  return {
    name: `${service}-thread`,
    version: 1,
    collections: [THREAD.collection],
    sources: [...new Set<ServiceName>(['identity', service])],
    types: [...new Set([...types.keys(), PERSON_ERASED])],
    apply: async (record, documents) => {
      const type = types.get(record.event.type);
      if (type !== undefined) for (const entry of entriesOf(record, { type, table })) putUnlessErased(entry, documents);
      for (const erased of erasedBy(record))
        await forget(record.event.networkId, erased.slice(record.event.networkId.length + 1), documents);
    },
  };
}

/** What a person reads of an event; null where nothing of it is theirs to read. */
export function shownOf<StoredType extends string>(
  table: ThreadTable<StoredType>,
  { type, data, person }: Pick<ThreadDocument, 'type' | 'data' | 'person'>,
): object | null {
  const rule: InThread = Object.hasOwn(table, type) ? table[type as StoredType] : 'left-out';
  if (rule === 'left-out') return null;
  return rule === 'whole' ? (data as object) : rule(data, person);
}

function* entriesOf<StoredType extends string>(
  { event }: RoadRecord,
  { type, table }: { readonly type: StoredType; readonly table: ThreadTable<StoredType> },
): Generator<ThreadDocument> {
  const { networkId, eventId, occurredAt: at, subject, about, data } = event;
  // A stream that is named after a person goes by the id that addresses have; for whoever was imported, `about` holds another one.
  const named = /^(?:person|pairing)-(.+)$/s.exec(subject ?? '')?.[1];
  for (const person of named === undefined ? (about ?? []) : [named]) {
    const entry = { id: JSON.stringify([networkId, person, eventId]), networkId, person, at, eventId, type, stream: subject ?? '', data };
    if (shownOf(table, entry) !== null) yield entry;
  }
}

function putUnlessErased(entry: ThreadDocument, documents: DocumentSession): void {
  if (!documents.isErased(entry.networkId, entry.person)) documents.put(THREAD.collection.name, entry);
}

async function forget(networkId: string, person: string, documents: DocumentSession): Promise<void> {
  for (;;) {
    const theirs = await documents.find({ collection: THREAD.collection.name, index: THREAD.byPerson, equals: [networkId, person] });
    for (const { id } of theirs) documents.delete(THREAD.collection.name, id);
    if (theirs.length === 0) return;
  }
}
