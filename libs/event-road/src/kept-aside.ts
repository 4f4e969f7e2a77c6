/** Events a version does not apply and does not park, kept where people can see them: what was given up, and what nobody knows (C7, C9). */
import type { RoadRecord } from '@golden-thread/contracts';
import type { CollectionDeclaration, Document, DocumentChange, ParkedEvent, ReadModelStore } from '@golden-thread/read-models';
import type { Projection } from './projection.ts';

/** Where each version keeps what was given up: a version that passes over such an event keeps it, too, since older versions are dropped. */
export const GIVEN_UP: CollectionDeclaration = { name: 'given-up', indexes: [{ name: 'by-network', fields: ['networkId'] }] };

/** Where each version keeps which events it met of types that its release does not know (architecture.md 3.7). */
export const UNHANDLED: CollectionDeclaration = { name: 'unhandled', indexes: [{ name: 'by-type', fields: ['type'] }] };

const PAGE = 1_000;

type Place = { readonly service: string; readonly storeId: string; readonly position: number };

/** The collections of every version of a projection: its own, and what is kept aside. */
export function collectionsOf(projection: Projection): readonly CollectionDeclaration[] {
  return [...projection.collections, GIVEN_UP, UNHANDLED];
}

/** What is kept of a parked event that is given up. */
export function givenUp(row: ParkedEvent, reason: string): Document {
  const { key, networkId, eventId, type, error } = row;
  return { id: placeOfEvent(row), key, networkId, eventId, type, error, reason };
}

/** Keeps where an event of a type that nobody knows is, not what it says; the feed has it. */
export function keptUnhandled(record: RoadRecord): DocumentChange {
  const { eventId, networkId, type } = record.event;
  return { kind: 'put', collection: UNHANDLED.name, document: { id: placeOfEvent(record), networkId, eventId, type } };
}

/** One place of one store, as text. */
export function placeOfEvent({ service, storeId, position }: Place): string {
  return `${service}/${storeId}/${position}`;
}

/** Everything that any version of a read model gave up, by place. */
export async function allGivenUp(readModels: ReadModelStore, name: string): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for (const version of await readModels.versions(name)) {
    for await (const document of givenUpIn(readModels, { name, version })) found.set(document.id, document);
  }
  return found;
}

async function* givenUpIn(
  readModels: ReadModelStore,
  model: { readonly name: string; readonly version: number },
): AsyncGenerator<Document> {
  const find = { collection: GIVEN_UP.name, index: 'by-network', equals: [], limit: PAGE } as const;
  let page = await readModels.find(model, find);
  while (page.length > 0) {
    yield* page;
    const after = page.at(-1);
    page = page.length < PAGE || after === undefined ? [] : await readModels.find(model, { ...find, after });
  }
}
