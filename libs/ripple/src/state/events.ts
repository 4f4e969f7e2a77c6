/** Every event once: its id, and when it happened. Together they are its key, a strict total order (metrics.md 1.1). */
import type { Instant } from '@golden-thread/kernel';
import { IdTable } from '../columnar/id-table.ts';
import { NumberColumn } from '../columnar/columns.ts';
import { NONE } from '../columnar/none.ts';
import type { Parts } from '../columnar/parts.ts';

/**
 * What an event may do: say that something happened (`dated`), the same and be taken back later (`withdrawable`), or change what others
 * say whatever its own time (`amending`).
 */
export type EventRole = 'dated' | 'withdrawable' | 'amending';

/** Events as row numbers. */
export class Events {
  readonly #ids = new IdTable();
  readonly #at = new NumberColumn();
  readonly #trustedUnique: boolean;
  readonly #latestDated = new NumberColumn(); // one row once a dated event came
  #latest: Instant | null = null;

  /** `trustedUnique`: the caller hands over each event once, so only events that can be withdrawn are kept findable. */
  constructor(trustedUnique: boolean) {
    this.#trustedUnique = trustedUnique;
  }

  /** How many events there are. */
  get size(): number {
    return this.#at.length;
  }

  /** The largest time among all events, or null without any. */
  get latest(): Instant | null {
    return this.#latest;
  }

  /** The largest time among the events that say that something happened, or null without any. */
  get latestDated(): Instant | null {
    return this.#latestDated.length === 0 ? null : this.#latestDated.get(0);
  }

  /** Adds an event and returns its row, or {@link NONE} if it is known. */
  add(id: string, at: Instant, role: EventRole): number {
    const before = this.#ids.size;
    const row = this.#trustedUnique && role !== 'withdrawable' ? this.#ids.addUnlisted(id) : this.#ids.intern(id);
    if (row < before) return NONE;
    this.#at.push(at);
    if (this.#latest === null || at > this.#latest) this.#latest = at;
    if (role !== 'amending') this.#noteDated(at);
    return row;
  }

  /** The row of an event id, or {@link NONE}. */
  find(id: string): number {
    return this.#ids.find(id);
  }

  /** When the event happened. */
  at(event: number): Instant {
    return this.#at.get(event);
  }

  /** Whether the key of one event is smaller than that of another: earlier, or at the same instant with the smaller id. */
  isBefore(event: number, other: number): boolean {
    return this.compare(event, other) < 0;
  }

  /** Below, equal to or above 0 as the key of one event is smaller than, the same as or larger than another's. */
  compare(event: number, other: number): number {
    return this.#at.get(event) - this.#at.get(other) || this.#ids.compare(event, other);
  }

  /** What a snapshot keeps; `isWithdrawable` says which events are findable also where the caller is trusted. */
  parts(isWithdrawable: (event: number) => boolean): Parts {
    const listed = (event: number) => !this.#trustedUnique || isWithdrawable(event);
    return {
      latestDated: this.#latestDated,
      at: {
        pieces: () => this.#at.pieces(),
        load: (bytes) => {
          this.#loadInstants(bytes);
        },
      },
      ids: {
        pieces: () => this.#ids.pieces(),
        load: (bytes) => {
          this.#ids.load(bytes, listed);
        },
      },
    };
  }

  #noteDated(at: Instant): void {
    if (this.#latestDated.length === 0) this.#latestDated.push(at);
    else if (at > this.#latestDated.get(0)) this.#latestDated.set(0, at);
  }

  #loadInstants(bytes: Uint8Array): void {
    this.#at.load(bytes);
    for (let event = 0; event < this.#at.length; event++) {
      const at = this.#at.get(event);
      if (this.#latest === null || at > this.#latest) this.#latest = at;
    }
  }
}
