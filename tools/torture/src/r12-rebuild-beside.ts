/** R12: rebuilds run beside live traffic and switch without a wrong answer, also when they are killed. */
import { SeededRandom } from '@golden-thread/testing';
import { inFolder, pause, startProgram, type Campaign, type Program } from './kit.ts';

const PROGRAM = new URL('./r12-rebuilding.program.ts', import.meta.url);

/** The campaign, on SQLite. Rounds = kills. */
export const campaign: Campaign = {
  name: 'R12',
  title: 'rebuilds run beside live traffic and switch without a wrong answer',
  run: ({ seed, size, rounds = size === 'fast' ? 2 : 20, print }) =>
    inFolder('r12', async (folder) => {
      const events = size === 'fast' ? 6_000 : 1_000_000;
      const argument = { folder, events, perSecond: 200 };
      const random = new SeededRandom(seed);
      const programs: Program[] = [];
      const started = async (): Promise<Program> => {
        const program = startProgram(PROGRAM, argument);
        programs.push(program);
        await program.hears((message) => has(message, 'ready'));
        return program;
      };
      for (let kill = 0; kill < rounds; kill += 1) {
        const program = await started();
        await pause(200 + random.below(size === 'fast' ? 800 : 6_000));
        await program.kill();
        print(`kill ${kill + 1}: ${programs.map(rebuiltBy).reduce((a, b) => a + b)} rebuilds switched so far`);
      }
      const last = await started();
      await last.hears((message) => has(message, 'rebuilt'));
      await last.hears((message) => ((message as { inAll?: number }).inAll ?? 0) >= 100);
      last.tell('end');
      const done = (await last.hears((message) => has(message, 'done'))) as { wrong: number; head: number; version: number };
      await last.ended;
      return resultOf(programs, { kills: rounds, events, ...done });
    }),
};

type Done = { readonly kills: number; readonly events: number; readonly wrong: number; readonly head: number; readonly version: number };

function resultOf(programs: readonly Program[], { kills, events, wrong, head, version }: Done): Awaited<ReturnType<Campaign['run']>> {
  const said = programs.flatMap((program) => program.said);
  const wrongAnswers = said.filter((message) => has(message, 'wrong') && !has(message, 'done')).length;
  const checked = said.reduce<number>((sum, message) => sum + ((message as { checked?: number }).checked ?? 0), 0);
  const appended = said.reduce<number>((sum, message) => sum + ((message as { appended?: number }).appended ?? 0), 0);
  const trafficMs = programs.reduce((sum, program) => sum + lastOf(program, 'ms'), 0);
  const trouble = said.filter((message) => has(message, 'trouble'));
  return {
    ok: wrongAnswers === 0 && wrong === 0 && checked > 0 && trouble.length === 0,
    figures: {
      'events at the start': events,
      'events at the end': head,
      'appends/s meanwhile': Math.round(appended / (trafficMs / 1_000)),
      kills,
      'rebuilds switched': programs.map(rebuiltBy).reduce((a, b) => a + b, 0),
      'last version': version,
      'answers checked': checked,
      'wrong answers': wrongAnswers,
      'wrong at the end': wrong,
      ...(trouble.length === 0 ? {} : { trouble: JSON.stringify(trouble[0]) }),
    },
  };
}

function lastOf({ said }: Program, field: string): number {
  return said.reduce<number>((last, message) => Number((message as Record<string, unknown>)[field] ?? last), 0);
}

function rebuiltBy({ said }: Program): number {
  return said.filter((message) => (message as { kind?: string }).kind === 'rebuild-switched').length;
}

function has(message: unknown, field: string): boolean {
  return typeof message === 'object' && message !== null && field in message;
}
