/** `golden-thread import FILE|-` */
import { createWriteStream, type Stats, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { errorCodeOf, signalPresses } from '@golden-thread/service-host/process';
import type { BadLine } from '../import/check-block.ts';
import type { ImportReport } from '../import/import-report.ts';
import type { ImportResult } from '../import/import-result.ts';
import { fileSource, type ImportSource, streamSource } from '../import/import-source.ts';
import { type CommandContext, type Whereabouts, withPlatform } from './command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { Progress } from './progress.ts';
import { figure, say, type Terminal, writeData } from './terminal.ts';

/** Options of `import`. */
export type ImportOptions = Whereabouts & {
  readonly network?: string;
  readonly keepGoing?: boolean;
  readonly bad?: string;
  readonly json?: boolean;
};

/** Bad lines that are printed; all of them are in the file. */
const BAD_LINES_PRINTED = 20;

const EXIT_OF: Readonly<Record<ImportResult['end'], ExitCode>> = {
  done: EXIT.ok,
  refused: EXIT.refused,
  unavailable: EXIT.unavailable,
  interrupted: EXIT.unavailable,
};

/** Imports a file, or standard input for `-`. */
export async function importCommand(context: CommandContext, file: string, options: ImportOptions): Promise<ExitCode> {
  const { terminal } = context;
  const source = await sourceOf(terminal, file);
  const stop = stopAtSignal(terminal, options.data !== undefined);
  const badFile = options.bad ?? (options.keepGoing === true ? `${file === '-' ? 'import' : file}.bad.ndjson` : null);
  const talk = new ImportTalk(terminal, file, badFile);
  try {
    const result = await withPlatform(context, options, (platform) =>
      platform.importEvents({
        source,
        network: options.network,
        keepGoing: options.keepGoing ?? false,
        signal: stop.signal,
        tell: (report) => talk.hear(report),
      }),
    );
    await talk.end(result);
    if (options.json === true)
      await writeData(terminal, `${JSON.stringify({ ...result, ...(talk.badFile === null ? {} : { badFile: talk.badFile }) })}\n`);
    return EXIT_OF[result.end];
  } finally {
    stop.off();
    await talk.close();
  }
}

async function sourceOf(terminal: Terminal, file: string): Promise<ImportSource> {
  if (file === '-') return streamSource(terminal.input);
  let stats: Stats;
  try {
    stats = await stat(file);
  } catch (cause) {
    const isMissing = errorCodeOf(cause) === 'ENOENT';
    throw new CommandFailed(
      EXIT.wrongUse,
      isMissing ? `There is no file ${file}. Nothing was imported.` : `${file} cannot be read. Nothing was imported.`,
      { cause },
    );
  }
  if (stats.isDirectory())
    throw new CommandFailed(
      EXIT.wrongUse,
      `${file} is a directory. Name a file of newline-delimited events, or - for standard input. Nothing was imported.`,
    );
  // A pipe or device has no size and passes by once.
  return stats.isFile() ? fileSource(file, stats.size) : streamSource(fileSource(file, 0).open());
}

/** Ctrl-C stops safely: on a data directory after the chunks at hand; a running platform goes on by itself. */
function stopAtSignal(terminal: Terminal, isEmbedded: boolean): { signal: AbortSignal; off: () => void } {
  const stop = new AbortController();
  const pressed = signalPresses();
  const handler = (signal: NodeJS.Signals) => {
    const press = pressed(signal);
    if (press === 'second') process.exit(130);
    if (press !== 'first') return;
    say(
      terminal,
      isEmbedded
        ? '\nStopping after the chunk at hand ... (again to stop at once; that is safe, too)'
        : '\nStopped watching. If the platform was storing already, it goes on.',
    );
    stop.abort();
  };
  process.on('SIGINT', handler).on('SIGTERM', handler);
  return {
    signal: stop.signal,
    off: () => {
      process.off('SIGINT', handler).off('SIGTERM', handler);
    },
  };
}

/** Tells what an import reports, and keeps the bad lines. */
class ImportTalk {
  readonly #terminal: Terminal;
  readonly #file: string;
  readonly #progress: Progress;
  readonly #badPath: string | null;
  #bad: WriteStream | null = null;
  #badLines = 0;

  constructor(terminal: Terminal, file: string, badPath: string | null) {
    this.#terminal = terminal;
    this.#file = file;
    this.#badPath = badPath;
    this.#progress = new Progress(terminal);
  }

  /** The file that bad lines were written to, if there were any. */
  get badFile(): string | null {
    return this.#bad === null ? null : this.#badPath;
  }

  async hear(report: ImportReport): Promise<void> {
    switch (report.kind) {
      case 'began':
        this.#began(report.networkId, report.foundsNetwork);
        return;
      case 'progress':
        this.#progress.show(report);
        return;
      case 'resumed':
        this.#say(`Going on where it stopped: ${figure(report.acknowledged)} of ${figure(report.chunks)} chunks are in.`);
        return;
      case 'bad-lines':
        await this.#keepBad(report.lines);
        return;
      case 'ended':
        return;
    }
  }

  async end({ counts, message }: ImportResult): Promise<void> {
    await this.close();
    if (this.#badLines > BAD_LINES_PRINTED) this.#say(`... and ${figure(this.#badLines - BAD_LINES_PRINTED)} more bad lines`);
    if (this.badFile !== null) this.#say(`All ${figure(this.#badLines)} bad lines are in ${this.badFile}`);
    const { read, stored, known, refused } = counts;
    this.#say(`Read ${figure(read)}: stored ${figure(stored)}, already known ${figure(known)}, refused ${figure(refused)}. ${message}`);
  }

  async close(): Promise<void> {
    this.#progress.clear();
    if (this.#bad === null || this.#bad.closed) return;
    this.#bad.end();
    await once(this.#bad, 'close');
  }

  #began(networkId: string, foundsNetwork: boolean): void {
    const input = this.#file === '-' ? 'standard input' : this.#file;
    this.#say(
      `Importing ${input} into network "${networkId}"${foundsNetwork ? ', which is new: it is founded once the check has passed' : ''}.`,
    );
    this.#say(
      'Ids in it are taken to be pseudonyms: they are stored as they stand. If they are names or record numbers, stop now and replace them first.',
    );
  }

  async #keepBad(lines: readonly BadLine[]): Promise<void> {
    for (const { line, problems } of lines.slice(0, Math.max(0, BAD_LINES_PRINTED - this.#badLines))) {
      for (const { field, reason } of problems) this.#say(field === 'line' ? `line ${line} ${reason}` : `line ${line}: ${field} ${reason}`);
    }
    this.#badLines += lines.length;
    if (this.#badPath === null) return;
    this.#bad ??= await openForWriting(this.#badPath);
    const text = lines.map((bad) => `${JSON.stringify(bad)}\n`).join('');
    if (!this.#bad.write(text)) await once(this.#bad, 'drain');
  }

  #say(message: string): void {
    this.#progress.clear();
    say(this.#terminal, message);
  }
}

async function openForWriting(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
    return stream;
  } catch (cause) {
    throw new CommandFailed(EXIT.wrongUse, `The bad lines cannot be written to ${path}. Name another file with --bad.`, { cause });
  }
}
