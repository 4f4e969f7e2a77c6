/** How an aggregate's events are written and read: checked by their stored schema, with the people they are about, and with words sealed. */
import { type Check, checkOf } from '@golden-thread/contracts';
import type { EventToAppend, StoredEvent } from '@golden-thread/event-store';
import { type Decider, type DomainEvent, idOfStream, type RecordedEvent, type StreamName } from '@golden-thread/kernel';
import { aboutFieldsOf, type PersonalField, personalFieldsOf, type Sealer, textsAt } from '@golden-thread/privacy';

type Schema = Parameters<typeof checkOf>[0];

/** What is said of an aggregate once, beside its domain. */
export type AggregateParts<State, Event extends DomainEvent> = {
  /** The category of its streams: `preferences`. */
  readonly category: string;
  readonly aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>;
  /** The stored schema of each of its events. */
  readonly schemas: Readonly<Record<Event['type'], Schema>>;
  /** Its streams are named after the person they are about, who then stands in every event's `about`. */
  readonly namedAfterPerson?: boolean;
  /** People an event names besides those in fields marked `x-about`. */
  readonly alsoAbout?: (event: Event) => readonly string[];
};

type StoredType = { readonly check: Check; readonly words: readonly PersonalField[]; readonly about: readonly (readonly string[])[] };

/** An aggregate with its schemas compiled. */
export type AggregateStorage<State, Event extends DomainEvent> = AggregateParts<State, Event> & {
  readonly types: ReadonlyMap<string, StoredType>;
};

/** What the store is handed of an event, besides ids and times. */
export type Encoded = Pick<EventToAppend, 'type' | 'schemaVersion' | 'about' | 'data'>;

/** What a decision made does not fit its stored schema: a mistake in the program, told before anything is stored. */
export class UnstorableEvent extends Error {
  constructor(type: string, problems: readonly { readonly field: string; readonly reason: string }[]) {
    super(`${type} cannot be stored: ${problems.map(({ field, reason }) => `${field} ${reason}`).join('; ')}`);
    this.name = 'UnstorableEvent';
  }
}

const SCHEMA_VERSION = 1;

/** Prepares an aggregate for storing; its schemas are compiled when first needed. */
export function aggregateStorage<State, Event extends DomainEvent>(parts: AggregateParts<State, Event>): AggregateStorage<State, Event> {
  const types = Object.entries<Schema>(parts.schemas).map(
    ([type, schema]) => [type, { check: checkOf(schema), words: personalFieldsOf(schema), about: aboutFieldsOf(schema) }] as const,
  );
  return { ...parts, types: new Map(types) };
}

/** Where an event goes. */
export type EventPlace = {
  readonly networkId: string;
  readonly stream: StreamName;
  readonly eventId: string;
  /** The person, where the stream's name is a UUID derived from their imported id: its words are theirs, and its events about them. */
  readonly namedAfter?: string;
};

/**
 * An event as it is stored. Rejects with {@link UnstorableEvent} for one that does not fit its schema, and with KeysUnavailable or
 * KeyDestroyed where its words cannot be sealed: then nothing may be stored.
 */
export async function encoded<State, Event extends DomainEvent>(
  storage: AggregateStorage<State, Event>,
  event: Event,
  { networkId, stream, eventId, namedAfter }: EventPlace,
  sealer: Sealer,
): Promise<Encoded> {
  const { type, data } = event;
  const stored = storage.types.get(type);
  const problems = stored === undefined ? [{ field: 'type', reason: 'has no stored schema' }] : stored.check.problems(data);
  if (stored === undefined || problems.length > 0) throw new UnstorableEvent(type, problems);
  const streamId = namedAfter ?? idOfStream(storage.category, stream);
  const about = new Set([
    ...(storage.namedAfterPerson === true ? [streamId] : []),
    ...stored.about.flatMap((path) => textsAt(data, path)),
    ...(storage.alsoAbout?.(event) ?? []),
  ]);
  const sealed = await sealer.seal(data, stored.words, { networkId, eventId, streamId, type, version: SCHEMA_VERSION });
  return { type, schemaVersion: SCHEMA_VERSION, about: [...about], data: JSON.stringify(sealed) };
}

/** Stored events as the domain's own, with words opened; words whose key was destroyed are null. Rejects with KeysUnavailable. */
export async function decoded<Event extends DomainEvent>(stored: readonly StoredEvent[], sealer: Sealer): Promise<RecordedEvent<Event>[]> {
  return Promise.all(
    stored.map(async ({ networkId, eventId, occurredAt, type, data }) => ({
      event: { type, data: await sealer.open(JSON.parse(data) as unknown, networkId) } as Event,
      recorded: { eventId, occurredAt },
    })),
  );
}
