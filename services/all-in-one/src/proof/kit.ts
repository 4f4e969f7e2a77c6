/** What the proofs share: the two data sets, the command line run in this process, and the platform on memory adapters. Not part of the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { createHttpApplication, type ImportOwner, Networks } from '@golden-thread/service-host';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AllInOneModule } from '../all-in-one.module.ts';
import { runCommandLine } from '../command-line/program.ts';
import type { ImportResult } from '../import/import-result.ts';
import { ImportService } from '../import/import-service.ts';
import { streamSource } from '../import/import-source.ts';
import type { EmbeddedParts } from '../parts.ts';
import { memoryParts } from '../platform/memory-parts.ts';
import { IDENTITY_IMPORTS, OUTCOMES_IMPORTS } from '../platform/tokens.ts';
import { temporaryFolder } from './folders.ts';

export { temporaryFolder } from './folders.ts';

/** The path of a file of a data set. */
export function dataSetFile(dataSet: 'kfamily' | 'worked-example', name: string): string {
  return fileURLToPath(new URL(`../../../../libs/testing/datasets/${dataSet}/${name}`, import.meta.url));
}

/** The lines of a data set's events, without their ends. */
export function linesOf(dataSet: 'kfamily' | 'worked-example'): string[] {
  return readFileSync(dataSetFile(dataSet, 'events.ndjson'), 'utf8').trimEnd().split('\n');
}

/** What a command wrote, and how it ended. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs one command line in this process. */
export async function run(args: readonly string[], options: { input?: string; environment?: Record<string, string> } = {}): Promise<Ran> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const [out, err] = [collected(output), collected(errors)];
  const input = Readable.from([Buffer.from(options.input ?? '')]);
  const code = await runCommandLine(args, { input, output, errors, isWatched: false }, options.environment ?? {});
  output.end();
  errors.end();
  return { code, out: await out, err: await err };
}

async function collected(stream: PassThrough): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
  return text;
}

/** A platform in memory: every route, nothing kept. */
export type MemoryPlatform = {
  readonly fastify: FastifyInstance;
  /** Imports text (lines or whole) and waits until read models have it. */
  importText(text: string, networkId?: string): Promise<ImportResult>;
  /** The raw document. */
  raw(query: string, networkId?: string): Promise<string>;
  close(): Promise<void>;
};

/** Starts one. `follows: false`: imports do not wait until read models have them (raw metrics read the feeds themselves). */
export async function memoryPlatform({ follows = true } = {}): Promise<MemoryPlatform> {
  const parts = memoryParts(temporaryFolder());
  const { app } = await createHttpApplication(AllInOneModule.register(parts, new AbortController().signal), {
    log: parts.log,
    metrics: parts.metrics,
    ids: parts.ids,
    watched: { stores: parts.stores, catalogue: parts.catalogue },
  });
  const fastify = app.getHttpAdapter().getInstance();
  const imports = follows ? app.get(ImportService) : importsThatDoNotWait(app, parts);
  return {
    fastify,
    importText: (text, networkId = 'imported') =>
      imports.run({
        networkId,
        networkName: networkId,
        keepGoing: false,
        signal: new AbortController().signal,
        tell: () => undefined,
        source: streamSource(Readable.from([Buffer.from(text)])),
      }),
    raw: async (query, networkId = 'imported') => {
      const answer = await fastify.inject({
        url: `/api/projections/networks/${networkId}/metrics/raw?${query}`,
        headers: { host: 'localhost' },
      });
      if (answer.statusCode !== 200) throw new Error(answer.payload);
      return answer.payload;
    },
    close: async () => {
      await app.close();
      imports.close();
    },
  };
}

function importsThatDoNotWait(app: INestApplication, parts: EmbeddedParts): ImportService {
  const owners = [IDENTITY_IMPORTS, OUTCOMES_IMPORTS].map((token) => app.get<ImportOwner>(token, { strict: false }));
  const networks = app.get(Networks, { strict: false });
  return new ImportService({ ...parts, folder: join(parts.folder, 'unfollowed'), owners, networks, catalogue: new ReadModelCatalogue() });
}

/** Compares figures: every key of `expected` is there, integers equal, ratios within 1e-9 (undefined: not compared). Returns the paths that differ. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (typeof expected === 'number') {
    const isClose = typeof actual === 'number' && (Number.isInteger(expected) ? actual === expected : Math.abs(actual - expected) <= 1e-9);
    return isClose ? [] : [`${path}: expected ${expected}, got ${JSON.stringify(actual)}`];
  }
  if (expected === undefined) return [];
  if (typeof expected !== 'object' || expected === null)
    return Object.is(expected, actual) ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  if (typeof actual !== 'object' || actual === null) return [`${path}: expected something, got ${JSON.stringify(actual)}`];
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, (actual as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`),
  );
}
