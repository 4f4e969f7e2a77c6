/**
 * Many rows as a few large values: texts end to end in one string, numbers in one array, words that repeat once.
 * Threads copy such values at memory speed, where they would walk through thousands of objects one by one.
 */

/** Rows on their way between threads. All rows have the same columns, and are read in the order they were written. */
export type Columns = {
  readonly rows: number;
  readonly text: string;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly words: readonly string[];
};

/** How many texts and how many numbers (with words) each row has. */
export type RowShape = { readonly texts: number; readonly numbers: number };

/** Writes rows, column by column within each row. */
export class ColumnWriter {
  readonly #rows: number;
  readonly #texts: string[] = [];
  readonly #lengths: Uint32Array<ArrayBuffer>;
  readonly #numbers: Float64Array<ArrayBuffer>;
  readonly #words: string[] = [];
  readonly #wordNumbers = new Map<string, number>();
  #text = 0;
  #number = 0;

  constructor(rows: number, shape: RowShape) {
    this.#rows = rows;
    this.#lengths = new Uint32Array(rows * shape.texts);
    this.#numbers = new Float64Array(rows * shape.numbers);
  }

  /** A text that differs from row to row. */
  text(text: string): void {
    this.#texts.push(text);
    this.#lengths[this.#text] = text.length;
    this.#text += 1;
  }

  /** A number. */
  number(number: number): void {
    this.#numbers[this.#number] = number;
    this.#number += 1;
  }

  /** A text that many rows share; counts as a number of the row. */
  word(word: string): void {
    let number = this.#wordNumbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#wordNumbers.set(word, number);
    }
    this.number(number);
  }

  /** The rows, to be sent with the buffers of {@link buffersOf}. */
  finish(): Columns {
    return { rows: this.#rows, text: this.#texts.join(''), lengths: this.#lengths, numbers: this.#numbers, words: this.#words };
  }
}

/** Reads rows in the order they were written. */
export class ColumnReader {
  readonly #columns: Columns;
  #text = 0;
  #at = 0;
  #number = 0;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** The next text. */
  text(): string {
    const from = this.#at;
    this.#at += this.#columns.lengths[this.#text] ?? 0;
    this.#text += 1;
    return this.#columns.text.slice(from, this.#at);
  }

  /** The next number. */
  number(): number {
    const number = this.#columns.numbers[this.#number] ?? 0;
    this.#number += 1;
    return number;
  }

  /** The next word. */
  word(): string {
    return this.#columns.words[this.number()] ?? '';
  }
}

/** The buffers that move to the other thread instead of being copied. */
export function buffersOf(columns: Columns): ArrayBuffer[] {
  return [columns.lengths.buffer, columns.numbers.buffer];
}
