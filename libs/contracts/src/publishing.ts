/** How a service's stored events go out: one to one, each by the reach of its type (events.md, Reach). */
import type { Instant } from '@golden-thread/kernel';
import type { TSchema } from 'typebox';
import { withheldType, type PublishedContract } from './published-contract.ts';
import type { PublishedEvent, ServiceName } from './record.ts';

/** What publishing reads of a stored event. */
export type PublishableEvent = {
  readonly eventId: string;
  readonly type: string;
  readonly networkId: string;
  readonly occurredAt: Instant;
  readonly stream: string;
  readonly version: number;
  readonly about: readonly string[];
  /** JSON text. */
  readonly data: string;
  readonly meta: { readonly correlationId?: string; readonly causationId?: string };
};

/**
 * What leaves the service of a stored type: what its contract names, or nothing but the link in the chain; for an event about another one,
 * no more than leaves of that ({@link asFarAs}).
 */
export type Outgoing = PublishedContract | 'own-service' | AsFarAs;

/** See {@link asFarAs}. */
export type AsFarAs = { readonly field: string; readonly contract: PublishedContract };

/** For an event that names, in a field, the stored type of the event it is about: it goes out only where that one does. */
export function asFarAs(field: string, contract: PublishedContract): AsFarAs {
  return { field, contract };
}

/** A stored event has a type that the service's publish table does not know. It must never be skipped: the chain would break. */
export class UnpublishableEvent extends Error {
  constructor(service: ServiceName, type: string) {
    super(
      `${service} stores events of the type ${type}, but its publish table does not say what of them may leave the service: add it there`,
    );
    this.name = 'UnpublishableEvent';
  }
}

/**
 * Makes a service's publish function from its table. Only fields that the contract names go out, at every depth: a stored
 * field that nobody published, a sealed word above all, cannot leave by being forgotten. Where a service has events of its own, no event
 * leaves with its stream version: the gaps would give them away.
 * Throws RangeError where a contract belongs to another service or another event. The function made throws
 * {@link UnpublishableEvent} for a stored type the table does not have.
 */
export function publisher<StoredType extends string>(
  service: ServiceName,
  table: Readonly<Record<StoredType, Outgoing>>,
): (stored: PublishableEvent) => PublishedEvent {
  const rules = new Map<string, (stored: PublishableEvent) => PublishedEvent>();
  const versioned = !Object.values<Outgoing>(table).includes('own-service');
  for (const [storedType, outgoing] of Object.entries<Outgoing>(table)) {
    if (outgoing === 'own-service') rules.set(storedType, withheld(service));
    else if ('field' in outgoing)
      rules.set(storedType, following({ service, storedType, versioned }, { ...outgoing, leaves: (type) => isPublished(table, type) }));
    else rules.set(storedType, published({ service, storedType, versioned }, outgoing));
  }
  return (stored) => {
    const rule = rules.get(stored.type);
    if (rule === undefined) throw new UnpublishableEvent(service, stored.type);
    return rule(stored);
  };
}

/** An event about one that does not leave, or that names none, does not leave either. */
function following(
  kept: Kept,
  { field, contract, leaves }: AsFarAs & { readonly leaves: (storedType: string) => boolean },
): (stored: PublishableEvent) => PublishedEvent {
  const [blank, whole] = [withheld(kept.service), published(kept, contract)];
  return (stored) => {
    const type = (JSON.parse(stored.data) as Readonly<Record<string, unknown>>)[field];
    return typeof type === 'string' && leaves(type) ? whole(stored) : blank(stored);
  };
}

function isPublished(table: Readonly<Record<string, Outgoing>>, storedType: string): boolean {
  const outgoing = Object.hasOwn(table, storedType) ? table[storedType] : undefined;
  return typeof outgoing === 'object' && !('field' in outgoing);
}

function withheld(service: ServiceName): (stored: PublishableEvent) => PublishedEvent {
  const type = withheldType(service);
  return (stored) => ({
    eventId: stored.eventId,
    type,
    networkId: stored.networkId,
    occurredAt: stored.occurredAt,
    subject: null,
    streamVersion: null,
    about: null,
    correlationId: null,
    causationId: null,
    data: null,
  });
}

/** A stored type; `versioned` where every event of its service leaves. Elsewhere a gap in the versions of a stream would tell that there is more. */
type Kept = { readonly service: ServiceName; readonly storedType: string; readonly versioned: boolean };

function published({ service, storedType, versioned }: Kept, contract: PublishedContract): (stored: PublishableEvent) => PublishedEvent {
  if (contract.service !== service || contract.name !== storedType) {
    throw new RangeError(`${service} cannot publish ${storedType} as ${contract.type}`);
  }
  const cut = cutTo(contract.schema);
  return (stored) => ({
    eventId: stored.eventId,
    type: contract.type,
    networkId: stored.networkId,
    occurredAt: stored.occurredAt,
    subject: stored.stream,
    streamVersion: versioned ? stored.version : null,
    about: stored.about,
    correlationId: stored.meta.correlationId ?? null,
    causationId: stored.meta.causationId ?? null,
    data: cut(JSON.parse(stored.data)),
  });
}

type Cut = (value: unknown) => unknown;
type Shape = { readonly properties?: Readonly<Record<string, TSchema>>; readonly items?: TSchema };

const whole: Cut = (value) => value;

/** Keeps of a value what a schema names. Worked out once per contract; plain values and lists of plain values pass as they are. */
function cutTo(schema: TSchema): Cut {
  const { properties, items } = schema as Shape;
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, field]) => ({ name, cut: cutTo(field) }));
    return (value) => cutObject(value, fields);
  }
  const cutItem = items === undefined ? whole : cutTo(items);
  return cutItem === whole ? whole : (value) => (Array.isArray(value) ? value.map(cutItem) : value);
}

function cutObject(value: unknown, fields: readonly { readonly name: string; readonly cut: Cut }[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const { name, cut } of fields) {
    const field = source[name];
    if (field !== undefined) kept[name] = cut(field);
  }
  return kept;
}
