/** The first stage of an import: read the whole input once, check every line, and stage what is good (events.md, import, point 1). */
import { createHash } from 'node:crypto';
import type { Instant } from '@golden-thread/kernel';
import { BlockCheckers } from './block-checkers.ts';
import { type BadLine, type CheckedBlock, decodeEvents, encodeEvents } from './check-block.ts';
import type { TellImport } from './import-report.ts';
import { KeyTable } from './key-table.ts';
import { type Block, LONGEST_LINE, lineBlocks, type TooLong } from './line-blocks.ts';
import type { StagedChunk, StagedCounts, Staging } from './staging.ts';

/** What is checked, and how far lies too far in the future. */
export type Check = {
  readonly source: AsyncIterable<Uint8Array>;
  /** Bytes of the whole input, where known. */
  readonly totalBytes: number | null;
  readonly staging: Staging;
  /** The last instant an event may have happened at. */
  readonly latest: Instant;
  /** Whether good lines are staged although others are bad. */
  readonly keepGoing: boolean;
  readonly signal: AbortSignal;
  readonly tell: TellImport;
};

/** What came out of it. */
export type Checked = { readonly sha256: string; readonly counts: StagedCounts };

/** Reads, checks and stages. Rejects with what the source throws, and with the signal's reason; the staging is then as good as nothing. */
export async function checkInput(check: Check): Promise<Checked> {
  const stage = new CheckStage(check);
  try {
    return await stage.run();
  } finally {
    await stage.close();
  }
}

type Piece = { readonly checked: Promise<CheckedBlock> } | { readonly tooLong: TooLong };

class CheckStage {
  readonly #check: Check;
  readonly #checkers: BlockCheckers;
  readonly #ids = new KeyTable();
  readonly #hash = createHash('sha256');
  readonly #underWay: Piece[] = [];
  #bytes = 0;
  #read = 0;
  #repeated = 0;
  #refused = 0;

  constructor(check: Check) {
    this.#check = check;
    this.#checkers = new BlockCheckers(check.latest);
  }

  async run(): Promise<Checked> {
    for await (const piece of lineBlocks(this.#hashed())) {
      this.#underWay.push(this.#begin(piece));
      if (this.#underWay.length > this.#checkers.atOnce) await this.#finishFirst();
    }
    while (this.#underWay.length > 0) await this.#finishFirst();
    return {
      sha256: this.#hash.digest('hex'),
      counts: { read: this.#read, repeated: this.#repeated, refused: this.#refused, bytes: this.#bytes },
    };
  }

  async close(): Promise<void> {
    await this.#checkers.close();
  }

  async *#hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#check.source) {
      this.#check.signal.throwIfAborted();
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  #begin(piece: Block | TooLong): Piece {
    if (piece.kind === 'too-long') return { tooLong: piece };
    const checked = this.#checkers.check(piece);
    // Awaited in its turn; until then a failure must not end the process.
    checked.catch(() => undefined);
    return { checked };
  }

  async #finishFirst(): Promise<void> {
    const piece = this.#underWay.shift();
    if (piece === undefined) return;
    if ('tooLong' in piece) await this.#refuse([tooLong(piece.tooLong)], 1);
    else await this.#keep(await piece.checked);
    await this.#check.tell({ kind: 'progress', stage: 'checking', done: this.#bytes, total: this.#check.totalBytes, unit: 'bytes' });
  }

  async #keep(block: CheckedBlock): Promise<void> {
    this.#read += block.read;
    const fresh: number[] = [];
    const reused: BadLine[] = [];
    for (let index = 0; index < block.lines.length; index += 1) {
      const seen = this.#ids.add(block.keys, index);
      if (seen === 'new') fresh.push(index);
      else if (seen === 'same') this.#repeated += 1;
      else
        reused.push({
          line: block.lines[index] ?? 0,
          problems: [{ field: 'id', reason: 'was used by an earlier line of this input for an event with other content' }],
        });
    }
    await this.#refuse(
      [...block.bad, ...reused].sort((a, b) => a.line - b.line),
      0,
    );
    const worthStaging = this.#check.keepGoing || this.#refused === 0;
    if (worthStaging && fresh.length > 0) this.#check.staging.add(chunkOf(block, fresh));
  }

  async #refuse(lines: readonly BadLine[], read: number): Promise<void> {
    this.#read += read;
    this.#refused += lines.length;
    if (lines.length > 0) await this.#check.tell({ kind: 'bad-lines', lines });
  }
}

function chunkOf(block: CheckedBlock, fresh: readonly number[]): StagedChunk {
  if (fresh.length === block.lines.length) return { events: block.events, lines: block.lines };
  const events = decodeEvents(block.events);
  return {
    events: encodeEvents(fresh.flatMap((index) => events[index] ?? [])),
    lines: Uint32Array.from(fresh, (index) => block.lines[index] ?? 0),
  };
}

function tooLong({ line, bytes }: TooLong): BadLine {
  return { line, problems: [{ field: 'line', reason: `has ${bytes} bytes; at most ${LONGEST_LINE} (4 MiB) are read` }] };
}
