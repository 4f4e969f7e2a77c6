/** `golden-thread metrics --raw` */
import { type CommandContext, networkToRead, warnOfUnfinishedImport, type Whereabouts, withPlatform, writeFileWhole } from './command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { type PlatformAccess, textOf } from './platform-access.ts';
import { say, writeData } from './terminal.ts';

/** Options of `metrics`, as they were typed. */
export type MetricsOptions = Whereabouts & {
  readonly raw?: boolean;
  readonly asOf?: string;
  readonly horizons?: string;
  readonly periods?: string;
  readonly positions?: string;
  readonly network?: string;
  readonly people?: string;
  readonly trees?: string;
  readonly out?: string;
};

/** How the platform says that events were left out. */
const LEFT_OUT_HEADER = 'golden-thread-left-out';

/** Prints the raw document, and writes people and trees where asked. */
export async function metricsCommand(context: CommandContext, options: MetricsOptions): Promise<ExitCode> {
  const { terminal } = context;
  if (options.raw !== true) {
    throw new CommandFailed(
      EXIT.wrongUse,
      'Only raw metrics are there yet: add --raw. They have no small-number protection and are for the operator alone.',
    );
  }
  await withPlatform(context, options, async (platform) => {
    await platform.caughtUp();
    const networkId = await networkToRead(platform, options.network);
    await warnOfUnfinishedImport(terminal, platform, networkId);
    const answer = await ask(platform, networkId, 'metrics/raw', options);
    const document = await textOf(answer.body);
    const leftOut = answer.headers[LEFT_OUT_HEADER];
    if (typeof leftOut === 'string')
      say(terminal, `incomplete: ${leftOut} events could not be read and are left out; \`golden-thread parked list\` says why.`);
    if (options.people !== undefined) await toFile(platform, networkId, { route: 'people.csv', path: options.people, options });
    if (options.trees !== undefined) await toFile(platform, networkId, { route: 'trees.csv', path: options.trees, options });
    const text = document.endsWith('\n') ? document : `${document}\n`;
    if (options.out === undefined) await writeData(terminal, text);
    else await writeFileWhole(options.out, text);
    for (const path of [options.out, options.people, options.trees]) if (path !== undefined) say(terminal, `Written: ${path}`);
  });
  return EXIT.ok;
}

function ask(platform: PlatformAccess, networkId: string, route: string, options: MetricsOptions) {
  const { asOf, horizons, periods, positions } = options;
  return platform.request({
    method: 'GET',
    path: `/api/projections/networks/${encodeURIComponent(networkId)}/${route}`,
    query: { asOf, horizons, periods, positions },
  });
}

async function toFile(
  platform: PlatformAccess,
  networkId: string,
  { route, path, options }: { route: string; path: string; options: MetricsOptions },
): Promise<void> {
  await writeFileWhole(path, (await ask(platform, networkId, route, options)).body);
}
