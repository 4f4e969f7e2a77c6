/** Progress with rate and time left: one line that is redrawn on a terminal, plain lines elsewhere. */
import { figure, say, type Terminal } from './terminal.ts';

/** Where something stands. `total` null: it cannot be known. */
export type ProgressNote = { readonly stage: string; readonly done: number; readonly total: number | null; readonly unit: string };

const REDRAW_EVERY_MS = 200;
const PLAIN_LINE_EVERY_MS = 5_000;

/** Shows progress of one command. `now` is a clock in milliseconds that only goes forward. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  #stage = '';
  #stageBegan = 0;
  #doneAtBegin = 0;
  #shownAt = Number.NEGATIVE_INFINITY;
  #drawn = false;

  constructor(terminal: Terminal, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
  }

  show(note: ProgressNote): void {
    const now = this.#now();
    if (note.stage !== this.#stage) {
      this.#stage = note.stage;
      this.#stageBegan = now;
      this.#doneAtBegin = note.done;
      // A stage that is over at once is not worth a line.
      this.#shownAt = this.#terminal.isWatched ? Number.NEGATIVE_INFINITY : now;
    }
    if (now - this.#shownAt < (this.#terminal.isWatched ? REDRAW_EVERY_MS : PLAIN_LINE_EVERY_MS)) return;
    this.#shownAt = now;
    const line = progressLine(note, { seconds: (now - this.#stageBegan) / 1000, done: note.done - this.#doneAtBegin });
    if (!this.#terminal.isWatched) {
      say(this.#terminal, line);
      return;
    }
    this.#terminal.errors.write(`\r\u001B[2K${line}`);
    this.#drawn = true;
  }

  /** Ends the redrawn line, before anything else is said. */
  clear(): void {
    if (this.#drawn) this.#terminal.errors.write('\r\u001B[2K');
    this.#drawn = false;
  }
}

/** `storing: 120,000 of 1,000,000 lines (12 %), 31,000 a second, 28 s left` */
export function progressLine(
  { stage, done, total, unit }: ProgressNote,
  since: { readonly seconds: number; readonly done: number },
): string {
  const rate = since.seconds > 0 ? since.done / since.seconds : 0;
  const parts = [
    `${stage}: ${amount(done, unit)}${total === null ? '' : ` of ${amount(total, unit)}`}${total === null || total === 0 ? '' : ` (${Math.floor((100 * done) / total)} %)`}`,
  ];
  if (rate > 0) parts.push(`${amount(Math.round(rate), unit)} a second`);
  if (rate > 0 && total !== null && total > done) parts.push(`${duration((total - done) / rate)} left`);
  return parts.join(', ');
}

function amount(count: number, unit: string): string {
  return unit === 'bytes' ? `${figure(Math.round(count / 1e5) / 10)} MB` : `${figure(count)} ${unit}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
}
