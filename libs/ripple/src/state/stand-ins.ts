/** Who stands where an inspirer took their name off: by acknowledgement, and never beside the inspirer. */
import { IntColumn } from '../columnar/columns.ts';
import { IdTable } from '../columnar/id-table.ts';
import { NONE } from '../columnar/none.ts';
import { idPart, type Parts } from '../columnar/parts.ts';
import type { Events } from './events.ts';

/** Stand-ins by the event id of the acknowledgement, which may be still to come. */
export class StandIns {
  readonly #events: Events;
  readonly #acknowledgements = new IdTable();
  readonly #event = new IntColumn(); // per acknowledgement: the taking off with the smallest key
  readonly #person = new IntColumn(); // per acknowledgement

  constructor(events: Events) {
    this.#events = events;
  }

  /** Takes into account that a name was taken off: the event with the smallest key counts. False if another one does. */
  put(event: number, acknowledgementId: string, person: number): boolean {
    const row = this.#acknowledgements.intern(acknowledgementId);
    if (row === this.#event.length) {
      this.#event.push(event);
      this.#person.push(person);
      return true;
    }
    if (this.#events.isBefore(this.#event.get(row), event)) return false;
    this.#event.set(row, event);
    this.#person.set(row, person);
    return true;
  }

  /** The person who stands there, or {@link NONE} where the inspirer does. */
  of(acknowledgementId: string): number {
    if (this.#acknowledgements.size === 0) return NONE;
    const row = this.#acknowledgements.find(acknowledgementId);
    return row === NONE ? NONE : this.#person.get(row);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return { acknowledgements: idPart(this.#acknowledgements), event: this.#event, person: this.#person };
  }
}
