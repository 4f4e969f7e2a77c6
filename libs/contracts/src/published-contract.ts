/** What a published event type promises to everybody who reads it. */
import type { Static, TSchema } from 'typebox';
import type { Reach, ServiceName } from './record.ts';

/** One version of one published event type. Its folder holds the schema, the examples and, from version 2 on, the upcaster. */
export type PublishedContract<Schema extends TSchema = TSchema> = {
  readonly service: ServiceName;
  /** The event's name, as it is stored: PersonRegistered. */
  readonly name: string;
  readonly version: number;
  /** `org.golden-thread.<service>.<name>.v<version>` */
  readonly type: string;
  /** How far it travels. Own-service events have no contract: they travel as Withheld. */
  readonly reach: Exclude<Reach, 'own-service'>;
  /** Open: readers ignore fields they do not know. What the writer sends is cut down to the fields named here. */
  readonly schema: Schema;
  readonly examples: readonly Static<Schema>[];
  /** Pure: turns data of the version before this one into data of this one. Version 1 has none. */
  readonly upcast?: (older: unknown) => unknown;
};

/** The type of a published event on the wire: `org.golden-thread.<service>.<name>.v<version>`. */
export function publishedType(service: ServiceName, name: string, version: number): string {
  return `org.golden-thread.${service}.${name}.v${version}`;
}

/** The type under which a service's own events travel: with their link in the chain and nothing else. */
export function withheldType(service: ServiceName): string {
  return publishedType(service, 'Withheld', 1);
}

/** The Kafka topic of a service's published events. */
export function topicOf(service: ServiceName): string {
  return `golden-thread.${service}.v1`;
}

/** Declares a contract: its type is derived from service, name and version, so that they cannot differ. */
export function publishedContract<Schema extends TSchema>(contract: Omit<PublishedContract<Schema>, 'type'>): PublishedContract<Schema> {
  return { ...contract, type: publishedType(contract.service, contract.name, contract.version) };
}
