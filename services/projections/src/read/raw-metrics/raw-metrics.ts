/** The raw metrics of a network as of any instant and any positions: for the operator who holds the database (metrics.md 2.1). */
import type { ServiceName } from '@golden-thread/contracts';
import type { Instant } from '@golden-thread/kernel';
import type { PeriodLength } from '@golden-thread/ripple';

/** Whose facts, up to when, and up to which positions. */
export type FactsRequest = {
  readonly networkId: string;
  /** Only what happened up to then; withdrawals, corrections and erasures count whatever their time. */
  readonly asOf: Instant;
  /**
   * By service: nothing later is read, erasures excepted. Identity and community-outcomes are read to their heads unless named; preferences
   * and sessions are where nothing is named at all, and not at all where they alone are not: so a document's positions give it again.
   */
  readonly positions?: ReadonlyMap<ServiceName, number>;
  /** Told of events that could not be read and are left out, as the live figures leave them out (C7). */
  readonly onLeftOut?: (eventIds: readonly string[]) => void;
};

/** What the raw document is asked for. */
export type RawRequest = FactsRequest & {
  /** Horizons of M4 in days. */
  readonly horizons: readonly number[];
  readonly periods: PeriodLength;
};

/**
 * Works out raw metrics from the feeds. One job at a time; further ones wait. All reject with a Problem: 404 `network-unknown`,
 * 400 `invalid-request` for positions beyond a head or of a service that is not read, 503 `source-unavailable`.
 */
export abstract class RawMetrics {
  /** The raw document: one line of JSON and its end. Equal inputs give equal bytes. */
  abstract raw(request: RawRequest): Promise<string>;

  /** Everybody in a ripple as lines of CSV, with line ends, the header first. The job ends when the last line was taken, or nobody wants more. */
  abstract people(request: FactsRequest): AsyncIterable<string>;

  /** Every tree as lines of CSV, in the same way. */
  abstract trees(request: FactsRequest): AsyncIterable<string>;
}
