/** Where a command writes: data to standard output, everything else to standard error (experience.md 2). */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The three streams of a command, and whether somebody watches. */
export type Terminal = {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Whether progress may redraw its line. */
  readonly isWatched: boolean;
};

/** The process's own. */
export function processTerminal(): Terminal {
  return { input: process.stdin, output: process.stdout, errors: process.stderr, isWatched: process.stderr.isTTY };
}

/** Writes data, waiting while whoever reads is slow. */
export async function writeData(terminal: Terminal, text: string | Uint8Array): Promise<void> {
  if (!terminal.output.write(text)) await once(terminal.output, 'drain');
}

/** Writes a message as a line of its own. */
export function say(terminal: Terminal, message: string): void {
  terminal.errors.write(`${message}\n`);
}

/** Figures in English notation: 1,234,567. */
export function figure(count: number): string {
  return count.toLocaleString('en-US');
}
