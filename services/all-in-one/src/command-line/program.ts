/** The command line `golden-thread`: commands, options, help with examples. What each command does stands in its own file. */
import { Command, CommanderError, Option } from 'commander';
import type { CommandContext } from './command.ts';
import { doctorCommand, type DoctorOptions } from './doctor-command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { feedCommand, type FeedOptions } from './feed-command.ts';
import { importCommand, type ImportOptions } from './import-command.ts';
import { metricsCommand, type MetricsOptions } from './metrics-command.ts';
import { parkedListCommand, parkedRetryCommand, parkedSkipCommand, type ReadModelOptions, rebuildCommand } from './read-model-commands.ts';
import type { SampleOptions } from './sample-command.ts';
import { readSettings } from './settings.ts';
import type { StartOptions } from './start-command.ts';
import { say, type Terminal } from './terminal.ts';

/** Runs one command line and returns its exit code. `args` are the words after the program's name. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  try {
    const context: CommandContext = { terminal, settings: readSettings(environment) };
    let code: ExitCode = EXIT.ok;
    await program(context, (ended) => {
      code = ended;
    }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.wrongUse;
    if (!(thrown instanceof CommandFailed)) throw thrown;
    say(terminal, `golden-thread: ${thrown.message}`);
    return thrown.exitCode;
  }
}

type Ends = (code: ExitCode) => void;

const WHERE = `
Where: by default a command talks to the running platform (--url, GOLDEN_THREAD_URL or http://127.0.0.1:3000).
With --data DIR it works on that data directory without one, with the same result.`;

function program(context: CommandContext, ends: Ends): Command {
  const { terminal } = context;
  const root = new Command('golden-thread')
    .description("Peer support around the individual's own preferences, and the ripples that grow from it.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.output.write(text), writeErr: (text) => terminal.errors.write(text) })
    .showHelpAfterError('(golden-thread COMMAND --help shows how it is used)')
    .addHelpText(
      'after',
      `${WHERE}

Exit codes: 0 ok, 1 refused, 2 wrong use, 3 unavailable. Data goes to standard output, messages to standard error.

First steps:
  golden-thread start
  golden-thread import events.ndjson
  golden-thread metrics --raw --as-of 2026-09-30`,
    );
  for (const add of [addStart, addImport, addMetrics, addFeed, addParked, addRebuild, addDoctor, addSample, addOpenapi])
    add(root, context, ends);
  return root;
}

/** A command with the options that say where the platform is, its help ending in examples. */
function command(parent: Command, name: string, about: string, examples: readonly string[]): Command {
  return parent
    .command(name)
    .description(about)
    .addOption(new Option('--data <dir>', 'work on this data directory without a running platform; made where it is missing'))
    .addOption(new Option('--url <address>', 'the running platform (default: GOLDEN_THREAD_URL, else http://127.0.0.1:3000)'))
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}

function addStart(root: Command, context: CommandContext, ends: Ends): void {
  root
    .command('start')
    .description('Run the whole platform in one process, until Ctrl-C.')
    .option('--data <dir>', 'folder that holds everything; made where it is missing (default: GOLDEN_THREAD_DATA, else ./data)')
    .option('--port <n>', 'port to listen on, 0 for any free one (default: GOLDEN_THREAD_PORT, else 3000)')
    .option('--host <address>', 'address to listen on (default: GOLDEN_THREAD_HOST, else 127.0.0.1: this machine only)')
    .option('--empty', 'start without the sample region, which else fills a data directory that has no network yet')
    .addHelpText(
      'after',
      '\nExamples:\n  golden-thread start\n  golden-thread start --data ~/golden-thread --port 8080\n  golden-thread start --empty',
    )
    .action(async (options: StartOptions) => {
      // Loaded here: it brings every service with it, which the other commands do not need.
      const { startCommand } = await import('./start-command.ts');
      ends(await startCommand(context, options));
    });
}

function addImport(root: Command, context: CommandContext, ends: Ends): void {
  command(root, 'import', 'Bring history in: newline-delimited CloudEvents from a file, or from standard input with "-".', [
    'golden-thread import events.ndjson',
    'golden-thread import events.ndjson --network riverside',
    'zcat events.ndjson.gz | golden-thread import - --keep-going --bad bad.ndjson',
    'golden-thread import events.ndjson --data ./data',
  ])
    .argument('<file>', 'the file, or - for standard input')
    .option('--network <id>', 'the network; founded where it is new (default: the only one, or one called "imported")')
    .option('--keep-going', 'store the good lines although others are bad')
    .option('--bad <file>', 'write bad lines here (default with --keep-going: FILE.bad.ndjson)')
    .option('--json', 'print the summary as JSON')
    .action(async (file: string, options: ImportOptions) => {
      ends(await importCommand(context, file, options));
    });
}

