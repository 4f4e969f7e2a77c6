/** R13 for one service: the events it stores, held against the golden corpus of every form they ever had. */
import {
  checkOf,
  isWithheld,
  publishedEvents,
  type PublishedEvent,
  type ServiceName,
  type PublishableEvent,
  withheldType,
} from '@golden-thread/contracts';
import { findBreaks, notYetKept, readSnapshots, storedSchemas } from '@golden-thread/contracts/compatibility';
import type { DomainEvent, Recorded } from '@golden-thread/kernel';

type Schemas = Parameters<typeof storedSchemas>[1];

/** What is known of a service's stored events. */
export type StoredEventsOf = {
  readonly service: ServiceName;
  /** The schemas of each aggregate's events, and the aggregate. */
  readonly aggregates: readonly (readonly [Schemas, { readonly initial: unknown; readonly evolve: unknown }])[];
  readonly publish: (stored: PublishableEvent) => PublishedEvent;
};

/** An event as it lies in a store, with what publishing looks at. */
export function storedAs(type: string, data: unknown): PublishableEvent {
  return { eventId: 'e', type, networkId: 'n', occurredAt: 0, stream: 's-1', version: 1, about: [], data: JSON.stringify(data), meta: {} };
}

/** Describes the promise as specs: present forms are kept, no form breaks an earlier one, and every sample fits, folds and goes out. */
export function storedEventsHold({ service, aggregates, publish }: StoredEventsOf): void {
  const schemas: Schemas = Object.assign({}, ...aggregates.map(([each]) => each)) as Schemas;
  const inUse = storedSchemas(service, schemas);
  const snapshots = readSnapshots('stored', service);
  const samples = snapshots.flatMap(({ name, samples: written }) => written.map((data) => [name, data] as const));

  describe(`R13: the stored events of ${service}`, () => {
    test('are in the golden corpus in their present form; else run `npm run golden -w libs/contracts`', () => {
      expect(notYetKept(inUse, snapshots).map(({ name }) => name)).toEqual([]);
    });

    test('break none that ever was', () => {
      expect(findBreaks(inUse, snapshots)).toEqual([]);
    });

    test.each(samples)('%s as it was written once fits, folds and goes out as its contract says: %j', (type, data) => {
      const [own, aggregate] = aggregates.find(([each]) => type in each) ?? [];
      const schema = own?.[type];
      if (schema === undefined) throw new Error(`${type} belongs to no aggregate`);
      expect(checkOf(schema).problems(data)).toEqual([]);
      const evolve = aggregate?.evolve as (state: unknown, event: DomainEvent, recorded: Recorded) => unknown;
      expect(() => evolve(aggregate?.initial, { type, data }, { eventId: 'e', occurredAt: 0 })).not.toThrow();
      const published = publish(storedAs(type, data));
      if (isWithheld(published.type)) expect(published.data).toBeNull();
      else expect(publishedEvents.check(published.type)?.problems(published.data)).toEqual([]);
    });

    test('every type has a sample and a place in the publish table', () => {
      expect(new Set(samples.map(([type]) => type))).toEqual(new Set(Object.keys(schemas)));
    });
  });
}

/** Describes as specs that what events.md marks as the service's own leaves it as a blank record and no more. */
export function ownEventsStay({
  service,
  own,
  publish,
}: Pick<StoredEventsOf, 'service' | 'publish'> & { readonly own: readonly string[] }): void {
  describe(`what is the own affair of ${service}`, () => {
    test.each(own)('%s leaves as a blank record: no type, subject, version, person or word', (type) => {
      expect(publish(storedAs(type, { personId: 'ada', words: 'w' }))).toEqual({
        eventId: 'e',
        type: withheldType(service),
        networkId: 'n',
        occurredAt: 0,
        subject: null,
        streamVersion: null,
        about: null,
        correlationId: null,
        causationId: null,
        data: null,
      });
    });

    test.each(own)('a verdict on %s does not leave either', (of) => {
      for (const verdict of ['ToldConfirmed', 'ToldCorrected']) {
        expect(publish(storedAs(verdict, { eventId: 'e', of })).type).toBe(withheldType(service));
      }
    });
  });
}
