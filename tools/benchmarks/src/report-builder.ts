/** Collects measurements run by run and turns them into a report. */
import type { Benchmark, Figure, Gate, Report } from './benchmark.ts';
import { spreadOf } from './statistics.ts';

type Bound = { readonly values: number[]; readonly limit: number; readonly direction: Gate['direction'] };

/** The measurements of one benchmark. Figures and gates appear in the order in which they were first named. */
export class ReportBuilder {
  readonly #benchmark: Pick<Benchmark, 'name' | 'title'>;
  readonly #figures = new Map<string, { name: string; unit: string; values: number[] }>();
  readonly #gates = new Map<string, Bound>();
  readonly #skipped = new Map<string, string>();
  readonly #notes = new Set<string>();
  #stateHash: string | undefined;

  constructor(benchmark: Pick<Benchmark, 'name' | 'title'>) {
    this.#benchmark = benchmark;
  }

  /** Adds one run's measurement of a quantity. */
  measured(name: string, unit: string, value: number): void {
    const key = `${name} (${unit})`;
    const figure = this.#figures.get(key) ?? { name, unit, values: [] };
    figure.values.push(value);
    this.#figures.set(key, figure);
  }

  /** Adds one run's value of a mark that asks for at least this much. */
  atLeast(name: string, limit: number, value: number): void {
    this.#bounded(name, limit, 'at least', value);
  }

  /** Adds one run's value of a mark that allows at most this much. */
  atMost(name: string, limit: number, value: number): void {
    this.#bounded(name, limit, 'at most', value);
  }

  /** Says by name what was not measured. */
  skipped(what: string, why: string): void {
    this.#skipped.set(what, why);
  }

  /** Adds something the reader has to know; said once however often it is added. */
  note(text: string): void {
    this.#notes.add(text);
  }

  /** Keeps the state hash and checks that every run ends with the same. Throws Error when one differs: then the figures mean nothing. */
  sameState(hash: string, of: string): void {
    if (this.#stateHash !== undefined && this.#stateHash !== hash) {
      throw new Error(
        `${this.#benchmark.name}: ${of} ended in state ${hash}, earlier runs in ${this.#stateHash}; the same events must give the same state`,
      );
    }
    this.#stateHash = hash;
  }

  /** The report of all that was collected. */
  report(): Report {
    return {
      name: this.#benchmark.name,
      title: this.#benchmark.title,
      figures: [...this.#figures.values()].map(({ name, unit, values }): Figure => ({ name, unit, spread: spreadOf(values) })),
      gates: [...this.#gates].map(([name, bound]) => gateOf(name, bound)),
      skipped: [...this.#skipped].map(([what, why]) => ({ what, why })),
      notes: [...this.#notes],
      ...(this.#stateHash === undefined ? {} : { stateHash: this.#stateHash }),
    };
  }

  #bounded(name: string, limit: number, direction: Gate['direction'], value: number): void {
    const gate = this.#gates.get(name) ?? { values: [], limit, direction };
    gate.values.push(value);
    this.#gates.set(name, gate);
  }
}

function gateOf(name: string, { values, limit, direction }: Bound): Gate {
  const spread = spreadOf(values);
  return { name, spread, limit, direction, reached: direction === 'at least' ? spread.median >= limit : spread.median <= limit };
}
