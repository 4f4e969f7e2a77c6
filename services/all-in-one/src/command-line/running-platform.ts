/** A platform that runs somewhere, reached by HTTP. */
import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportReport } from '../import/import-report.ts';
import type { ImportResult } from '../import/import-result.ts';
import { CommandFailed, EXIT } from './exit-codes.ts';
import {
  addressOf,
  failureOf,
  type ImportWish,
  jsonLinesOf,
  PlatformAccess,
  type PlatformAnswer,
  type PlatformRequest,
  textOf,
} from './platform-access.ts';

/** Where a platform is looked for when nothing else is said. */
export const STANDARD_URL = 'http://127.0.0.1:3000';

type Failed = { readonly kind: 'failed'; readonly problem: { readonly status: number } };

/** Talks to a running platform. */
export class RunningPlatform extends PlatformAccess {
  readonly #url: URL;

  /** Throws {@link CommandFailed} for an address that is none. */
  constructor(url: string) {
    super();
    if (!URL.canParse(url) || new URL(url).protocol !== 'http:') {
      throw new CommandFailed(EXIT.wrongUse, `"${url}" is no address of a platform. It looks like ${STANDARD_URL}.`);
    }
    this.#url = new URL(url);
  }

  override async request(request: PlatformRequest): Promise<PlatformAnswer> {
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const sending = this.#open(request, body === undefined ? {} : { 'content-type': 'application/json' });
    const answered = this.#answer(sending);
    sending.end(body);
    return answered;
  }

  override async importEvents(wish: ImportWish): Promise<ImportResult> {
    const query = { network: wish.network, keepGoing: wish.keepGoing ? 'true' : undefined };
    const headers = {
      'content-type': 'application/x-ndjson',
      ...(wish.source.bytes === null ? {} : { 'content-length': String(wish.source.bytes) }),
    };
    const sending = this.#open({ method: 'POST', path: '/api/platform/imports', query, signal: wish.signal }, headers);
    const answered = this.#answer(sending);
    // The answer may come while we still send: a refusal ends the sending, and reports flow beside it.
    const sent = pipeline(Readable.from(wish.source.open()), sending).catch((problem: unknown) => problem);
    const result = await this.#follow(await answered, wish);
    await sent;
    return result;
  }

  override caughtUp(): Promise<void> {
    return Promise.resolve();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  async #follow(answer: PlatformAnswer, { tell }: ImportWish): Promise<ImportResult> {
    for await (const line of jsonLinesOf(answer.body)) {
      const report = line as ImportReport | Failed;
      if (report.kind === 'failed') throw failureOf(report.problem.status, JSON.stringify(report.problem));
      await tell(report);
      if (report.kind === 'ended') return { end: report.end, counts: report.counts, networkId: report.networkId, message: report.message };
    }
    throw new CommandFailed(
      EXIT.unavailable,
      'The platform stopped in the middle of the import. Nothing is lost: the same command goes on from where it was.',
    );
  }

  #open(request: PlatformRequest, headers: Readonly<Record<string, string>>): ClientRequest {
    return openRequest(new URL(addressOf(request), this.#url), {
      method: request.method,
      headers: { accept: 'application/json, application/x-ndjson, text/csv', ...headers },
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
  }

  async #answer(sending: ClientRequest): Promise<PlatformAnswer> {
    const message = await new Promise<IncomingMessage>((resolve, reject) => {
      sending.on('response', resolve);
      sending.on('error', (cause) => {
        reject(this.#unreachable(cause));
      });
    });
    const status = message.statusCode ?? 500;
    if (status >= 400) throw failureOf(status, await textOf(message));
    return { status, headers: message.headers, body: message };
  }

  #unreachable(cause: NodeJS.ErrnoException): CommandFailed {
    if (cause.name === 'AbortError') return new CommandFailed(EXIT.refused, 'Stopped.', { cause });
    const why =
      cause.code === 'ECONNREFUSED'
        ? `No platform answers at ${this.#url.origin}.`
        : `The platform at ${this.#url.origin} cannot be reached (${cause.code ?? cause.name}).`;
    return new CommandFailed(
      EXIT.unavailable,
      `${why} Start one with \`npm start\` (or \`golden-thread start\`), or work on a data directory without one: add --data DIR.`,
      { cause },
    );
  }
}
