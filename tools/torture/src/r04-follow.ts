/** R4: a reader following positions sees each event once, in commit order, also while others append. */
import { join } from 'node:path';
import type { EventStore, StoredEvent } from '@golden-thread/event-store';
import { laneOf } from '@golden-thread/kernel';
import { SqliteEventStore } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { type Campaign, type CampaignOptions, inFolder, pause } from './kit.ts';
import { appendOf, chunkOf } from './wishes.ts';

const DELAY = new URL('./observers/delay.ts', import.meta.url).href;
const WRITERS = 5;
const NETWORKS = 4;

type Read = (after: number, limit: number) => Promise<StoredEvent[]>;

/** Writers are delayed between the position and the commit; three readers follow, by position and by lane. */
export const campaign: Campaign = {
  name: 'R4',
  title: 'a reader following positions sees each event once, in commit order, also while others append',
  run: (options) => inFolder('r04', (folder) => schedules(folder, options)),
};

async function schedules(folder: string, { seed, size, rounds = size === 'fast' ? 2 : 60, print }: CampaignOptions) {
  const sum: Seen = { events: 0, missed: 0, repeated: 0, outOfOrder: 0, unlikeTheFile: 0 };
  for (let schedule = 0; schedule < rounds; schedule += 1) {
    const seen = await one(join(folder, `schedule${schedule}.sqlite`), seed + schedule * 1_000);
    for (const what of Object.keys(sum) as (keyof Seen)[]) sum[what] += seen[what];
    if (schedule % 10 === 9) print(`${schedule + 1} schedules, ${sum.events} events`);
  }
  const { events, ...wrong } = sum;
  return {
    ok: events > 0 && Object.values(wrong).every((count) => count === 0),
    figures: { schedules: rounds, readers: 2 + NETWORKS, ...sum },
  };
}

/** What the readers saw, and where it differs from what is in the file. */
type Seen = { events: number; missed: number; repeated: number; outOfOrder: number; unlikeTheFile: number };

async function one(file: string, seed: number): Promise<Seen> {
  const store = await SqliteEventStore.open({ file, observer: { module: DELAY, options: { seed, probability: 0.05, longest: 4 } } });
  let writing = true;
  const reader = (number: number, read: Read) => follow(read, new SeededRandom(seed + number), () => writing);
  const byPosition: Read = (after, limit) => store.readAfter(after, limit);
  const ofNetwork =
    (network: number): Read =>
    (after, limit) =>
      store.readLane(laneOf(`network-${network}`), after, limit);
  const readers = [
    reader(1, byPosition),
    reader(2, byPosition),
    ...Array.from({ length: NETWORKS }, (_, network) => reader(3 + network, ofNetwork(network))),
  ];
  const random = new SeededRandom(seed);
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(store, writer, random)));
  writing = false;
  const read = await Promise.all(readers);
  const all = await everything(store);
  await store.close();
  const seen: Seen = { events: all.length, missed: 0, repeated: 0, outOfOrder: 0, unlikeTheFile: 0 };
  for (const [number, events] of read.entries()) {
    compare(events, number < 2 ? all : all.filter(({ lane }) => lane === laneOf(`network-${number - 2}`)), seen);
  }
  return seen;
}

function compare(events: readonly StoredEvent[], expected: readonly StoredEvent[], seen: Seen): void {
  const positions = new Set(events.map(({ position }) => position));
  seen.missed += expected.filter(({ position }) => !positions.has(position)).length;
  seen.repeated += events.length - positions.size;
  seen.outOfOrder += events.filter((event, index) => event.position <= (events[index - 1]?.position ?? 0)).length;
  seen.unlikeTheFile += JSON.stringify(events) === JSON.stringify(expected) ? 0 : 1;
}

async function write(store: EventStore, writer: number, random: SeededRandom): Promise<void> {
  for (let number = 0; number < 40; number += 1) {
    const wish = {
      name: `writer${writer}-${number}`,
      network: `network-${random.below(NETWORKS)}`,
      stream: random.below(10),
      events: 1 + random.below(5),
    };
    if (random.next() < 0.1) await store.importChunk(chunkOf({ ...wish, events: 30 }));
    else await store.append(appendOf(wish, false));
    if (random.next() < 0.3) await pause(random.next() * 3);
  }
}

/** Reads page by page while anybody writes, and then until there is no more. */
async function follow(read: Read, random: SeededRandom, goesOn: () => boolean): Promise<StoredEvent[]> {
  const seen: StoredEvent[] = [];
  for (;;) {
    const more = goesOn();
    const page = await read(seen.at(-1)?.position ?? 0, 1 + random.below(40));
    seen.push(...page);
    if (page.length === 0 && !more) return seen;
    if (page.length === 0) await pause(random.next() * 4);
  }
}

async function everything(store: EventStore): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (let page = await store.readAfter(0, 5_000); page.length > 0; page = await store.readAfter(all.at(-1)?.position ?? 0, 5_000))
    all.push(...page);
  return all;
}
