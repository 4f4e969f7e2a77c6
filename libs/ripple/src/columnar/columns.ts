/** Growable typed columns. Rows live in fixed chunks, so that growing never copies what is there: no fact waits for a large copy. */

const CHUNK_BITS = 15;
const CHUNK_ROWS = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_ROWS - 1;
const FIRST_ROWS = 16;

type Chunk = Uint8Array | Int32Array | Float64Array;

/** What all columns have in common: room, and their bytes for a snapshot. */
abstract class Column<C extends Chunk> {
  protected readonly chunks: C[] = [];
  protected rows = 0;
  protected room = 0;

  /** Number of rows. */
  get length(): number {
    return this.rows;
  }

  /** The column's bytes in row order, as views: copy them before the column changes. */
  *pieces(): Generator<Uint8Array> {
    let left = this.rows;
    for (const chunk of this.chunks) {
      const used = Math.min(left, chunk.length);
      yield new Uint8Array(chunk.buffer, 0, used * chunk.BYTES_PER_ELEMENT);
      left -= used;
    }
  }

  /** Adds the rows that {@link pieces} gave. */
  load(bytes: Uint8Array): void {
    const values = this.view(bytes);
    for (let row = 0; row < values.length; row++) this.push(values[row] as number);
  }

  /** Adds a row and returns its number. */
  abstract push(value: number): number;
  protected abstract view(bytes: Uint8Array): C;
  protected abstract chunk(rows: number): C;

  /** The first chunk doubles, so that a small network stays small; the later ones are whole. */
  protected grow(): void {
    const only = this.chunks[0];
    if (this.chunks.length === 1 && only && only.length < CHUNK_ROWS) {
      const larger = this.chunk(only.length * 2);
      larger.set(only);
      this.chunks[0] = larger;
      this.room = larger.length;
    } else {
      this.chunks.push(this.chunk(only ? CHUNK_ROWS : FIRST_ROWS));
      this.room += only ? CHUNK_ROWS : FIRST_ROWS;
    }
  }
}

/** A column of bytes: a few yes or no for each row. */
export class ByteColumn extends Column<Uint8Array> {
  /** The value of a row below {@link length}. */
  get(row: number): number {
    return (this.chunks[row >>> CHUNK_BITS] as Uint8Array)[row & CHUNK_MASK] as number;
  }

  /** Replaces the value of a row below {@link length}. */
  set(row: number, value: number): void {
    (this.chunks[row >>> CHUNK_BITS] as Uint8Array)[row & CHUNK_MASK] = value;
  }

  push(value: number): number {
    if (this.rows === this.room) this.grow();
    const row = this.rows++;
    (this.chunks[row >>> CHUNK_BITS] as Uint8Array)[row & CHUNK_MASK] = value;
    return row;
  }

  protected view(bytes: Uint8Array): Uint8Array {
    return bytes;
  }

  protected chunk(rows: number): Uint8Array {
    return new Uint8Array(rows);
  }
}

/** A column of 32-bit integers. */
export class IntColumn extends Column<Int32Array> {
  /** The value of a row below {@link length}. */
  get(row: number): number {
    return (this.chunks[row >>> CHUNK_BITS] as Int32Array)[row & CHUNK_MASK] as number;
  }

  /** Replaces the value of a row below {@link length}. */
  set(row: number, value: number): void {
    (this.chunks[row >>> CHUNK_BITS] as Int32Array)[row & CHUNK_MASK] = value;
  }

  /** Adds to the value of a row below {@link length}. */
  add(row: number, by: number): void {
    const chunk = this.chunks[row >>> CHUNK_BITS] as Int32Array;
    chunk[row & CHUNK_MASK] = (chunk[row & CHUNK_MASK] as number) + by;
  }

  push(value: number): number {
    if (this.rows === this.room) this.grow();
    const row = this.rows++;
    (this.chunks[row >>> CHUNK_BITS] as Int32Array)[row & CHUNK_MASK] = value;
    return row;
  }

  protected view(bytes: Uint8Array): Int32Array {
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT);
  }

  protected chunk(rows: number): Int32Array {
    return new Int32Array(rows);
  }
}

/** A column of doubles: instants, scores, and sums that outgrow 32 bits. */
export class NumberColumn extends Column<Float64Array> {
  /** The value of a row below {@link length}. */
  get(row: number): number {
    return (this.chunks[row >>> CHUNK_BITS] as Float64Array)[row & CHUNK_MASK] as number;
  }

  /** Replaces the value of a row below {@link length}. */
  set(row: number, value: number): void {
    (this.chunks[row >>> CHUNK_BITS] as Float64Array)[row & CHUNK_MASK] = value;
  }

  /** Adds to the value of a row below {@link length}. */
  add(row: number, by: number): void {
    const chunk = this.chunks[row >>> CHUNK_BITS] as Float64Array;
    chunk[row & CHUNK_MASK] = (chunk[row & CHUNK_MASK] as number) + by;
  }

  push(value: number): number {
    if (this.rows === this.room) this.grow();
    const row = this.rows++;
    (this.chunks[row >>> CHUNK_BITS] as Float64Array)[row & CHUNK_MASK] = value;
    return row;
  }

  protected view(bytes: Uint8Array): Float64Array {
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / Float64Array.BYTES_PER_ELEMENT);
  }

  protected chunk(rows: number): Float64Array {
    return new Float64Array(rows);
  }
}
