/** Documents of a service's own aggregates: one a stream, changed by the domain's own `evolve`, found by the fields that questions ask for. */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { type DocumentSession, ownType } from '@golden-thread/event-road';
import { type Decider, type DomainEvent, type Instant } from '@golden-thread/kernel';
import type { CollectionDeclaration, Document } from '@golden-thread/read-models';
import { type Packed, packed, unpacked } from './packed.ts';

/** A document of an aggregate. `state` is packed, with the words in it still sealed. */
export type AggregateDocument = Document & {
  readonly networkId: string;
  /** The id in the stream's name. */
  readonly aggregateId: string;
  /** When the first thing in it happened. */
  readonly since: Instant;
  readonly state: Packed;
};

/** What is said of an aggregate's documents. */
export type AggregateDocumentsParts<State, Event extends DomainEvent> = {
  readonly service: ServiceName;
  /** The category of its streams; also the collection's name. */
  readonly category: string;
  readonly aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>;
  /** The stored types that change it; others of its streams are left out, and with them what they say of people. */
  readonly types: readonly Event['type'][];
  /** Indexes by name; each begins with the network. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  /** Top-level fields for the indexes. */
  readonly fieldsOf: (state: State, since: Instant) => Readonly<Record<string, string | number | boolean | null>>;
  /**
   * Where documents are about one person: the index that begins with their id. Such a document goes with the person, and an event of somebody
   * who was erased is passed over and takes it away.
   */
  readonly ofPerson?: string;
};

/** One kind of document of an own view. */
export type AggregateDocuments<State> = {
  readonly collection: CollectionDeclaration;
  readonly types: readonly string[];
  apply(record: RoadRecord, documents: DocumentSession): Promise<void>;
  /** Lets everything go that is about a person. */
  forget(networkId: string, personId: string, documents: DocumentSession): Promise<void>;
  /** The id of the document of an aggregate. */
  idOf(networkId: string, aggregateId: string): string;
  /** The state in a document whose words are opened, or left sealed. */
  stateOf(state: Packed): State;
};

const PAGE = 1_000;

/** Puts the documents of an aggregate together. */
export function aggregateDocuments<State, Event extends DomainEvent>(
  parts: AggregateDocumentsParts<State, Event>,
): AggregateDocuments<State> {
  const { service, category, aggregate, ofPerson, fieldsOf } = parts;
  const indexes = Object.entries(parts.indexes).map(([name, fields]) => ({ name, fields: ['networkId', ...fields] }));
  const prefix = ownType(service, '');
  return {
    collection: { name: category, indexes },
    types: parts.types.map((type) => ownType(service, type)),
    idOf: documentId,
    stateOf: (state) => unpacked(state) as State,
    apply: async ({ event }, documents) => {
      const { networkId, subject, occurredAt, eventId } = event;
      if (subject?.startsWith(`${category}-`) !== true) return;
      const aggregateId = subject.slice(category.length + 1);
      const id = documentId(networkId, aggregateId);
      if (ofPerson !== undefined && (event.about ?? []).some((person) => documents.isErased(networkId, person))) {
        // What came before it may not have said yet whose it is.
        documents.delete(category, id);
        return;
      }
      const known = (await documents.get(category, id)) as AggregateDocument | null;
      const before = known === null ? aggregate.initial : (unpacked(known.state) as State);
      const stored = { type: event.type.slice(prefix.length), data: event.data } as Event;
      const state = aggregate.evolve(before, stored, { eventId, occurredAt });
      const since = Math.min(occurredAt, known?.since ?? occurredAt);
      documents.put(category, { ...fieldsOf(state, since), id, networkId, aggregateId, since, state: packed(state) });
    },
    forget: async (networkId, personId, documents) => {
      if (ofPerson === undefined) return;
      const find = { collection: category, index: ofPerson, equals: [networkId, personId], limit: PAGE };
      for (let page = await documents.find(find); page.length > 0; page = await documents.find(find)) {
        for (const { id } of page) documents.delete(category, id);
      }
    },
  };
}

function documentId(networkId: string, aggregateId: string): string {
  return JSON.stringify([networkId, aggregateId]);
}
