/** Short lists of row numbers (who attended, what led to it), kept one behind the other. */
import { IntColumn } from './columns.ts';
import type { Parts } from './parts.ts';

const SMALL = 24;

/** Lists by number. A list never changes; one that is replaced stays behind, which only corrections do. */
export class RowLists {
  readonly #items = new IntColumn();
  readonly #ends = new IntColumn();

  /** Keeps a list and returns its number. */
  add(rows: readonly number[]): number {
    for (const row of rows) this.#items.push(row);
    return this.#ends.push(this.#items.length);
  }

  /** Where the items of a list begin, for {@link item}. */
  start(list: number): number {
    return list === 0 ? 0 : this.#ends.get(list - 1);
  }

  /** Where the items of a list end (exclusive). */
  end(list: number): number {
    return this.#ends.get(list);
  }

  item(place: number): number {
    return this.#items.get(place);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return { items: this.#items, ends: this.#ends };
  }
}

/** The same rows, each once, ascending. Sorts `rows` itself. */
export function distinct(rows: number[]): number[] {
  if (rows.length <= SMALL) insertionSort(rows);
  else rows = Array.from(Int32Array.from(rows).sort());
  let kept = 0;
  for (const row of rows) if (kept === 0 || row !== rows[kept - 1]) rows[kept++] = row;
  rows.length = kept;
  return rows;
}

function insertionSort(rows: number[]): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    let place = i;
    for (; place > 0 && (rows[place - 1] as number) > row; place--) rows[place] = rows[place - 1] as number;
    rows[place] = row;
  }
}
