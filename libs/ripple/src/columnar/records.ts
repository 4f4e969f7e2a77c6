/**
 * Rows of numbers in typed arrays, the numbers of one row side by side: what is asked about one person lies in one place in memory.
 * Rows live in fixed chunks, so that growing never copies what is there: no fact waits for a large copy.
 */

const CHUNK_BITS = 12;
const CHUNK_ROWS = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_ROWS - 1;
const FIRST_ROWS = 16;
const CELL_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** A growable table. First its fields are declared, by whoever keeps something in a row; then rows are pushed. */
export class Records {
  /** The rows, once as integers and once as doubles: integers stand at the beginning of a row, doubles at its end. */
  readonly ints: Int32Array[] = [];
  readonly doubles: Float64Array[] = [];
  readonly #initialInts: number[] = [];
  readonly #initialDoubles: number[] = [];
  #width = 0;
  #rows = 0;
  #room = 0;

  /** Cells of 32 bits in a row. */
  get width(): number {
    return this.#width;
  }

  /** What a row holds, so that a snapshot of other fields is not taken for one of these. */
  get layout(): string {
    return `${this.#initialInts.length} integers, ${this.#initialDoubles.length} doubles`;
  }

  /** Number of rows. */
  get length(): number {
    return this.#rows;
  }

  /** Declares a field of 32-bit integers that begin with a value. */
  int(initial: number): IntField {
    const offset = this.#initialInts.push(initial) - 1;
    this.#widen();
    return new IntField(this, offset);
  }

  /** Declares a field of doubles that begin with a value: instants, scores, and sums that outgrow 32 bits. */
  double(initial: number): DoubleField {
    const offsetFromEnd = this.#initialDoubles.push(initial);
    this.#widen();
    return new DoubleField(this, offsetFromEnd);
  }

  /** Adds a row and returns its number. */
  push(): number {
    if (this.#rows === this.#room) this.#grow();
    const row = this.#rows++;
    const ints = this.ints[row >>> CHUNK_BITS] as Int32Array;
    const begin = (row & CHUNK_MASK) * this.#width;
    for (let i = 0; i < this.#initialInts.length; i++) ints[begin + i] = this.#initialInts[i] as number;
    if (this.#initialDoubles.length === 0) return row;
    const doubles = this.doubles[row >>> CHUNK_BITS] as Float64Array;
    const end = ((row & CHUNK_MASK) + 1) * (this.#width >>> 1);
    for (let i = 0; i < this.#initialDoubles.length; i++) doubles[end - 1 - i] = this.#initialDoubles[i] as number;
    return row;
  }

  /** The bytes in row order, as views: copy them before a row changes. */
  *pieces(): Generator<Uint8Array> {
    for (const [index, chunk] of this.ints.entries()) {
      const rows = Math.min(CHUNK_ROWS, this.#rows - index * CHUNK_ROWS);
      yield new Uint8Array(chunk.buffer, 0, rows * this.#width * CELL_BYTES);
    }
  }

  /** Adds the rows that {@link pieces} gave. */
  load(bytes: Uint8Array): void {
    const cells = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / CELL_BYTES);
    for (let at = 0; at < cells.length; at += this.#width) {
      const row = this.push();
      const chunk = this.ints[row >>> CHUNK_BITS] as Int32Array;
      chunk.set(cells.subarray(at, at + this.#width), (row & CHUNK_MASK) * this.#width);
    }
  }

  #widen(): void {
    if (this.#rows > 0) throw new Error('A field was declared after the first row: rows that are there have no room for it.');
    const doubles = this.#initialDoubles.length;
    this.#width = this.#initialInts.length + 2 * doubles;
    if (doubles > 0) this.#width += this.#width & 1; // doubles stand at whole multiples of their size
  }

  /** The first chunk doubles, so that a small network stays small; the later ones are whole. */
  #grow(): void {
    const only = this.ints.length === 1 && this.#room < CHUNK_ROWS ? this.ints.pop() : undefined;
    if (only) this.doubles.pop();
    const rows = only ? this.#room * 2 : this.#room === 0 ? FIRST_ROWS : CHUNK_ROWS;
    const chunk = new Int32Array(rows * this.#width);
    if (only) chunk.set(only);
    this.ints.push(chunk);
    this.doubles.push(new Float64Array(chunk.buffer));
    this.#room = only ? rows : this.#room + rows;
  }
}

/** A 32-bit integer of every row. */
export class IntField {
  readonly #records: Records;
  readonly #offset: number;

  /** Made by {@link Records.int}. */
  constructor(records: Records, offset: number) {
    this.#records = records;
    this.#offset = offset;
  }

  get(row: number): number {
    const { ints, width } = this.#records;
    return (ints[row >>> CHUNK_BITS] as Int32Array)[(row & CHUNK_MASK) * width + this.#offset] as number;
  }

  set(row: number, value: number): void {
    const { ints, width } = this.#records;
    (ints[row >>> CHUNK_BITS] as Int32Array)[(row & CHUNK_MASK) * width + this.#offset] = value;
  }

  add(row: number, by: number): void {
    this.set(row, this.get(row) + by);
  }
}

/** A double of every row. */
export class DoubleField {
  readonly #records: Records;
  readonly #offsetFromEnd: number;

  /** Made by {@link Records.double}; the offset counts doubles, 1 for the last of a row. */
  constructor(records: Records, offsetFromEnd: number) {
    this.#records = records;
    this.#offsetFromEnd = offsetFromEnd;
  }

  get(row: number): number {
    const { doubles, width } = this.#records;
    return (doubles[row >>> CHUNK_BITS] as Float64Array)[((row & CHUNK_MASK) + 1) * (width >>> 1) - this.#offsetFromEnd] as number;
  }

  set(row: number, value: number): void {
    const { doubles, width } = this.#records;
    (doubles[row >>> CHUNK_BITS] as Float64Array)[((row & CHUNK_MASK) + 1) * (width >>> 1) - this.#offsetFromEnd] = value;
  }

  add(row: number, by: number): void {
    this.set(row, this.get(row) + by);
  }
}
