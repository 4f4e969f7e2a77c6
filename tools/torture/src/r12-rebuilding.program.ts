/** The program of R12: live traffic, rebuilds one after the other, and readers that check every answer. It is killed at any moment. */
import { InProcessRoad, positionIn, ProjectionRunner, StoreFeed } from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import { SqliteEventStore, SqliteReadModelStore } from '@golden-thread/sqlite';
import { join } from 'node:path';
import { pause, say, startedWith } from './kit.ts';
import { MachineClock } from './machine-clock.ts';
import { counted, NETWORKS, next, NOTHING, publish, SERVICE, tallies, tallyOf, type Tally } from './r12-tally.ts';

const { folder, events, perSecond } = startedWith() as { folder: string; events: number; perSecond: number };

const store = await SqliteEventStore.open({ file: join(folder, 'events.sqlite') });
const readModels = await SqliteReadModelStore.open({ file: join(folder, 'read-models.sqlite') });
const feed = new StoreFeed(SERVICE, store, publish);
const runner = new ProjectionRunner({
  projection: tallies,
  readModels,
  feeds: new Map([[SERVICE, feed] as const]),
  road: new InProcessRoad(new Map([[SERVICE, store] as const])),
  clock: new MachineClock(),
  observer: (happening) => {
    if (happening.kind === 'rebuild-began' || happening.kind === 'rebuild-switched') say(happening);
    if (happening.kind === 'trouble') say({ trouble: String(happening.error) });
  },
});
const reached = new Map<string, Tally>();
for (const networkId of NETWORKS)
  reached.set(networkId, await storedTally(networkId, (await store.head()).lastOfLane[laneOf(networkId)] ?? 0));
await fill();
await runner.start();
await everythingApplied();
say({ ready: true });

const end = new AbortController();
process.stdin.once('data', () => {
  end.abort();
});
const work = [traffic(), rebuilder(), ...Array.from({ length: 4 }, () => reader())];
await Promise.all(work);
const rebuilt = await runner.rebuild();
await everythingApplied();
say({ done: true, version: rebuilt.version, wrong: await wrongAtTheEnd(), head: (await store.head()).head });
await runner.stop();
await store.close();
await readModels.close();
process.stdin.destroy();

/** The tally that the last event of a network in the store names, at or before a position of its lane. */
async function storedTally(networkId: string, position: number): Promise<Tally> {
  if (position === 0) return NOTHING;
  const [event] = await store.readLane(laneOf(networkId), position - 1, 1);
  if (event?.position !== position) throw new Error(`the store has no event at ${position} of ${networkId}`);
  return tallyOf(JSON.parse(event.data) as Record<string, unknown>);
}

/** Stores what is missing of the history, in chunks. */
async function fill(): Promise<void> {
  for (const networkId of NETWORKS) {
    for (let tally = reached.get(networkId) ?? NOTHING; tally.index < events / NETWORKS.length;) {
      const facts = [];
      for (; facts.length < 2_000 && tally.index < events / NETWORKS.length; facts.push(counted(tally))) tally = next(tally);
      await store.importChunk({ networkId, recordedAt: 0, facts });
      reached.set(networkId, tally);
    }
  }
}

/** So many appends a second on average, however busy the process is. */
async function traffic(): Promise<void> {
  const began = performance.now();
  let n = 0;
  while (!end.signal.aborted) {
    const due = ((performance.now() - began) / 1_000) * perSecond;
    const appends: Promise<unknown>[] = [];
    for (; n < due; n += 1) appends.push(append(NETWORKS[n % NETWORKS.length] ?? ''));
    await Promise.all(appends);
    say({ appended: appends.length, ms: performance.now() - began });
    await pause(5);
  }
}

function append(networkId: string): Promise<unknown> {
  const tally = next(reached.get(networkId) ?? NOTHING);
  reached.set(networkId, tally);
  const { stream, event } = counted(tally);
  return store.append({ networkId, stream, expected: 'any', events: [event], recordedAt: 0 });
}

/** Every answer is checked against the event at the position it states. */
async function reader(): Promise<void> {
  for (let checked = 1; !end.signal.aborted; checked += 1) {
    const networkId = NETWORKS[checked % NETWORKS.length] ?? '';
    const answer = await runner.answer({ networkId }, async (documents) => tallyOf(await documents.get('tallies', networkId)));
    const { storeId } = await store.head();
    const position = positionIn(answer, { service: SERVICE, storeId });
    const should = await storedTally(networkId, position);
    if (should.index !== answer.value.index || should.chain !== answer.value.chain) say({ wrong: { networkId, answer, should } });
    if (checked % 10 === 0) say({ checked: 10, inAll: checked, version: answer.version });
    await pause(2);
  }
}

async function rebuilder(): Promise<void> {
  while (!end.signal.aborted) {
    const { version, events: applied } = await runner.rebuild();
    say({ rebuilt: version, applied });
    await pause(100);
  }
}

async function everythingApplied(): Promise<void> {
  const { head, storeId } = await store.head();
  if (!(await runner.reached({ service: SERVICE, storeId, position: head }, 600_000))) throw new Error('not applied in ten minutes');
}

async function wrongAtTheEnd(): Promise<number> {
  let wrong = 0;
  for (const networkId of NETWORKS) {
    const answer = await runner.answer({ networkId }, async (documents) => tallyOf(await documents.get('tallies', networkId)));
    const should = reached.get(networkId);
    if (answer.value.index !== should?.index || answer.value.chain !== should.chain) wrong += 1;
  }
  return wrong;
}
