/** The two ways a command reaches the platform, with the same result: a running one by HTTP, or the embedded stores of a data directory. */
import type { Readable } from 'node:stream';
import type { ImportResult } from '../import/import-result.ts';
import type { ImportReport } from '../import/import-report.ts';
import type { ImportSource } from '../import/import-source.ts';
import { CommandFailed, EXIT, exitCodeOf } from './exit-codes.ts';

/** A request to one of the platform's routes. `query` leaves out what is undefined. */
export type PlatformRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** An answer whose status is below 400; problems are thrown as CommandFailed. */
export type PlatformAnswer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: Readable };

/** An import as a command asks for it. */
export type ImportWish = {
  readonly source: ImportSource;
  readonly network: string | undefined;
  readonly keepGoing: boolean;
  readonly signal: AbortSignal;
  readonly tell: (report: ImportReport) => void | Promise<void>;
};

/** The platform, wherever it is. */
export abstract class PlatformAccess {
  /** Asks a route. Throws {@link CommandFailed} with the problem's sentence. */
  abstract request(request: PlatformRequest): Promise<PlatformAnswer>;
  /** Imports; resolves with how it ended. Throws {@link CommandFailed}. */
  abstract importEvents(wish: ImportWish): Promise<ImportResult>;
  /** Waits until read models cover what the stores hold; a running platform does that by itself. */
  abstract caughtUp(): Promise<void>;
  abstract close(): Promise<void>;
}

/** The address of a request: path and query. */
export function addressOf({ path, query = {} }: PlatformRequest): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** A whole body as text. */
export async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** A whole body as JSON. */
export async function jsonOf(body: Readable): Promise<unknown> {
  return JSON.parse(await textOf(body)) as unknown;
}

/** Lines of a body, each parsed. */
export async function* jsonLinesOf(body: Readable): AsyncGenerator {
  let rest = '';
  for await (const chunk of body.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as unknown;
  }
  if (rest !== '') yield JSON.parse(rest) as unknown;
}

/** The failure that an answer of status 400 and above means. */
export function failureOf(status: number, body: string): CommandFailed {
  const problem = problemIn(body);
  if (problem === null)
    return new CommandFailed(
      EXIT.unavailable,
      `The platform answered with status ${status} and nothing that explains it. Is it really a Golden Thread platform?`,
    );
  const fields = problem.field.map(({ path, reason }) => `\n  ${path}: ${reason}`).join('');
  return new CommandFailed(exitCodeOf(status), `${problem.detail}${fields}`);
}

type Told = { readonly detail: string; readonly field: readonly { readonly path: string; readonly reason: string }[] };

function problemIn(body: string): Told | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const { detail, field } = parsed as { detail?: unknown; field?: unknown };
    return typeof detail === 'string' ? { detail, field: Array.isArray(field) ? (field as Told['field']) : [] } : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
