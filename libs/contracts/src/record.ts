/** A published event on the road, with its link in the chain (architecture.md 3.4). The wire form is CloudEvents 1.0 (cloud-event.ts). */
import type { Instant } from '@golden-thread/kernel';

/** How far an event type may travel (events.md, Reach). */
export type Reach = 'own-service' | 'platform' | 'partner';

/** The names of the services that have a store, and so a feed and a topic. */
export type ServiceName = 'identity' | 'preferences' | 'sessions' | 'community-outcomes' | 'projections' | 'partners';

/** The services that have a store, and so a feed, a topic and a Withheld type. */
export const SERVICES: readonly ServiceName[] = ['identity', 'preferences', 'sessions', 'community-outcomes', 'projections', 'partners'];

/** The link that proves order and completeness: which store, which lane, where, and after what. */
export type ChainLink = {
  readonly service: ServiceName;
  readonly storeId: string;
  readonly lane: number;
  readonly position: number;
  readonly previous: number;
};

/** What a service says to others about one stored event. A blank record (`Withheld`) has no subject, version, people or data. */
export type PublishedEvent = {
  readonly eventId: string;
  /** `org.golden-thread.<service>.<EventName>.v<N>` */
  readonly type: string;
  readonly networkId: string;
  readonly occurredAt: Instant;
  /** The stream; null on a blank record. */
  readonly subject: string | null;
  readonly streamVersion: number | null;
  /** The personIds it names; null on a blank record. */
  readonly about: readonly string[] | null;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly data: unknown;
};

/** One record on the road. */
export type RoadRecord = ChainLink & { readonly event: PublishedEvent };
