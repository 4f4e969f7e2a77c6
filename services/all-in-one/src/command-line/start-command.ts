/** `golden-thread start` */
import { StoreUnavailable } from '@golden-thread/event-store';
import { SAMPLE_NETWORK, SAMPLE_SENTENCE, sampleCast } from '@golden-thread/sample-region';
import { CannotListen, createLog, endAtSignal, listen, Networks } from '@golden-thread/service-host';
import { type Embedded, openEmbedded } from '../embedded.ts';
import type { CommandContext } from './command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { openSample } from './sample-command.ts';
import { figure, say, type Terminal } from './terminal.ts';

/** Options of `start`; what is missing comes from the environment. */
export type StartOptions = { readonly data?: string; readonly port?: string; readonly host?: string; readonly empty?: boolean };

/** Runs the platform until it is told to stop. */
export async function startCommand({ terminal, settings }: CommandContext, options: StartOptions): Promise<ExitCode> {
  const port = options.port === undefined ? settings.GOLDEN_THREAD_PORT : portOf(options.port);
  const host = options.host ?? settings.GOLDEN_THREAD_HOST;
  if (options.data?.trim() === '') throw new CommandFailed(EXIT.wrongUse, '--data is empty: name a directory.');
  const log = createLog('golden-thread', settings.GOLDEN_THREAD_LOG ?? 'warn');
  say(terminal, 'Starting ...');
  const embedded = await open(options.data ?? settings.GOLDEN_THREAD_DATA, log);
  const ending = new AbortController();
  const ended = endAtSignal({
    log,
    steps: [
      {
        name: 'platform',
        run: async () => {
          if ((await embedded.close()) > 0) throw new Error('some steps failed');
        },
      },
    ],
    onBegin: () => {
      ending.abort();
      say(terminal, '\nStopping: finishing what is under way (Ctrl-C again stops at once; that is safe, too) ...');
    },
  });
  try {
    const listening = await listen(embedded.app, port, host);
    await greet(terminal, embedded, { address: addressOf(host, listening), empty: options.empty === true, signal: ending.signal });
  } catch (thrown) {
    await embedded.close();
    if (thrown instanceof CannotListen) throw new CommandFailed(EXIT.unavailable, thrown.message, { cause: thrown });
    throw thrown;
  }
  const code = await ended;
  say(
    terminal,
    code === 0 ? 'Stopped. Everything is stored.' : 'Stopped, not everything cleanly: what was acknowledged is stored. The log says more.',
  );
  return code === 0 ? EXIT.ok : EXIT.refused;
}

/** Opens the sample region where it is wanted, and says all a newcomer needs; nothing where the platform is told to stop meanwhile. */
async function greet(
  terminal: Terminal,
  embedded: Embedded,
  { address, empty, signal }: { readonly address: string; readonly empty: boolean; readonly signal: AbortSignal },
): Promise<void> {
  if (!empty) await openSample(terminal, embedded.sample, signal);
  if (!signal.aborted) say(terminal, await welcome(embedded, address));
}

async function open(directory: string, log: ReturnType<typeof createLog>): Promise<Embedded> {
  try {
    return await openEmbedded(directory, log);
  } catch (thrown) {
    if (thrown instanceof StoreUnavailable) throw new CommandFailed(EXIT.unavailable, thrown.message, { cause: thrown });
    throw thrown;
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandFailed(EXIT.wrongUse, `--port "${text}" is no port: a whole number from 0 (any free one) to 65535.`);
}

function addressOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

/** All a newcomer needs, within a screenful. */
async function welcome({ app, folder, imports }: Embedded, address: string): Promise<string> {
  const networks = await app.get(Networks, { strict: false }).list();
  const unfinished = networks.flatMap(({ networkId }) => imports.unfinished(networkId));
  return [
    '',
    `Golden Thread runs at ${address}`,
    '',
    `  Figures    open ${address} in a browser on this machine`,
    `  Networks   ${networks.length === 0 ? 'none yet: import one, or `npx golden-thread sample`' : networks.map(({ name, networkId }) => (name === networkId ? name : `${name} (${networkId})`)).join(', ')}`,
    ...unfinished.map(
      ({ networkId, stored, known, read, refused }) =>
        `  Import     unfinished in ${networkId}: ${figure(stored + known)} of ${figure(read - refused)} lines; the same import goes on from there`,
    ),
    ...(networks.some(({ networkId }) => networkId === SAMPLE_NETWORK) ? lookingAround() : []),
    `  Data       ${folder} (all there is; keep it, and back it up while the platform is stopped)`,
    '  Import     npx golden-thread import FILE        in a second terminal',
    '  Metrics    npx golden-thread metrics --raw      add --as-of 2026-09-30 for an earlier day',
    '  More       npx golden-thread --help',
    '  Stop       Ctrl-C',
    '',
  ].join('\n');
}

/** Until sign-in exists, a header says who looks around; it is believed on this machine only. */
function lookingAround(): readonly string[] {
  const cast = sampleCast().map(({ role, id, who }) => ({ as: `network=${SAMPLE_NETWORK}; role=${role}; id=${id}`, who }));
  const widest = Math.max(...cast.map(({ as }) => as.length));
  return [
    `  Sample     ${SAMPLE_SENTENCE}. Look around with the header golden-thread-identity and one of`,
    ...cast.map(({ as, who }) => `             ${as.padEnd(widest)}  ${who}`),
  ];
}
