/** `golden-thread sample`, and what `start` does on an empty data directory. */
import { SAMPLE_NETWORK, SAMPLE_SENTENCE } from '@golden-thread/sample-region';
import type { SampleEnd, SampleProgress, SampleService } from '../sample/sample-service.ts';
import { WishNotAccepted } from '../sample/send-wishes.ts';
import { type CommandContext, type Whereabouts, withPlatform } from './command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { failureOf, jsonLinesOf } from './platform-access.ts';
import { Progress } from './progress.ts';
import { figure, say, type Terminal, writeData } from './terminal.ts';

/** Options of `sample`. */
export type SampleOptions = Whereabouts & { readonly endsOn?: string; readonly people?: string; readonly json?: boolean };

type SampleLine =
  | ({ readonly kind: 'progress' } & SampleProgress)
  | ({ readonly kind: 'ended' } & SampleEnd)
  | { readonly kind: 'failed'; readonly problem: { readonly status: number } };

/** Loads the sample region into a platform. */
export function sampleCommand(context: CommandContext, options: SampleOptions): Promise<ExitCode> {
  const { terminal } = context;
  const people = options.people === undefined ? undefined : peopleIn(options.people);
  return withPlatform(context, options, async (platform) => {
    const body = { ...(options.endsOn === undefined ? {} : { endsOn: options.endsOn }), ...(people === undefined ? {} : { people }) };
    const answer = await platform.request({ method: 'POST', path: '/api/platform/sample', body });
    const progress = new Progress(terminal);
    for await (const line of jsonLinesOf(answer.body) as AsyncGenerator<SampleLine>) {
      if (line.kind === 'progress') progress.show(line);
      if (line.kind === 'failed') {
        progress.clear();
        throw failureOf(line.problem.status, JSON.stringify(line.problem));
      }
      if (line.kind !== 'ended') continue;
      progress.clear();
      say(terminal, sentenceOf(line));
      if (options.json === true) await writeData(terminal, `${JSON.stringify({ networkId: SAMPLE_NETWORK, ...line })}\n`);
      return line.end === 'interrupted' ? EXIT.unavailable : EXIT.ok;
    }
    throw new CommandFailed(
      EXIT.unavailable,
      'The platform ended before the sample region was there. The same command goes on from there.',
    );
  });
}

/** Opens the sample region where nothing else is; where it cannot, that is said, and the platform runs all the same. */
export async function openSample(terminal: Terminal, sample: SampleService, signal: AbortSignal): Promise<void> {
  if (!(await sample.isToBeOpened())) return;
  say(terminal, `${SAMPLE_SENTENCE}: it is being opened, once. That takes about a minute; --empty starts without it.`);
  const progress = new Progress(terminal);
  try {
    const ended = await sample.load({
      signal,
      tell: (note) => {
        progress.show(note);
      },
    });
    progress.clear();
    say(terminal, sentenceOf(ended));
  } catch (thrown) {
    progress.clear();
    if (!(thrown instanceof WishNotAccepted)) throw thrown;
    say(terminal, thrown.message);
  }
}

function sentenceOf({ end, happened, endsOn }: SampleEnd): string {
  switch (end) {
    case 'done':
      return `${SAMPLE_SENTENCE}: ${figure(happened)} wishes, until ${endsOn}. Its network is ${SAMPLE_NETWORK}.`;
    case 'there-already':
      return `${SAMPLE_SENTENCE}: it is here already, until ${endsOn}. Its network is ${SAMPLE_NETWORK}.`;
    case 'interrupted':
      return `${SAMPLE_SENTENCE}: it is here in part. The next start, or \`golden-thread sample\`, goes on from there.`;
  }
}

function peopleIn(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new CommandFailed(EXIT.wrongUse, `--people "${text}" is no number of people: a whole number from 0 to 10000.`);
}
