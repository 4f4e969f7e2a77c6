/** R6: a full disk never corrupts: writes are refused clearly, reads go on, service resumes by itself. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EventStore, StoreUnavailable } from '@golden-thread/event-store';
import { SqliteEventStore } from '@golden-thread/sqlite';
import { countIds, inspect } from './event-files.ts';
import { type Campaign, inFolder } from './kit.ts';
import { appendOf, idsOf, type Wish } from './wishes.ts';

const run = promisify(execFile);
const PAGE_LIMIT = new URL('./observers/page-limit.ts', import.meta.url).href;

/** A place that is small, and how to make room on it. */
type SmallPlace = { readonly name: string; readonly file: string; readonly makeRoom: () => Promise<void>; readonly limitFile?: string };

/** What happened on one small place. */
type Found = {
  acknowledged: number;
  refusedAsFull: number;
  refusedOtherwise: number;
  'reads that failed': number;
  'acknowledged after room was made': number;
  lost: number;
  'refused but stored': number;
  damage: number;
};

/** Appends on a file system of 8 MB until nothing goes any more, reads all the time, makes room, and goes on without a restart. */
export const campaign: Campaign = {
  name: 'R6',
  title: 'a full disk never corrupts: writes are refused clearly, reads go on, service resumes by itself',
  run: ({ size, rounds = size === 'fast' ? 1 : 5, print }) =>
    inFolder('r06', async (folder) => {
      const sum: Found = emptyFound();
      let place = '';
      for (let round = 0; round < rounds; round += 1) {
        const found = await onSmallPlace(join(folder, `round${round}`), async (small) => {
          place = small.name;
          return fill(small);
        });
        for (const what of Object.keys(sum) as (keyof Found)[]) sum[what] += found[what];
        print(
          `round ${round + 1} on ${place}: ${found.acknowledged} appends, then ${found.refusedAsFull} refused, then ${found['acknowledged after room was made']} again`,
        );
      }
      const wrong = sum.refusedOtherwise + sum['reads that failed'] + sum.lost + sum['refused but stored'] + sum.damage;
      return {
        ok: wrong === 0 && sum.refusedAsFull > 0 && sum['acknowledged after room was made'] > 0,
        figures: { place, rounds, ...sum },
      };
    }),
};

async function fill(small: SmallPlace): Promise<Found> {
  const found = emptyFound();
  const options = { limitFile: small.limitFile };
  const observer = small.limitFile === undefined ? {} : { observer: { module: PAGE_LIMIT, options } };
  const store = await SqliteEventStore.open({ file: small.file, ...observer });
  const acknowledged: Wish[] = [];
  const refused: Wish[] = [];
  let number = 0;
  /** Ten appends at once, and a read; gives whether any was taken. */
  const round = async (events: number): Promise<boolean> => {
    const wishes = Array.from({ length: 10 }, () => ({ name: `wish${(number += 1)}`, network: 'network', stream: number % 7, events }));
    const taken = await Promise.all(wishes.map((wish) => append(store, wish, found)));
    for (const [index, wish] of wishes.entries()) (taken[index] === true ? acknowledged : refused).push(wish);
    await read(store, found);
    return taken.includes(true);
  };
  while (await round(20));
  // Full for large appends; then for small ones too, again and again.
  for (let again = 0; again < 20; again += 1) await round(1);
  found.acknowledged = acknowledged.length;
  await small.makeRoom();
  for (let again = 0; again < 10; again += 1) await round(5);
  found['acknowledged after room was made'] = acknowledged.length - found.acknowledged;
  await store.close();
  const inspection = inspect(small.file);
  const ids = countIds(inspection);
  found.lost = acknowledged.flatMap(idsOf).filter((id) => !ids.has(id)).length;
  found['refused but stored'] = refused.flatMap(idsOf).filter((id) => ids.has(id)).length;
  found.damage = inspection.damage.length + inspection.versionGaps + inspection.brokenLinks;
  return found;
}

async function append(store: EventStore, wish: Wish, found: Found): Promise<boolean> {
  try {
    return (await store.append(appendOf(wish, false))).kind === 'appended';
  } catch (error) {
    if (error instanceof StoreUnavailable && error.reason === 'full') found.refusedAsFull += 1;
    else found.refusedOtherwise += 1;
    return false;
  }
}

async function read(store: EventStore, found: Found): Promise<void> {
  const [head, page] = await Promise.all([store.head(), store.readAfter(0, 100)]).catch(() => [null, []] as const);
  if (!head || page.length === 0) found['reads that failed'] += 1;
}

/** A file system of 8 MB where one may be mounted; otherwise a file that SQLite itself keeps from growing. */
async function onSmallPlace<Result>(folder: string, work: (place: SmallPlace) => Promise<Result>): Promise<Result> {
  await mkdir(folder);
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (!mounted) {
    const limitFile = join(folder, 'limit');
    await writeFile(limitFile, '700');
    return work({
      name: 'a file limited by max_page_count',
      file: join(folder, 'events.sqlite'),
      makeRoom: () => writeFile(limitFile, '7000'),
      limitFile,
    });
  }
  try {
    const ballast = join(folder, 'ballast');
    await writeFile(ballast, new Uint8Array(3 * 1024 * 1024));
    return await work({ name: 'a mounted file system of 8 MB', file: join(folder, 'events.sqlite'), makeRoom: () => rm(ballast) });
  } finally {
    await run('umount', [folder]);
  }
}

function emptyFound(): Found {
  return {
    acknowledged: 0,
    refusedAsFull: 0,
    refusedOtherwise: 0,
    'reads that failed': 0,
    'acknowledged after room was made': 0,
    lost: 0,
    'refused but stored': 0,
    damage: 0,
  };
}
