/** What time causes: each service keeps a list of what becomes due, and when (architecture.md 3.8). */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { ownType, type Projection } from '@golden-thread/event-road';
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
};

/** The collection of a due list, and its index by time. */
export const DUE = { collection: 'due', byTime: 'by-time' } as const;

/** The due list of one service: a read model over its own store in stored form. */
export function dueListProjection(service: ServiceName, rules: readonly DueRule[]): Projection {
  const rulesOf = new Map<string, readonly DueRule[]>();
  for (const rule of rules) for (const type of [...rule.reads, ...rule.ends]) rulesOf.set(type, [...(rulesOf.get(type) ?? []), rule]);
  return {
    name: `${service}-due`,
    version: 1,
    collections: [{ name: DUE.collection, indexes: [{ name: DUE.byTime, fields: ['at'] }] }],
    sources: [service],
    types: [...rulesOf.keys()],
    apply: (record, documents) => {
      for (const rule of rulesOf.get(record.event.type) ?? []) {
        for (const { key, at } of rule.due(datedOf(service, record))) {
          const place = { rule: rule.name, networkId: record.event.networkId, stream: record.event.subject as StreamName, key };
          const id = JSON.stringify(Object.values(place));
          if (at === null) documents.delete(DUE.collection, id);
          else documents.put(DUE.collection, { id, ...place, at });
        }
      }
    },
  };
}

function datedOf(service: ServiceName, { event }: RoadRecord): Dated {
  const own = ownType(service, '');
  return { type: event.type.slice(own.length), stream: event.subject ?? '', occurredAt: event.occurredAt, data: event.data };
}
