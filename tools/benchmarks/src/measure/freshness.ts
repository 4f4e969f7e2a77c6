/**
 * DATA FOLDER EVENTS-PER-SECOND SECONDS: appends the stored events of one data directory to a fresh platform in FOLDER, one event an append,
 * at a steady rate and without waiting for answers. Says how long after its durable answer each event was covered by the answers of two
 * read models: the months of network activity (documents in SQLite) and the figures of the ripple.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import type { ReadModelProcess, Target } from '@golden-thread/event-road';
import type { EventStore, StoredEvent } from '@golden-thread/event-store';
import { SqliteEventStore } from '@golden-thread/sqlite';
import { answer, argument } from '../answer.ts';
import { percentile } from '../statistics.ts';
import { openPlatform, type Platform } from './embedded-platform.ts';

type Source = 'identity' | 'community-outcomes';
type Told = { readonly source: Source; readonly event: StoredEvent };

const SOURCES: readonly Source[] = ['identity', 'community-outcomes'];
const READ_MODELS = ['network-activity', 'ripple'] as const;
const PAGE = 5_000;
const TURN_MILLIS = 5;
/** An event that nobody sees within this time ends the run: then there is no figure. */
const SEEN_WITHIN_MILLIS = 60_000;

const [data, folder] = [argument(0), argument(1)];
const [rate, seconds] = [Number(argument(2)), Number(argument(3))];
const told = (await Promise.all(SOURCES.map((source) => eventsOf(source)))).flat();
told.sort((a, b) => a.event.occurredAt - b.event.occurredAt);
const load = told.slice(0, rate * seconds);
if (load.length < rate * seconds) throw new Error(`${data} holds ${String(load.length)} events, ${String(rate * seconds)} are wanted`);

const platform = await openPlatform({ folder, logs: 'warn' });
const storeIds = new Map<Source, string>();
for (const source of SOURCES) storeIds.set(source, (await storeOf(platform, source).head()).storeId);
const acknowledged: number[] = [];
const fresh: Record<(typeof READ_MODELS)[number], number[]> = { 'network-activity': [], ripple: [] };
const underWay: Promise<void>[] = [];
const start = performance.now();
while (underWay.length < load.length) {
  const due = Math.min(load.length, Math.floor(((performance.now() - start) / 1000) * rate));
  for (const each of load.slice(underWay.length, due)) underWay.push(tell(each));
  await pause(TURN_MILLIS);
}
await Promise.all(underWay);
const took = (performance.now() - start) / 1000;
await platform.close();
answer({
  eventsPerSecond: load.length / took,
  ...spread('append', acknowledged),
  ...spread('activity', fresh['network-activity']),
  ...spread('ripple', fresh.ripple),
});

/** Appends one event, and waits until both read models have it. */
async function tell({ source, event }: Told): Promise<void> {
  const asked = performance.now();
  const outcome = await storeOf(platform, source).append({
    networkId: event.networkId,
    stream: event.stream,
    expected: 'any',
    recordedAt: Date.now() * 1000,
    events: [event],
  });
  const answered = performance.now();
  if (outcome.kind !== 'appended') throw new Error(`an append was answered with ${outcome.kind}`);
  acknowledged.push(answered - asked);
  const target = { service: source, storeId: storeIds.get(source) ?? '', position: outcome.position };
  await Promise.all(READ_MODELS.map(async (name) => fresh[name].push(await millisUntilSeen(readModel(name), target, answered))));
}

async function millisUntilSeen(process: ReadModelProcess, target: Target, answered: number): Promise<number> {
  if (!(await process.reached(target, SEEN_WITHIN_MILLIS)))
    throw new Error(`${process.name} did not get to position ${String(target.position)}`);
  return performance.now() - answered;
}

function readModel(name: string): ReadModelProcess {
  const found = platform.catalogue.get(name);
  if (found === undefined) throw new Error(`there is no read model ${name}`);
  return found;
}

function storeOf({ stores }: Platform, source: Source): EventStore {
  const store = stores.get(source);
  if (store === undefined) throw new Error(`there is no store of ${source}`);
  return store;
}

async function eventsOf(source: Source): Promise<Told[]> {
  const store = await SqliteEventStore.open({ file: join(data, source, 'events.sqlite') });
  const events: StoredEvent[] = [];
  for (let page = await store.readAfter(0, PAGE); page.length > 0; page = await store.readAfter(events.at(-1)?.position ?? 0, PAGE))
    events.push(...page);
  await store.close();
  return events.map((event) => ({ source, event }));
}

function spread(name: string, millis: readonly number[]): Record<string, number> {
  const sorted = Float64Array.from(millis).sort();
  return {
    [`${name}P50`]: percentile(sorted, 0.5),
    [`${name}P99`]: percentile(sorted, 0.99),
    [`${name}Largest`]: sorted.at(-1) ?? Number.NaN,
  };
}
