/** R1: no acknowledged event is lost when the process is killed at any moment. */
import { join } from 'node:path';
import type { Moment } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { countIds, inspect } from './event-files.ts';
import { type Campaign, type CampaignOptions, inFolder, pause, type Program, startProgram } from './kit.ts';
import type { Acknowledged, AppenderArgument } from './programs/appender.ts';
import { idsOf, partial, type Wish } from './wishes.ts';

const MOMENTS: readonly Moment[] = ['after-insert', 'before-commit', 'after-commit-before-ack'];
const PROGRAM = new URL('./programs/appender.ts', import.meta.url);
const KILL_AT = new URL('./observers/kill-at.ts', import.meta.url).href;

/** Kills a program that appends, at random times and at each named moment, and looks whether everything it acknowledged is there. */
export const campaign: Campaign = {
  name: 'R1',
  title: 'no acknowledged event is lost when the process is killed at any moment',
  run: (options) => inFolder('r01', (folder) => kills(folder, options)),
};

async function kills(folder: string, { seed, size, rounds = size === 'fast' ? 10 : 100, print }: CampaignOptions) {
  const random = new SeededRandom(seed);
  const file = join(folder, 'events.sqlite');
  const acknowledged = await run({ file, run: 'first', writers: 2, wishes: 3 });
  const sum: Wrong = { lost: 0, twice: 0, partial: 0, versionGaps: 0, brokenLinks: 0, damage: 0 };
  let atMoments = 0;
  let events = 0;
  for (let kill = 0; kill < rounds; kill += 1) {
    // Every second kill is at a named moment, each of them in turn; the others come whenever they come.
    const moment = kill % 2 === 0 ? null : (MOMENTS[((kill - 1) / 2) % MOMENTS.length] ?? null);
    if (moment) atMoments += 1;
    const argument: AppenderArgument = { file, run: `kill${kill}`, writers: 6 };
    acknowledged.push(...(moment ? await killAt(argument, moment, random) : await killAfter(argument, random.next() * 120)));
    const found = wrong(file, acknowledged);
    events = found.events;
    for (const what of Object.keys(sum) as (keyof Wrong)[]) sum[what] += found[what];
    if (kill % 20 === 19) print(`${kill + 1} kills, ${events} events in the file`);
  }
  const acknowledgedEvents = acknowledged.reduce((total, wish) => total + wish.events, 0);
  const ok = Object.values(sum).every((count) => count === 0) && acknowledgedEvents > 0;
  return { ok, figures: { kills: rounds, 'at named moments': atMoments, acknowledged: acknowledgedEvents, 'in the file': events, ...sum } };
}

/** What may not be: acknowledged events that are gone, events that are there twice, parts of appends, gaps, and damage to the file. */
type Wrong = { lost: number; twice: number; partial: number; versionGaps: number; brokenLinks: number; damage: number };

function wrong(file: string, acknowledged: readonly Wish[]): Wrong & { readonly events: number } {
  const inspection = inspect(file);
  const counts = countIds(inspection);
  return {
    events: inspection.events,
    lost: acknowledged.flatMap(idsOf).filter((id) => !counts.has(id)).length,
    twice: [...counts.values()].filter((count) => count > 1).length,
    partial: partial(counts.keys()),
    versionGaps: inspection.versionGaps,
    brokenLinks: inspection.brokenLinks,
    damage: inspection.damage.length,
  };
}

/** Kills the program some milliseconds after it began to append; gives what it had acknowledged. */
async function killAfter(argument: AppenderArgument, milliseconds: number): Promise<Wish[]> {
  const program = startProgram(PROGRAM, argument);
  await program.hears((message) => typeof message === 'object' && message !== null && 'ready' in message);
  await pause(milliseconds);
  await program.kill();
  return acknowledgedBy(program);
}

/** Has the program kill itself at a moment; gives what it had acknowledged. */
async function killAt(argument: AppenderArgument, moment: Moment, random: SeededRandom): Promise<Wish[]> {
  const time = 1 + random.below(moment === 'after-insert' ? 400 : 40);
  const program = startProgram(PROGRAM, { ...argument, observer: { module: KILL_AT, options: { moment, time } } });
  const { signal } = await program.ended;
  if (signal !== 'SIGKILL') throw new Error(`the program was to be killed, but ended by itself: ${await program.complaint()}`);
  return acknowledgedBy(program);
}

/** Lets the program end by itself. */
async function run(argument: AppenderArgument): Promise<Wish[]> {
  const program = startProgram(PROGRAM, argument);
  const { code } = await program.ended;
  if (code !== 0) throw new Error(`the program failed: ${await program.complaint()}`);
  return acknowledgedBy(program);
}

function acknowledgedBy({ said }: Program): Wish[] {
  return said.flatMap((message) => (message as Partial<Acknowledged>).acknowledged ?? []);
}
