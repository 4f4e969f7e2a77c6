/** `golden-thread rebuild` and `golden-thread parked` */
import type { ParkedDto, ReadModelDto } from '../platform/platform.dto.ts';
import { type CommandContext, type Whereabouts, withPlatform } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failureOf, jsonLinesOf, jsonOf, type PlatformAccess } from './platform-access.ts';
import { Progress, type ProgressNote } from './progress.ts';
import { figure, say, writeData } from './terminal.ts';

/** Options of these commands. */
export type ReadModelOptions = Whereabouts & { readonly json?: boolean };

type RebuildLine =
  | ({ readonly kind: 'progress' } & ProgressNote)
  | { readonly kind: 'ended'; readonly version: number; readonly events: number }
  | { readonly kind: 'failed'; readonly problem: { readonly status: number } };

/** Fills a read model anew from the feeds and switches to it. */
export function rebuildCommand(context: CommandContext, name: string, options: ReadModelOptions): Promise<ExitCode> {
  const { terminal } = context;
  return withPlatform(context, options, async (platform) => {
    const answer = await platform.request({ method: 'POST', path: `${routeOf(name)}/rebuild` });
    const progress = new Progress(terminal);
    for await (const line of jsonLinesOf(answer.body) as AsyncGenerator<RebuildLine>) {
      if (line.kind === 'progress') progress.show(line);
      if (line.kind === 'failed') throw failureOf(line.problem.status, JSON.stringify(line.problem));
      if (line.kind !== 'ended') continue;
      progress.clear();
      say(terminal, `Rebuilt ${name} from ${figure(line.events)} events; version ${line.version} answers now.`);
      if (options.json === true)
        await writeData(terminal, `${JSON.stringify({ readModel: name, version: line.version, events: line.events })}\n`);
    }
    return EXIT.ok;
  });
}

/** Lists events that could not be applied, of one read model or of all. */
export function parkedListCommand(context: CommandContext, name: string | undefined, options: ReadModelOptions): Promise<ExitCode> {
  const { terminal } = context;
  return withPlatform(context, options, async (platform) => {
    await platform.caughtUp();
    const names = name === undefined ? await readModelNames(platform) : [name];
    const parked = (await Promise.all(names.map((one) => parkedOf(platform, one)))).flat();
    for (const event of parked) await writeData(terminal, options.json === true ? `${JSON.stringify(event)}\n` : `${lineOf(event)}\n`);
    say(
      terminal,
      parked.length === 0
        ? 'Nothing is parked: every event could be applied.'
        : `${figure(parked.length)} parked. Try again with \`golden-thread parked retry READ-MODEL\`.`,
    );
    return EXIT.ok;
  });
}

/** Applies parked events again; exit 1 while some still cannot be applied. */
export function parkedRetryCommand(
  context: CommandContext,
  which: { name: string; key: string | undefined },
  options: ReadModelOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  return withPlatform(context, options, async (platform) => {
    await platform.caughtUp();
    const answer = await platform.request({
      method: 'POST',
      path: `${routeOf(which.name)}/parked/retry`,
      body: which.key === undefined ? {} : { key: which.key },
    });
    const result = (await jsonOf(answer.body)) as { applied: number; still: number };
    say(terminal, `Applied ${figure(result.applied)}; ${figure(result.still)} still cannot be applied.`);
    if (options.json === true) await writeData(terminal, `${JSON.stringify(result)}\n`);
    return result.still === 0 ? EXIT.ok : EXIT.refused;
  });
}

/** Gives up the parked events of a key. */
export function parkedSkipCommand(
  context: CommandContext,
  which: { name: string; key: string; reason: string },
  options: ReadModelOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  return withPlatform(context, options, async (platform) => {
    await platform.caughtUp();
    const answer = await platform.request({
      method: 'POST',
      path: `${routeOf(which.name)}/parked/skip`,
      body: { key: which.key, reason: which.reason },
    });
    const result = (await jsonOf(answer.body)) as { skipped: number };
    say(terminal, `Gave up ${figure(result.skipped)} events. They are still in the store; a rebuild will meet them again.`);
    if (options.json === true) await writeData(terminal, `${JSON.stringify(result)}\n`);
    return EXIT.ok;
  });
}

function routeOf(name: string): string {
  return `/api/platform/read-models/${encodeURIComponent(name)}`;
}

async function readModelNames(platform: PlatformAccess): Promise<string[]> {
  const answer = await platform.request({ method: 'GET', path: '/api/platform/read-models' });
  return ((await jsonOf(answer.body)) as readonly ReadModelDto[]).map(({ name }) => name);
}

async function parkedOf(platform: PlatformAccess, name: string): Promise<readonly ParkedDto[]> {
  const answer = await platform.request({ method: 'GET', path: `${routeOf(name)}/parked` });
  return (await jsonOf(answer.body)) as readonly ParkedDto[];
}

function lineOf({ readModel, service, position, type, key, attempts, error }: ParkedDto): string {
  return `${readModel}  ${service}@${position}  ${type}  key ${key}  tried ${attempts} times: ${error}`;
}
