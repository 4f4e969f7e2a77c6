/** The store's counter: the last position of each lane, kept in memory and written in the commit that moved it (architecture.md C1). */
import { LANES } from '@golden-thread/kernel';
import { type Connection, prepareRows, type Statement } from '../file/connection.ts';

/** Counts positions. */
export class LaneCounter {
  readonly #read: Statement;
  readonly #write: Statement;
  #last: number[] = [];
  #head = 0;
  readonly #moved = new Set<number>();

  constructor(connection: Connection) {
    this.#read = prepareRows(connection, 'SELECT lane, last FROM lanes');
    this.#write = connection.prepare('UPDATE lanes SET last = ? WHERE lane = ?');
    this.load();
  }

  /** The last position given out; 0 at first. */
  get head(): number {
    return this.#head;
  }

  /** The last position of a lane; 0 at first. */
  lastOf(lane: number): number {
    return this.#last[lane] ?? 0;
  }

  /** Gives the next position to a lane. */
  advance(lane: number): void {
    this.#head += 1;
    this.#last[lane] = this.#head;
    this.#moved.add(lane);
  }

  /** Writes the lanes that moved, in the transaction that is open. */
  save(): void {
    for (const lane of this.#moved) this.#write.run(this.lastOf(lane), lane);
    this.#moved.clear();
  }

  /** Forgets what was not committed. */
  load(): void {
    this.#last = lastOfLanes(this.#read.all() as unknown as [number, number][]);
    this.#head = Math.max(...this.#last);
    this.#moved.clear();
  }
}

/** The last position of each of the 64 lanes, from rows of (lane, last). */
export function lastOfLanes(rows: readonly (readonly [lane: number, last: number])[]): number[] {
  const lasts = new Array<number>(LANES).fill(0);
  for (const [lane, last] of rows) lasts[lane] = last;
  return lasts;
}
