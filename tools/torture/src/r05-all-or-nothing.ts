/** R5: a multi-event append is all or nothing. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '@golden-thread/event-store';
import { type ObserverModule, SqliteEventStore } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { countIds, inspect } from './event-files.ts';
import { type Campaign, type CampaignOptions, inFolder, startProgram } from './kit.ts';
import type { Acknowledged, AppenderArgument } from './programs/appender.ts';
import { appendOf, chunkOf, idsOf, partial, type Wish } from './wishes.ts';

const observer = (name: string, options: unknown): ObserverModule => ({
  module: new URL(`./observers/${name}.ts`, import.meta.url).href,
  options,
});
const PROGRAM = new URL('./programs/appender.ts', import.meta.url);

/** What one attack found: wishes acknowledged, refused, and those whose traces are not what they should be. */
type Found = {
  readonly acknowledged: number;
  readonly refused: number;
  readonly partial: number;
  readonly lost: number;
  readonly unwanted: number;
};

/** Faults in the middle of appends, a file that is full, and kills between two events of one append. */
export const campaign: Campaign = {
  name: 'R5',
  title: 'a multi-event append is all or nothing',
  run: (options) => inFolder('r05', (folder) => attacks(folder, options)),
};

async function attacks(folder: string, { seed, size, rounds = size === 'fast' ? 1 : 30 }: CampaignOptions) {
  const random = new SeededRandom(seed);
  const found: Found[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push(await faults(join(folder, `faults${round}.sqlite`), random));
    found.push(await fullFile(join(folder, `full${round}.sqlite`)));
    found.push(await kill(join(folder, `kill${round}.sqlite`), random));
  }
  const sum = (what: keyof Found): number => found.reduce((total, each) => total + each[what], 0);
  const figures = {
    attacks: found.length,
    acknowledged: sum('acknowledged'),
    refused: sum('refused'),
    partial: sum('partial'),
    lost: sum('lost'),
    'refused but stored': sum('unwanted'),
  };
  return {
    ok: figures.partial + figures.lost + figures['refused but stored'] === 0 && figures.refused > 0 && figures.acknowledged > 0,
    figures,
  };
}

/** Errors at random inserts, while appends and imports of many events share commits. */
async function faults(file: string, random: SeededRandom): Promise<Found> {
  const times = Array.from({ length: 12 }, () => 1 + random.below(1_500));
  const store = await SqliteEventStore.open({ file, observer: observer('fail-at', { moment: 'after-insert', times }) });
  return compare(file, store, wishes(200, random));
}

/** A file that may not grow beyond 60 pages. */
async function fullFile(file: string): Promise<Found> {
  const limitFile = `${file}.limit`;
  await writeFile(limitFile, '60');
  const store = await SqliteEventStore.open({ file, observer: observer('page-limit', { limitFile }) });
  return compare(file, store, wishes(120, new SeededRandom(1)));
}

/** A kill at a random insert: what was under way is gone as a whole. */
async function kill(file: string, random: SeededRandom): Promise<Found> {
  const argument: AppenderArgument = {
    file,
    run: 'kill',
    writers: 6,
    observer: observer('kill-at', { moment: 'after-insert', time: 1 + random.below(600) }),
  };
  const program = startProgram(PROGRAM, argument);
  await program.ended;
  const acknowledged = program.said.flatMap((message) => (message as Partial<Acknowledged>).acknowledged ?? []);
  const ids = countIds(inspect(file));
  return {
    acknowledged: acknowledged.length,
    refused: 0,
    partial: partial(ids.keys()),
    lost: acknowledged.flatMap(idsOf).filter((id) => !ids.has(id)).length,
    unwanted: 0,
  };
}

async function compare(file: string, store: SqliteEventStore, all: readonly Wish[]): Promise<Found> {
  const refused: Wish[] = [];
  const acknowledged: Wish[] = [];
  await Promise.all(
    all.map(async (wish, number) => {
      try {
        await (number % 10 === 0 ? store.importChunk(chunkOf(wish)) : store.append(appendOf(wish, false)));
        acknowledged.push(wish);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        refused.push(wish);
      }
    }),
  );
  await store.close();
  const ids = countIds(inspect(file));
  return {
    acknowledged: acknowledged.length,
    refused: refused.length,
    partial: partial(ids.keys()),
    lost: acknowledged.flatMap(idsOf).filter((id) => !ids.has(id)).length,
    unwanted: refused.flatMap(idsOf).filter((id) => ids.has(id)).length,
  };
}

function wishes(count: number, random: SeededRandom): Wish[] {
  return Array.from({ length: count }, (_, number) => ({
    name: `wish${number}`,
    network: `network-${random.below(3)}`,
    stream: random.below(20),
    events: 2 + random.below(12),
  }));
}
