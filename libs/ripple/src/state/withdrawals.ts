/** What was taken back, and by which events: one that was corrected was never told, and takes nothing back any more. */
import { IntColumn } from '../columnar/columns.ts';
import { IdTable } from '../columnar/id-table.ts';
import { NONE } from '../columnar/none.ts';
import { idPart, type Parts } from '../columnar/parts.ts';
import type { Events } from './events.ts';

/** Withdrawals by the id of what they take back; they may come before it. */
export class Withdrawals {
  readonly #events: Events;
  readonly #ids = new IdTable(); // of what is taken back
  readonly #last = new IntColumn(); // per id: the withdrawal that came last, first of a chain
  readonly #event = new IntColumn(); // from here on per withdrawal
  readonly #of = new IntColumn();
  readonly #next = new IntColumn();
  readonly #byEvent = new Map<number, number>();

  constructor(events: Events) {
    this.#events = events;
  }

  /** How many withdrawals there are. */
  get size(): number {
    return this.#event.length;
  }

  /** Takes a withdrawal into account. */
  add(event: number, id: string): void {
    const of = this.#ids.intern(id);
    if (of === this.#last.length) this.#last.push(NONE);
    this.#event.push(event);
    this.#of.push(of);
    const withdrawal = this.#next.push(this.#last.get(of));
    this.#last.set(of, withdrawal);
    this.#byEvent.set(event, withdrawal);
  }

  /** The id of what an event takes back, or null for one that is no withdrawal. */
  takenBackBy(event: number): string | null {
    const withdrawal = this.#byEvent.get(event);
    return withdrawal === undefined ? null : this.#ids.text(this.#of.get(withdrawal));
  }

  /** Whether it is taken back. Taking back counts at once, confirmed or not. */
  isTakenBack(id: string): boolean {
    const of = this.#ids.find(id);
    if (of === NONE) return false;
    for (let withdrawal = this.#last.get(of); withdrawal !== NONE; withdrawal = this.#next.get(withdrawal)) {
      if (!this.#events.isCorrected(this.#event.get(withdrawal))) return true;
    }
    return false;
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return { ids: idPart(this.#ids), last: this.#last, event: this.#event, of: this.#of, next: this.#next };
  }

  /** Lists anew, after the parts were loaded. */
  reindex(): void {
    for (let withdrawal = 0; withdrawal < this.#event.length; withdrawal++) this.#byEvent.set(this.#event.get(withdrawal), withdrawal);
  }
}
