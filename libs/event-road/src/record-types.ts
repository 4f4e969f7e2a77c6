/** The record types that the road itself knows: blank, unreadable, and the erasure of a person. */
import type { ChainLink, RoadRecord, ServiceName } from '@golden-thread/contracts';

/** The type under which an event travels that is its service's own affair: a link in the chain and nothing else. */
export function blankRecordType(service: ServiceName): string {
  return `org.golden-thread.${service}.Withheld.v1`;
}

/** A person was erased. The runner applies it before any projection sees anything else of its chunk (C7). */
export const PERSON_ERASED = 'org.golden-thread.identity.PersonErased.v1';

/**
 * The type under which a service's own read models and automations see what it stored under this name. It never leaves the service. The
 * erasure of a person keeps its published type: the runner applies it before anything else.
 */
export function ownType(service: ServiceName, storedType: string): string {
  return service === 'identity' && storedType === 'PersonErased' ? PERSON_ERASED : `own.${service}.${storedType}`;
}

/** Whether a record was read by its service itself, in stored form: then every type of it is known there. */
export function isOwnType(type: string): boolean {
  return type.startsWith('own.');
}

/** An event that its own service could not publish: what is known of it, and why. */
export type UnreadableEvent = {
  readonly link: ChainLink;
  readonly networkId: string;
  readonly eventId: string;
  readonly occurredAt: number;
  readonly stream: string;
  readonly about: readonly string[];
  readonly problem: string;
};

/**
 * A record that stands in the feed for an event nobody can read. It keeps the chain whole; a read model parks it under its stream (C7).
 * Data: `{ problem }`.
 */
export function unreadableRecord(event: UnreadableEvent): RoadRecord {
  return {
    ...event.link,
    event: {
      eventId: event.eventId,
      type: unreadableType(event.link.service),
      networkId: event.networkId,
      occurredAt: event.occurredAt,
      subject: event.stream,
      streamVersion: null,
      about: event.about,
      correlationId: null,
      causationId: null,
      data: { problem: event.problem },
    },
  };
}

/** Whether a record stands for an event that could not be read. */
export function isUnreadable(record: RoadRecord): boolean {
  return record.event.type === unreadableType(record.service);
}

function unreadableType(service: ServiceName): string {
  return `org.golden-thread.${service}.Unreadable.v1`;
}

/** The people a record erases, as `networkId/personId`: those it is about, and the person whose stream it is of. Nobody, if it is no erasure. */
export function erasedBy({ event }: RoadRecord): readonly string[] {
  if (event.type !== PERSON_ERASED) return [];
  const ofStream = event.subject?.startsWith('person-') === true ? [event.subject.slice('person-'.length)] : [];
  return [...new Set([...(event.about ?? []), ...ofStream])].map((person) => `${event.networkId}/${person}`);
}
