/** What a benchmark is, and what it reports. */
import type { Spread } from './statistics.ts';

/** How a run was asked for. */
export type Settings = {
  /** Events of the import benchmarks. */
  readonly events: number;
  /** Runs of a benchmark whose run takes seconds, and of one whose run takes a minute. */
  readonly runs: number;
  readonly heavyRuns: number;
  /** Also record where the processor's time goes. */
  readonly profile: boolean;
  /** Says what is going on; not part of the result. */
  readonly progress: (text: string) => void;
};

/** A measured quantity over all runs. */
export type Figure = { readonly name: string; readonly unit: string; readonly spread: Spread };

/** A mark of benchmarks.md that is a ratio or a bound, and whether the median reached it. */
export type Gate = {
  readonly name: string;
  readonly spread: Spread;
  readonly limit: number;
  readonly direction: 'at least' | 'at most';
  readonly reached: boolean;
};

/** What came out of a benchmark. `skipped` names what could not be measured, and why. */
export type Report = {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly gates: readonly Gate[];
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
  /** What a reader has to know about the figures: what a peer does not do, which results were found equal. */
  readonly notes: readonly string[];
  readonly stateHash?: string;
};

/** One of B1 to B14 of benchmarks.md. */
export type Benchmark = {
  readonly name: string;
  readonly title: string;
  run(settings: Settings): Promise<Report>;
};
