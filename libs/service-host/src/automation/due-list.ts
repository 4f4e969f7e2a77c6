/** What time causes: each service keeps a list of what becomes due, and when (architecture.md 3.8). */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { type DocumentSession, erasedBy, ownType, PERSON_ERASED, type Projection } from '@golden-thread/event-road';
import type { Instant, StreamName } from '@golden-thread/kernel';
import type { Document } from '@golden-thread/read-models';
import type { Acting, ActsByItself } from './automation.ts';

/** Something that becomes due in a stream. `key` tells apart what one rule waits for in one stream. */
export type Due = { readonly key: string; readonly at: Instant };

/** What an event of the service's own store says about what is due. */
export type Dated = { readonly type: string; readonly stream: string; readonly occurredAt: Instant; readonly data: unknown };

/** A rule of time: its `reads` make something due, its `ends` only take something off the list. It appends when the time has come, if that still is to be. */
export type DueRule = ActsByItself & {
  readonly ends: readonly string[];
  /** What the event makes due, or, with `at` null, what is due no more. */
  due(event: Dated): readonly (Due | { readonly key: string; readonly at: null })[];
  act(due: DueDocument, acting: Acting): Promise<void>;
};

/** One thing that becomes due. */
export type DueDocument = Document & {
  readonly rule: string;
  readonly networkId: string;
  readonly stream: StreamName;
  readonly key: string;
  readonly at: Instant;
  /** Whom it is about; null for nobody. */
  readonly person: string | null;
};

/** The collection of a due list, and its indexes: by time, and by whom it is about. */
export const DUE = { collection: 'due', byTime: 'by-time', byPerson: 'by-person' } as const;

const PAGE = 1_000;

/** The due list of one service: a read model over its own store in stored form. Nothing is due any more about a person who was erased. */
export function dueListProjection(service: ServiceName, rules: readonly DueRule[]): Projection {
  const rulesOf = new Map<string, readonly DueRule[]>();
  for (const rule of rules) for (const type of [...rule.reads, ...rule.ends]) rulesOf.set(type, [...(rulesOf.get(type) ?? []), rule]);
  return {
    name: `${service}-due`,
    version: 2,
    collections: [
      {
        name: DUE.collection,
        indexes: [
          { name: DUE.byTime, fields: ['at'] },
          { name: DUE.byPerson, fields: ['networkId', 'person'] },
        ],
      },
    ],
    sources: [service],
    types: [...new Set([...rulesOf.keys(), PERSON_ERASED])],
    apply: async (record, documents) => {
      const { type, networkId, subject, about } = record.event;
      const people = about ?? [];
      const isGone = people.some((person) => documents.isErased(networkId, person));
      for (const rule of rulesOf.get(type) ?? []) {
        for (const { key, at } of rule.due(datedOf(service, record))) {
          const place = { rule: rule.name, networkId, stream: subject as StreamName, key };
          const id = JSON.stringify(Object.values(place));
          if (at === null || isGone) documents.delete(DUE.collection, id);
          else documents.put(DUE.collection, { id, ...place, at, person: people[0] ?? null });
        }
      }
      for (const erased of erasedBy(record)) await forget(networkId, erased.slice(networkId.length + 1), documents);
    },
  };
}

async function forget(networkId: string, person: string, documents: DocumentSession): Promise<void> {
  const find = { collection: DUE.collection, index: DUE.byPerson, equals: [networkId, person], limit: PAGE };
  for (let page = await documents.find(find); page.length > 0; page = await documents.find(find)) {
    for (const { id } of page) documents.delete(DUE.collection, id);
  }
}

function datedOf(service: ServiceName, { event }: RoadRecord): Dated {
  const own = ownType(service, '');
  return { type: event.type.slice(own.length), stream: event.subject ?? '', occurredAt: event.occurredAt, data: event.data };
}
