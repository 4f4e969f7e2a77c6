/** Rows in order of a whole-number key: counting instead of comparing, and stable. */

/** Rows grouped by key: those with key k stand in `rows` from `starts[k]` to `starts[k + 1]`. */
export type Grouping = { readonly starts: Int32Array; readonly rows: Int32Array };

/** Adds `by` to one of many counts. */
export function increase(counts: Int32Array, at: number, by = 1): void {
  counts[at] = (counts[at] as number) + by;
}

/** The numbers 0 to `length` - 1. */
export function range(length: number): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** Groups rows by `keys[row]`, a number from 0 to `groups` - 1; rows of one group keep their order. */
export function groupRows(rows: Int32Array, keys: Int32Array, groups: number): Grouping {
  const starts = new Int32Array(groups + 1);
  for (const row of rows) increase(starts, (keys[row] as number) + 1);
  for (let group = 0; group < groups; group++) increase(starts, group + 1, starts[group]);
  const free = starts.slice(0, groups);
  const grouped = new Int32Array(rows.length);
  for (const row of rows) {
    const key = keys[row] as number;
    grouped[free[key] as number] = row;
    increase(free, key);
  }
  return { starts, rows: grouped };
}
