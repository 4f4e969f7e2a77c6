/** The platform on a data directory, in this process: the same routes, asked without a network in between. */
import { Readable } from 'node:stream';
import { StoreUnavailable } from '@golden-thread/event-store';
import { createLog, type LogLevel, Networks, Problem, problemOf } from '@golden-thread/service-host';
import { type Embedded, openEmbedded } from '../embedded.ts';
import { followImport } from '../import/follow-import.ts';
import type { ImportResult } from '../import/import-result.ts';
import { chooseNetwork } from '../platform/choose-network.ts';
import { CommandFailed, EXIT, exitCodeOf } from './exit-codes.ts';
import {
  addressOf,
  failureOf,
  type ImportWish,
  PlatformAccess,
  type PlatformAnswer,
  type PlatformRequest,
  textOf,
} from './platform-access.ts';

/** Works on the embedded stores of one data directory. */
export class EmbeddedPlatform extends PlatformAccess {
  readonly #embedded: Embedded;

  private constructor(embedded: Embedded) {
    super();
    this.#embedded = embedded;
  }

  /** Opens a directory, making it where it is missing. Throws {@link CommandFailed}, also while a running platform holds it. */
  static async open(directory: string, level: LogLevel): Promise<EmbeddedPlatform> {
    try {
      return new EmbeddedPlatform(await openEmbedded(directory, createLog('golden-thread', level)));
    } catch (thrown) {
      if (!(thrown instanceof StoreUnavailable)) throw thrown;
      const hint = thrown.reason === 'locked' ? ' To work with the platform that runs there, leave --data away.' : '';
      throw new CommandFailed(EXIT.unavailable, `${thrown.message}${hint}`, { cause: thrown, reason: thrown.reason });
    }
  }

  override async request(request: PlatformRequest): Promise<PlatformAnswer> {
    const fastify = this.#embedded.app.getHttpAdapter().getInstance();
    const answer = await fastify.inject({
      method: request.method,
      url: addressOf(request),
      headers: { host: 'localhost' },
      payloadAsStream: true,
      ...(request.body === undefined ? {} : { payload: request.body as object }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const body = answer.stream();
    if (answer.statusCode >= 400) throw failureOf(answer.statusCode, await textOf(body));
    return { status: answer.statusCode, headers: answer.headers, body: Readable.from(body) };
  }

  override async importEvents(wish: ImportWish): Promise<ImportResult> {
    const { app, imports } = this.#embedded;
    const chosen = chooseNetwork(await app.get(Networks, { strict: false }).list(), wish.network, 'import');
    if (chosen.kind !== 'chosen') throw new CommandFailed(chosen.kind === 'wrong-use' ? EXIT.wrongUse : EXIT.refused, chosen.why);
    const { networkId } = chosen;
    try {
      return await imports.run({
        networkId,
        networkName: networkId,
        source: wish.source,
        keepGoing: wish.keepGoing,
        signal: wish.signal,
        tell: wish.tell,
      });
    } catch (thrown) {
      if (!(thrown instanceof StoreUnavailable) && !(thrown instanceof Problem)) throw thrown;
      const problem = problemOf(thrown);
      throw new CommandFailed(exitCodeOf(problem.status), problem.message, { cause: thrown });
    }
  }

  override async caughtUp(): Promise<void> {
    const { feeds, catalogue } = this.#embedded;
    const heads = await Promise.all([...feeds].map(async ([service, feed]) => [service, await feed.head()] as const));
    const positions = new Map(heads.map(([service, { storeId, head }]) => [service, { storeId, position: head, stored: 0, known: 0 }]));
    await followImport({ positions, catalogue, signal: new AbortController().signal, tell: () => undefined });
  }

  override async close(): Promise<void> {
    await this.#embedded.close();
  }
}
