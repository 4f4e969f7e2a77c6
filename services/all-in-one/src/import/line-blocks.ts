/** Cuts a stream of bytes into blocks of whole lines, so that checking never holds more than a few blocks, however large the input is. */

/** Lines in one block at most: a block becomes one chunk of the store stage (events.md, import, point 2). */
export const LINES_PER_BLOCK = 2_000;
/** A block is closed after this many bytes, full or not. */
export const BYTES_PER_BLOCK = 1024 * 1024;
/** The longest line that is read, in bytes. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/** Whole lines. `firstLine` counts from 1; `open` says that the last line has no line end (the input ends there). */
export type Block = { readonly kind: 'block'; readonly firstLine: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly open: boolean };
/** A line longer than {@link LONGEST_LINE}: passed over, never held in memory. */
export type TooLong = { readonly kind: 'too-long'; readonly line: number; readonly bytes: number };

const NEWLINE = 0x0a;

/** Blocks in order. Lines end with a newline (a carriage return before it belongs to the line). */
export async function* lineBlocks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Block | TooLong> {
  const cutter = new LineCutter();
  for await (const chunk of source) yield* cutter.take(chunk);
  yield* cutter.end();
}

class LineCutter {
  #firstLine = 1;
  /** Lines ended in the block that is being gathered. */
  #lines = 0;
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  /** Bytes so far of the line that has not ended. */
  #lineBytes = 0;
  #skipping = false;

  *take(chunk: Uint8Array): Generator<Block | TooLong> {
    let from = 0;
    while (from < chunk.length) {
      const newline = chunk.indexOf(NEWLINE, from);
      const to = newline === -1 ? chunk.length : newline + 1;
      this.#lineBytes += to - from;
      if (!this.#skipping) this.#gather(chunk.subarray(from, to));
      if (!this.#skipping && this.#lineBytes > LONGEST_LINE) yield* this.#startSkipping();
      if (newline !== -1) yield* this.#endLine();
      from = to;
    }
  }

  *end(): Generator<Block | TooLong> {
    if (this.#skipping) yield* this.#endLine();
    if (this.#gatheredBytes > 0) yield this.#close(this.#lineBytes > 0);
  }

  *#endLine(): Generator<Block | TooLong> {
    const bytes = this.#lineBytes;
    this.#lineBytes = 0;
    if (this.#skipping) {
      this.#skipping = false;
      yield { kind: 'too-long', line: this.#firstLine, bytes };
      this.#firstLine += 1;
      return;
    }
    this.#lines += 1;
    if (this.#lines === LINES_PER_BLOCK || this.#gatheredBytes >= BYTES_PER_BLOCK) yield this.#close(false);
  }

  /** Gives away the whole lines before the one that grew too long, and forgets what came of it. */
  *#startSkipping(): Generator<Block> {
    const whole = joined(this.#gathered, this.#gatheredBytes).subarray(0, this.#gatheredBytes - this.#lineBytes);
    this.#gathered = [whole];
    this.#gatheredBytes = whole.length;
    if (whole.length > 0) yield this.#close(false);
    this.#gathered = [];
    this.#skipping = true;
  }

  #gather(part: Uint8Array): void {
    const last = this.#gathered.at(-1);
    // Neighbouring lines of one chunk stay one piece.
    if (last !== undefined && last.buffer === part.buffer && last.byteOffset + last.length === part.byteOffset) {
      this.#gathered[this.#gathered.length - 1] = new Uint8Array(part.buffer, last.byteOffset, last.length + part.length);
    } else this.#gathered.push(part);
    this.#gatheredBytes += part.length;
  }

  #close(open: boolean): Block {
    const block: Block = { kind: 'block', firstLine: this.#firstLine, bytes: joined(this.#gathered, this.#gatheredBytes), open };
    this.#firstLine += this.#lines;
    this.#lines = 0;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    return block;
  }
}

/** A copy of its own, because it is handed over to another thread. */
function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
