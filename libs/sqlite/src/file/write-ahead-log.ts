/** When the write-ahead log is copied back into its file: between groups, after their answers went out, never within a commit. */
import { primaryCode, type Connection, type Statement } from './connection.ts';

// A log that starts anew at the front of its file is cheaper to sync than one that makes the file longer, so small commits are copied back
// early. Large commits change the same pages of the indexes again and again; the later they are copied back, the fewer copies are made.
// Measured with 2,000 events a commit: 16,000 pages took in 2.6 times the events that 1,000 pages did.
/** Pages of log (4 KiB each) at which it is copied back at the earliest, and at the latest. */
const FEWEST_PAGES = 1_000;
const MOST_PAGES = 16_000;
/** Between the two: this many commits of the present size. */
const COMMITS_PER_LOG = 16;
/** Pages at which a pause is used to copy back. */
const PAGES_WHEN_IDLE = 250;
/** How many commits pass between two looks at the log; after large ones, one. */
const COMMITS_BETWEEN_LOOKS = 8;
const LARGE_COMMIT_PAGES = 250;
const IDLE_MS = 200;

/** Keeps the log of one connection short. */
export class WriteAheadLog {
  readonly #connection: Connection;
  readonly #size: Statement;
  #commits = 0;
  // The first commit shows how large they are.
  #nextLook = 1;
  #pagesBefore = 0;
  #idle: NodeJS.Timeout | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#size = connection.prepare('PRAGMA wal_checkpoint(NOOP)');
    // What is beyond this many bytes is given back to the disk when the log starts anew.
    connection.exec(`PRAGMA journal_size_limit = ${MOST_PAGES * 4096}`);
  }

  /** To be called after each commit's answers went out. */
  committed(): void {
    this.#commits += 1;
    if (this.#commits >= this.#nextLook) this.#look();
    if (this.#idle) this.#idle.refresh();
    else {
      this.#idle = setTimeout(() => {
        this.#whenIdle();
      }, IDLE_MS).unref();
    }
  }

  /** Pages in the log that are not yet copied back. */
  pages(): number {
    const row = this.#size.get();
    return Number(row?.['log'] ?? 0) - Number(row?.['checkpointed'] ?? 0);
  }

  /** Copies everything back and empties the log, as far as space and readers allow; what could not be copied stays safe in the log. */
  empty(): void {
    this.#run('TRUNCATE');
  }

  /** Stops looking. */
  stop(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
  }

  #look(): void {
    const pages = this.pages();
    const perCommit = Math.max(0, pages - this.#pagesBefore) / this.#commits;
    const enough = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, perCommit * COMMITS_PER_LOG));
    if (pages >= enough) this.#copyBack();
    this.#pagesBefore = pages >= enough ? 0 : pages;
    this.#commits = 0;
    this.#nextLook = perCommit >= LARGE_COMMIT_PAGES ? 1 : COMMITS_BETWEEN_LOOKS;
  }

  #whenIdle(): void {
    this.#idle = null;
    if (this.pages() < PAGES_WHEN_IDLE) return;
    this.#copyBack();
    [this.#pagesBefore, this.#commits] = [0, 0];
  }

  #copyBack(): void {
    // PASSIVE waits for nobody. If a reader holds the log open the rest is copied next time.
    this.#run('PASSIVE');
  }

  #run(mode: 'PASSIVE' | 'TRUNCATE'): void {
    try {
      this.#connection.exec(`PRAGMA wal_checkpoint(${mode})`);
    } catch (error) {
      // A checkpoint that fails for want of space loses nothing: the log keeps what was committed, and the next one tries again.
      if (primaryCode(error) === null) throw error;
    }
  }
}
