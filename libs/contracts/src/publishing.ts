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

/** What leaves the service of a stored type: what its contract names, or nothing but the link in the chain. */
export type Outgoing = PublishedContract | 'own-service';

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
 * field that nobody published, a sealed word above all, cannot leave by being forgotten.
 * Throws RangeError where a contract belongs to another service or another event. The function made throws
 * {@link UnpublishableEvent} for a stored type the table does not have.
 */
export function publisher<StoredType extends string>(
  service: ServiceName,
  table: Readonly<Record<StoredType, Outgoing>>,
): (stored: PublishableEvent) => PublishedEvent {
  const rules = new Map<string, (stored: PublishableEvent) => PublishedEvent>();
  for (const [storedType, outgoing] of Object.entries<Outgoing>(table)) {
    rules.set(storedType, outgoing === 'own-service' ? withheld(service) : published(service, storedType, outgoing));
  }
  return (stored) => {
    const rule = rules.get(stored.type);
    if (rule === undefined) throw new UnpublishableEvent(service, stored.type);
    return rule(stored);
  };
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

function published(service: ServiceName, storedType: string, contract: PublishedContract): (stored: PublishableEvent) => PublishedEvent {
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
    streamVersion: stored.version,
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
