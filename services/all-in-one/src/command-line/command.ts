/** What every command shares: where the platform is, which network is meant, and how it ends. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NetworkSummary } from '@golden-thread/service-host';
import { chooseNetwork } from '../platform/choose-network.ts';
import type { ImportRecord } from '../import/import-journal.ts';
import { CommandFailed, EXIT } from './exit-codes.ts';
import type { Settings } from './settings.ts';
import { jsonOf, type PlatformAccess } from './platform-access.ts';
import { RunningPlatform } from './running-platform.ts';
import { say, type Terminal } from './terminal.ts';

/** Where the platform is. `data` names a data directory to work on without a running platform. */
export type Whereabouts = { readonly data?: string; readonly url?: string };

/** What a command runs with. */
export type CommandContext = { readonly terminal: Terminal; readonly settings: Settings };

/** Runs something on the platform and lets go of it afterwards, however it ended. */
export async function withPlatform<Result>(
  { settings }: CommandContext,
  where: Whereabouts,
  run: (platform: PlatformAccess) => Promise<Result>,
): Promise<Result> {
  if (where.data !== undefined && where.url !== undefined) {
    throw new CommandFailed(
      EXIT.wrongUse,
      'Give --data DIR or --url ADDRESS, not both: the first works on files, the second talks to a running platform.',
    );
  }
  if (where.data?.trim() === '') throw new CommandFailed(EXIT.wrongUse, '--data is empty: name a directory.');
  const platform =
    where.data === undefined
      ? new RunningPlatform(where.url ?? settings.GOLDEN_THREAD_URL)
      : await openEmbeddedPlatform(where.data, settings);
  try {
    return await run(platform);
  } finally {
    await platform.close();
  }
}

/** Loaded only where it is needed: it brings every service with it, and commands that talk to a running platform start at once without. */
async function openEmbeddedPlatform(directory: string, settings: Settings): Promise<PlatformAccess> {
  const { EmbeddedPlatform } = await import('./embedded-platform.ts');
  return EmbeddedPlatform.open(directory, settings.GOLDEN_THREAD_LOG ?? 'error');
}

/** The network a reading command means. Throws {@link CommandFailed} where it cannot be told. */
export async function networkToRead(platform: PlatformAccess, named: string | undefined): Promise<string> {
  const answer = await platform.request({ method: 'GET', path: '/api/identity/networks' });
  const { networks } = (await jsonOf(answer.body)) as { networks: readonly NetworkSummary[] };
  const chosen = chooseNetwork(networks, named, 'read');
  if (chosen.kind === 'chosen') return chosen.networkId;
  throw new CommandFailed(chosen.kind === 'none' || chosen.kind === 'unknown' ? EXIT.refused : EXIT.wrongUse, chosen.why);
}

/** Says `import unfinished` where a part of an input is stored and the rest is not. */
export async function warnOfUnfinishedImport(terminal: Terminal, platform: PlatformAccess, networkId: string): Promise<void> {
  const answer = await platform.request({ method: 'GET', path: '/api/platform/imports' });
  const { imports } = (await jsonOf(answer.body)) as { imports: readonly ImportRecord[] };
  for (const { stored, known, read, refused } of imports.filter((record) => record.networkId === networkId && record.finishedAt === null)) {
    say(
      terminal,
      `import unfinished: ${stored + known} of ${read - refused} lines are in; figures rest on a part. The same import command goes on from there.`,
    );
  }
}

/** Writes a body to a file that appears whole or not at all. Throws {@link CommandFailed} naming the file. */
export async function writeFileWhole(path: string, body: Readable | string): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(typeof body === 'string' ? [body] : body, createWriteStream(part));
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailed(EXIT.wrongUse, `${path} cannot be written: ${why}`, { cause });
  }
}
