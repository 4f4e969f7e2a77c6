/** `golden-thread feed` */
import { type CommandContext, type Whereabouts, withPlatform } from './command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { jsonOf, type PlatformAccess } from './platform-access.ts';
import { say, writeData } from './terminal.ts';

/** Options of `feed`, as they were typed. */
export type FeedOptions = Whereabouts & { readonly service?: string; readonly follow?: boolean; readonly after?: string };

/** Prints published events as newline-delimited CloudEvents, in order of their positions within each service. */
export async function feedCommand(context: CommandContext, options: FeedOptions): Promise<ExitCode> {
  const { terminal } = context;
  if (options.after !== undefined && !/^\d{1,15}$/.test(options.after))
    throw new CommandFailed(EXIT.wrongUse, `--after "${options.after}" is no position. Positions are whole numbers from 0.`);
  if (options.after !== undefined && options.service === undefined)
    throw new CommandFailed(EXIT.wrongUse, 'Positions are counted per service: with --after, name one with --service.');
  if (options.follow === true && options.data !== undefined)
    throw new CommandFailed(
      EXIT.wrongUse,
      '--follow needs a running platform: on a data directory nothing happens while this command holds it.',
    );
  return withPlatform(context, options, async (platform) => {
    const services = options.service === undefined ? await servicesOf(platform) : [options.service];
    const stop = new AbortController();
    const handler = () => {
      stop.abort();
    };
    process.on('SIGINT', handler);
    try {
      const printing = { platform, options, context, signal: stop.signal };
      // Side by side only where none of them ends.
      if (options.follow === true) await Promise.all(services.map((service) => printFeed(service, printing)));
      else for (const service of services) await printFeed(service, printing);
    } catch (thrown) {
      if (!stop.signal.aborted) throw thrown;
    } finally {
      process.off('SIGINT', handler);
    }
    if (options.follow === true) say(terminal, 'Stopped.');
    return EXIT.ok;
  });
}

type Printing = {
  readonly platform: PlatformAccess;
  readonly options: FeedOptions;
  readonly context: CommandContext;
  readonly signal: AbortSignal;
};

async function printFeed(service: string, { platform, options, context, signal }: Printing): Promise<void> {
  const query = { service, after: options.after, follow: options.follow === true ? 'true' : undefined };
  const answer = await platform.request({ method: 'GET', path: '/api/platform/feed', query, signal });
  let rest = '';
  // Whole lines only: two services may be followed side by side.
  for await (const chunk of answer.body.setEncoding('utf8') as AsyncIterable<string>) {
    const end = chunk.lastIndexOf('\n') + 1;
    if (end > 0) await writeData(context.terminal, rest + chunk.slice(0, end));
    rest = end > 0 ? chunk.slice(end) : rest + chunk;
  }
  if (rest !== '') throw new CommandFailed(EXIT.unavailable, `The feed of ${service} was cut off.`);
}

async function servicesOf(platform: PlatformAccess): Promise<string[]> {
  return (await jsonOf((await platform.request({ method: 'GET', path: '/api/platform/feed/services' })).body)) as string[];
}