function addMetrics(root: Command, context: CommandContext, ends: Ends): void {
  command(root, 'metrics', "Print a network's ripple metrics as one JSON document.", [
    'golden-thread metrics --raw --as-of 2026-09-30',
    'golden-thread metrics --raw --as-of 2026-09-30 --horizons 90,180,365 --people people.csv --trees trees.csv',
    'golden-thread metrics --raw --positions identity=5,community-outcomes=9 --data ./data --out then.json',
  ])
    .option('--raw', 'without small-number protection: for the operator alone')
    .option('--as-of <instant>', 'count what happened up to this instant, or up to the beginning of this date (UTC); default: now')
    .option('--horizons <days>', 'horizons of M4, in days (default: 30,90,180,365)')
    .option('--periods <length>', 'month, week or year (default: month)')
    .option('--positions <list>', 'answer from what was known then: service=position,...')
    .option('--network <id>', 'the network (default: the only one)')
    .option('--people <file>', 'also write a line for everybody in a ripple (CSV)')
    .option('--trees <file>', 'also write a line for every ripple (CSV)')
    .option('--out <file>', 'write the document here instead of printing it')
    .action(async (options: MetricsOptions) => {
      ends(await metricsCommand(context, options));
    });
}

function addFeed(root: Command, context: CommandContext, ends: Ends): void {
  command(root, 'feed', 'Print published events as newline-delimited CloudEvents.', [
    'golden-thread feed --service identity',
    'golden-thread feed --follow',
    'golden-thread feed --service community-outcomes --after 1000 --data ./data',
  ])
    .option('--service <name>', 'only this service (default: all)')
    .option('--follow', 'go on with what comes, until Ctrl-C')
    .option('--after <position>', 'only events after this position of the service')
    .action(async (options: FeedOptions) => {
      ends(await feedCommand(context, options));
    });
}

function addParked(root: Command, context: CommandContext, ends: Ends): void {
  const parked = root
    .command('parked')
    .description('Events that could not be applied to a read model: list them, try again, or give them up.');
  command(parked, 'list', 'List parked events, without their content.', [
    'golden-thread parked list',
    'golden-thread parked list ripple-of-network --json',
  ])
    .argument('[read-model]', 'only this read model')
    .option('--json', 'one JSON object a line')
    .action(async (name: string | undefined, options: ReadModelOptions) => {
      ends(await parkedListCommand(context, name, options));
    });
  command(parked, 'retry', 'Apply parked events again, in order.', [
    'golden-thread parked retry ripple-of-network',
    'golden-thread parked retry ripple-of-network person-7f3a',
  ])
    .argument('<read-model>')
    .argument('[key]', 'only the events of this key')
    .option('--json', 'print the result as JSON')
    .action(async (name: string, key: string | undefined, options: ReadModelOptions) => {
      ends(await parkedRetryCommand(context, { name, key }, options));
    });
  command(parked, 'skip', 'Give up the parked events of one key, saying why.', [
    'golden-thread parked skip ripple-of-network person-7f3a --reason "recorded twice by mistake"',
  ])
    .argument('<read-model>')
    .argument('<key>')
    .requiredOption('--reason <text>', 'why; kept in the log, so name no person')
    .option('--json', 'print the result as JSON')
    .action(async (name: string, key: string, options: ReadModelOptions & { reason: string }) => {
      ends(await parkedSkipCommand(context, { name, key, reason: options.reason }, options));
    });
}

function addRebuild(root: Command, context: CommandContext, ends: Ends): void {
  command(root, 'rebuild', 'Fill a read model anew beside the one that answers, and switch to it.', [
    'golden-thread rebuild ripple-of-network',
    'golden-thread rebuild ripple-of-network --data ./data',
  ])
    .argument('<read-model>', '`golden-thread doctor` lists their names')
    .option('--json', 'print the result as JSON')
    .action(async (name: string, options: ReadModelOptions) => {
      ends(await rebuildCommand(context, name, options));
    });
}

function addDoctor(root: Command, context: CommandContext, ends: Ends): void {
  command(root, 'doctor', 'Check stores, read models, clock and disk, and say what to do. Exit 1 when something is not well.', [
    'golden-thread doctor',
    'golden-thread doctor --data ./data --json',
  ])
    .option('--json', 'print the findings as JSON')
    .action(async (options: DoctorOptions) => {
      ends(await doctorCommand(context, options));
    });
}

function addSample(root: Command, context: CommandContext, ends: Ends): void {
  command(
    root,
    'sample',
    'Load the sample region: a network of invented people to look around in. Going on after an interruption is the same.',
    ['golden-thread sample', 'golden-thread sample --data ./data', 'golden-thread sample --ends-on 2026-10-01 --people 200 --json'],
  )
    .option('--ends-on <day>', 'the day at whose beginning it ends (default: the first of this month)')
    .option('--people <n>', 'how many people come besides those whose stories are told by hand')
    .option('--json', 'print the result as JSON')
    .action(async (options: SampleOptions) => {
      // Loaded here: it brings the words of everybody in the sample with it.
      const { sampleCommand } = await import('./sample-command.ts');
      ends(await sampleCommand(context, options));
    });
}

function addOpenapi(root: Command, context: CommandContext, ends: Ends): void {
  root
    .command('openapi')
    .description('Print the description of the HTTP API (OpenAPI 3.1).')
    .addHelpText('after', '\nExamples:\n  golden-thread openapi > openapi.json')
    .action(async () => {
      const { openapiCommand } = await import('./openapi-command.ts');
      ends(await openapiCommand(context));
    });
}
