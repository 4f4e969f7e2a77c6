/** Who met when: of each gathering the time of its earliest record, and the attendees of the last word on it. */
import { IntColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { IdTable } from '../columnar/id-table.ts';
import { idPart, joinParts, type Parts } from '../columnar/parts.ts';
import { NONE } from '../columnar/none.ts';
import { distinct, RowLists } from '../columnar/row-lists.ts';

/** Gatherings as row numbers. Somebody erased stays in a list and is passed over by whoever reads it. */
export class Gatherings {
  readonly ids = new IdTable();
  readonly attendees = new RowLists();
  readonly #events: Events;
  readonly #held = new IntColumn(); // per gathering: the record with the smallest key
  readonly #corrected = new IntColumn(); // per gathering: the correction with the largest key
  readonly #list = new IntColumn(); // per gathering: list of attendees

  constructor(events: Events) {
    this.#events = events;
  }

  /** How many gatherings have a row, those only corrected so far included. */
  get size(): number {
    return this.#held.length;
  }

  /** The event that counts as the gathering's record, or {@link NONE} if there is none yet. */
  held(gathering: number): number {
    return this.#held.get(gathering);
  }

  /** The list of attendees in {@link attendees}: distinct people. */
  list(gathering: number): number {
    return this.#list.get(gathering);
  }

  /** Takes a record into account: the one with the smallest key counts. */
  hold(event: number, gatheringId: string, people: number[]): void {
    const gathering = this.#intern(gatheringId);
    const known = this.#held.get(gathering);
    if (known !== NONE && this.#events.isBefore(known, event)) return;
    this.#held.set(gathering, event);
    if (this.#corrected.get(gathering) === NONE) this.#list.set(gathering, this.attendees.add(distinct(people)));
  }

  /** Takes a correction into account: the one with the largest key counts. */
  correct(event: number, gatheringId: string, people: number[]): void {
    const gathering = this.#intern(gatheringId);
    const known = this.#corrected.get(gathering);
    if (known !== NONE && this.#events.isBefore(event, known)) return;
    this.#corrected.set(gathering, event);
    this.#list.set(gathering, this.attendees.add(distinct(people)));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      ids: idPart(this.ids),
      ...joinParts({ attendees: this.attendees.parts() }),
      held: this.#held,
      corrected: this.#corrected,
      list: this.#list,
    };
  }

  #intern(gatheringId: string): number {
    const gathering = this.ids.intern(gatheringId);
    if (gathering === this.#held.length) {
      this.#held.push(NONE);
      this.#corrected.push(NONE);
      this.#list.push(NONE);
    }
    return gathering;
  }
}
