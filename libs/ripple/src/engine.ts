/** The ripple engine of one network: facts in, in any order; metrics out, always the same for the same facts. */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import { applyFact } from './apply.ts';
import type { Fact } from './facts.ts';
import { allMetrics, liveMetrics } from './metrics/all-metrics.ts';
import { detailsOf, type Details } from './output/details.ts';
import type { Metrics } from './output/figure.ts';
import { peopleTable } from './output/people-table.ts';
import { treesTable } from './output/trees-table.ts';
import { Reading, type ReadingOptions } from './reading/reading.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { RippleState } from './state/ripple-state.ts';

/** How an engine is made. */
export type EngineOptions = {
  /** The caller hands over every event exactly once, so the engine need not find every event id again. Default false. */
  readonly trustedUnique?: boolean;
};

/** The clock of what depends on no clock: trees and the people in them. */
const NO_CLOCK: ReadingOptions = { asOf: Infinity, horizons: [], periods: 'month' };

/**
 * Keeps what M1 to M14 need, exactly and whatever the order of arrival: whole numbers in typed arrays, no sums of fractions.
 * The same facts in any order, any of them repeatedly, give the same figures, byte for byte. Source: metrics.md sections 1 and 2.1.
 */
export class RippleEngine {
  readonly #state: RippleState;

  constructor(options: EngineOptions = {}) {
    this.#state = new RippleState(options.trustedUnique ?? false);
  }

  /** The engine whose {@link snapshot} this is. Throws UnreadableSnapshot. */
  static restore(chunks: Iterable<Uint8Array>, options: EngineOptions = {}): RippleEngine {
    const engine = new RippleEngine(options);
    readSnapshot(chunks, engine.#state.parts());
    engine.#state.reindex();
    return engine;
  }

  /**
   * Takes a fact into account; one whose eventId is known is ignored. Never throws on a fact of the type.
   * Cost: an acknowledgement two walks up the ancestors; what takes one away, brings it back or takes a name off it, the ties of two people;
   * an erasure the ties of the person and of the neighbours; everything else the ids it names.
   */
  apply(fact: Fact): void {
    applyFact(this.#state, fact);
  }

  /** The largest time of all facts applied, or null before the first. */
  latest(): Instant | null {
    return this.#state.events.latest;
  }

  /**
   * The blocks M1 to M14, those left out whose events do not occur. `asOf` is the clock; it must not be before a registration,
   * acknowledgement, outcome, gathering or report that was applied (RangeError): for the past use {@link engineAsOf}.
   * Cost: n log n; any-path reach the ties within three steps of everybody; pairs met the squares of gatherings.
   */
  rawMetrics(options: ReadingOptions): Metrics {
    const latest = this.#state.events.latestDated;
    if (latest !== null && options.asOf < latest) {
      throw new RangeError(
        `The engine was asked for ${formatInstant(options.asOf)} but holds facts up to ${formatInstant(latest)}. ` +
          'For an asOf in the past fill a fresh engine with the facts up to then (engineAsOf).',
      );
    }
    return allMetrics(new Reading(this.#state, options));
  }

  /**
   * The part of the metrics that a live page can afford: M1 to M5, M8, M10, M13 and the attendance of M12. An `asOf` before the latest
   * fact is moved up to it, so that a fact a little ahead of the clock does no harm. Cost: proportional to people, ties and attendances.
   */
  figures(options: ReadingOptions): Metrics {
    const asOf = Math.max(options.asOf, this.#state.events.latestDated ?? options.asOf);
    return liveMetrics(new Reading(this.#state, { ...options, asOf }));
  }

  /** Everybody in a ripple as rows of CSV: the header first, no line ends, rows by the bytes of the person's id. */
  peopleCsv(): Iterable<string> {
    return peopleTable(new Reading(this.#state, NO_CLOCK));
  }

  /** Every tree as rows of CSV: the header first, no line ends, rows by the bytes of the root's id. */
  treesCsv(): Iterable<string> {
    return treesTable(new Reading(this.#state, NO_CLOCK));
  }

  /** Figures of single people, trees and outcomes, for checks. */
  details(): Details {
    return detailsOf(new Reading(this.#state, NO_CLOCK));
  }

  /** The whole state in chunks of at most 8 MB. No fact may be applied before the last chunk was taken (Error). */
  *snapshot(): Generator<Uint8Array> {
    const { events } = this.#state;
    const before = events.size;
    for (const chunk of writeSnapshot(this.#state.parts())) {
      if (events.size !== before) {
        throw new Error('A fact was applied while a snapshot was being taken: the snapshot is of no use. Take it again without applying.');
      }
      yield chunk;
    }
  }
}

/** An engine that holds what happened up to `asOf`. Withdrawals, corrections, verdicts and erasures apply whatever their time (metrics.md 1.1). */
export function engineAsOf(facts: Iterable<Fact>, asOf: Instant): RippleEngine {
  const engine = new RippleEngine();
  for (const fact of facts) if (isAmending(fact) || fact.at <= asOf) engine.apply(fact);
  return engine;
}

/** The metrics at an `asOf` in the past, from all facts. */
export function metricsAsOf(facts: Iterable<Fact>, options: ReadingOptions): Metrics {
  return engineAsOf(facts, options.asOf).rawMetrics(options);
}

/** Whether a fact changes or takes away what other facts say, instead of saying that something happened. */
export function isAmending({ kind }: Fact): boolean {
  return AMENDS[kind];
}

const AMENDS: Readonly<Record<Fact['kind'], boolean>> = {
  registration: false,
  acknowledgement: false,
  'acknowledgement-withdrawn': true,
  'name-taken-off': true,
  outcome: false,
  'outcome-corrected': true,
  'outcome-withdrawn': true,
  gathering: false,
  'gathering-corrected': true,
  confidence: false,
  'telling-confirmed': true,
  'telling-corrected': true,
  'person-erased': true,
};
