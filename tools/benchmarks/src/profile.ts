/** Where the processor's time goes: reads the profiles that Node writes with --cpu-prof, one per thread. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rawFolder, repository } from './folders.ts';

type CallFrame = { readonly functionName: string; readonly url: string; readonly lineNumber: number };
type CpuProfile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/** A function and the share of its thread's samples that were in it and in nothing it called. */
export type SelfTime = { readonly place: string; readonly seconds: number; readonly share: number };

/** One thread: how long it was busy, and its hottest functions. */
export type ThreadProfile = { readonly busySeconds: number; readonly hottest: readonly SelfTime[] };

/** An empty folder for the profiles of a run, and Node's options that fill it. */
export function profileOptions(name: string): { folder: string; options: readonly string[] } {
  const folder = join(rawFolder, 'profiles', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return { folder, options: ['--cpu-prof', `--cpu-prof-dir=${folder}`] };
}

/** The profiles in a folder, the busiest thread first, each with its `top` hottest functions. */
export function readProfiles(folder: string, top = 25): ThreadProfile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  const threads = files.map((file) => threadOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile, top));
  return threads.sort((a, b) => b.busySeconds - a.busySeconds);
}

function threadOf(profile: CpuProfile, top: number): ThreadProfile {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const micros = new Map<string, number>();
  profile.samples.forEach((node, index) => {
    const place = frames.get(node) ?? '(unknown)';
    micros.set(place, (micros.get(place) ?? 0) + (profile.timeDeltas[index] ?? 0));
  });
  micros.delete('(idle)');
  const busy = [...micros.values()].reduce((sum, time) => sum + time, 0);
  const hottest = [...micros].sort((a, b) => b[1] - a[1]).slice(0, top);
  return { busySeconds: busy / 1e6, hottest: hottest.map(([place, time]) => ({ place, seconds: time / 1e6, share: time / busy })) };
}

function placeOf({ functionName, url, lineNumber }: CallFrame): string {
  if (url === '') return functionName || '(program)';
  const file = url.replace(`file://${repository}`, '');
  return `${functionName || '(anonymous)'} ${file}:${String(lineNumber + 1)}`;
}

/** The profiles as text, one table per thread that was busy for at least a tenth of the busiest. */
export function profileText(threads: readonly ThreadProfile[]): string {
  const busiest = threads[0]?.busySeconds ?? 0;
  return threads
    .filter(({ busySeconds }) => busySeconds >= busiest / 10)
    .map(({ busySeconds, hottest }, index) => {
      const rows = hottest.map(
        ({ place, seconds, share }) => `  ${(share * 100).toFixed(1).padStart(5)} %  ${seconds.toFixed(2).padStart(7)} s  ${place}`,
      );
      return [`thread ${String(index + 1)}, busy for ${busySeconds.toFixed(1)} s`, ...rows].join('\n');
    })
    .join('\n\n');
}
