/** R2: a refused or timed-out append can be retried and is stored exactly once. */
import { join } from 'node:path';
import type { Moment } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { ranToEnd } from './built-platform.ts';
import { countIds, inspect } from './event-files.ts';
import { type Campaign, type CampaignOptions, type CampaignResult, inFolder, startProgram } from './kit.ts';
import type { Answered, CommanderArgument } from './programs/commander.ts';
import { retriesOverHttp } from './r02-over-http.ts';
import { idsOf, type Wish } from './wishes.ts';

const PROGRAM = new URL('./programs/commander.ts', import.meta.url);
const KILL_AT = new URL('./observers/kill-at.ts', import.meta.url).href;
/** Mostly between commit and answer: only there the client cannot know. */
const MOMENTS: readonly Moment[] = ['after-commit-before-ack', 'after-commit-before-ack', 'before-commit', 'after-insert'];
/** Wishes under way when the kill comes: those not answered before, and new ones. */
const WISHES_PER_KILL = 12;

/** Kills of the whole platform, in each service in turn; each takes two starts. */
const KILLS_OVER_HTTP = 60;

/** Kills the store, and in its long form the whole platform, between commit and answer; what was not answered is sent again under the same command id. */
export const campaign: Campaign = {
  name: 'R2',
  title: 'an append whose answer was lost can be retried and is stored exactly once',
  run: async (options) => {
    const inTheStore = await inFolder('r02', (folder) => retries(folder, options));
    if (options.size === 'fast') return inTheStore;
    const { code, said } = await ranToEnd(process.execPath, ['tools/ready.mjs', '--build']);
    if (code !== 0) throw new Error(`the platform cannot be built: ${said}`);
    const overHttp = await inFolder('r02-http', (folder) => retriesOverHttp(folder, options, KILLS_OVER_HTTP));
    return { ok: inTheStore.ok && overHttp.ok, figures: { ...inTheStore.figures, ...named('over HTTP: ', overHttp.figures) } };
  },
};

function named(prefix: string, figures: CampaignResult['figures']): CampaignResult['figures'] {
  return Object.fromEntries(Object.entries(figures).map(([what, figure]) => [`${prefix}${what}`, figure]));
}

async function retries(folder: string, { seed, size, rounds = size === 'fast' ? 5 : 500, print }: CampaignOptions) {
  const random = new SeededRandom(seed);
  const file = join(folder, 'events.sqlite');
  const wishes: Wish[] = [];
  const answers = new Map<string, Answered>();
  let pending: Wish[] = [];
  let repeated = 0;
  for (let kill = 0; kill < rounds; kill += 1) {
    const fresh = Array.from({ length: WISHES_PER_KILL - pending.length }, (_, number) => newWish(`wish${kill}-${number}`, random));
    wishes.push(...fresh);
    const observer = { module: KILL_AT, options: { moment: random.pick(MOMENTS), time: 1 + random.below(3) } };
    const answered = await send({ file, wishes: [...pending, ...fresh], observer }, 'SIGKILL');
    repeated += remember(answered, answers);
    pending = wishes.filter(({ name }) => !answers.has(name));
    if (kill % 50 === 49) print(`${kill + 1} kills, ${wishes.length} wishes, ${repeated} answered as repeated`);
  }
  repeated += remember(await send({ file, wishes: pending }, null), answers);
  const counts = countIds(inspect(file));
  const wrong = {
    missing: wishes.flatMap(idsOf).filter((id) => !counts.has(id)).length,
    twice: [...counts.values()].filter((count) => count > 1).length,
    unwanted: counts.size - wishes.flatMap(idsOf).length,
    'wrong answers': wishes.filter((wish) => String(answers.get(wish.name)?.eventIds) !== String(idsOf(wish))).length,
  };
  const ok = Object.values(wrong).every((count) => count === 0) && repeated > 0;
  return { ok, figures: { kills: rounds, wishes: wishes.length, 'stored, not answered, repeated when retried': repeated, ...wrong } };
}

/** Gives wishes to a program, and gives what it answered before it ended as expected. */
async function send(argument: CommanderArgument, signal: 'SIGKILL' | null): Promise<Answered[]> {
  const program = startProgram(PROGRAM, argument);
  const ended = await program.ended;
  if (ended.signal !== signal)
    throw new Error(`the program ended with ${ended.signal ?? String(ended.code)}: ${await program.complaint()}`);
  return program.said as Answered[];
}

/** Remembers answers, and gives how many said that the wish was carried out before. */
function remember(answered: readonly Answered[], answers: Map<string, Answered>): number {
  for (const answer of answered) answers.set(answer.answered, answer);
  return answered.filter(({ kind }) => kind === 'repeated').length;
}

function newWish(name: string, random: SeededRandom): Wish {
  return { name, network: `network-${random.below(3)}`, stream: random.below(20), events: 1 + random.below(4) };
}
