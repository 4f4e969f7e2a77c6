import { Records } from './records.ts';

const ROWS = 10_000; // more than two chunks

describe('Records', () => {
  /** Three integers and two doubles, declared in any order. */
  function filled() {
    const records = new Records();
    const fields = { a: records.int(-1), x: records.double(0.5), b: records.int(0), y: records.double(0), c: records.int(7) };
    for (let row = 0; row < ROWS; row++) {
      expect(records.push()).toBe(row);
      if (row % 3 === 0) continue;
      fields.a.set(row, row);
      fields.b.add(row, -row);
      fields.x.add(row, row);
      fields.y.set(row, 2 ** 40 + row);
    }
    return { records, ...fields };
  }

  it('keep every field of every row apart, and begin with what was declared', () => {
    const { a, b, c, x, y } = filled();
    for (let row = 0; row < ROWS; row++) {
      const expected = row % 3 === 0 ? [-1, 0, 7, 0.5, 0] : [row, -row, 7, 0.5 + row, 2 ** 40 + row];
      expect([a.get(row), b.get(row), c.get(row), x.get(row), y.get(row)]).toEqual(expected);
    }
  });

  it('come back from their bytes', () => {
    const bytes = new Uint8Array(Buffer.concat([...filled().records.pieces()]));
    const restored = new Records();
    const fields = [restored.int(0), restored.double(0), restored.int(0), restored.double(0), restored.int(0)];
    restored.load(bytes);
    expect(restored.length).toBe(ROWS);
    expect(fields.map((field) => field.get(ROWS - 2))).toEqual([ROWS - 2, ROWS - 1.5, 2 - ROWS, 2 ** 40 + ROWS - 2, 7]);
    expect(restored.layout).toBe(filled().records.layout);
  });

  it('take no new field once there are rows', () => {
    expect(() => filled().records.int(0)).toThrow(/declared after the first row/);
  });
});
