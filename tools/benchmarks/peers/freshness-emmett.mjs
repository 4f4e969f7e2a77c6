// FILE EVENTS-PER-SECOND SECONDS: the load of B3 on Emmett's SQLite event store as it comes, and a projection that counts events by month
// and type in a table of the same file, fed by Emmett's own consumer. Emmett's connections do not wait for each other: where consumer and
// append write at the same time, one ends with SQLITE_BUSY. So they take turns here, and so do appends; what that cannot keep up with shows
// in events/s.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { installedIn, Peer, versionOf } from './peer.mjs';

const require = createRequire(join(installedIn(), 'package.json'));
const { getSQLiteEventStore, sqliteConnection } = require('@event-driven-io/emmett-sqlite');
const [file, rate, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const TURN_MILLIS = 5;
const ATTEMPTS = 20;
const peer = new Peer(versionOf('@event-driven-io/emmett-sqlite'));
const store = getSQLiteEventStore({ fileName: file });
const answeredAt = new Map();
const [acknowledged, fresh] = [[], []];
let lastTurn = Promise.resolve();
let askedAgain = 0;

// Its file and tables are made by the first append.
await store.appendToStream('warm-up', [eventOf()]);
const connection = sqliteConnection({ fileName: file });
await connection.command('CREATE TABLE activity (month TEXT, type TEXT, events INTEGER, PRIMARY KEY (month, type))');
const consumer = store.consumer();
const counting = consumer.processor({
  processorId: 'activity',
  startFrom: 'BEGINNING',
  eachMessage: async ({ type }, { connection: own }) => {
    await own.command('INSERT INTO activity VALUES (?, ?, 1) ON CONFLICT (month, type) DO UPDATE SET events = events + 1', [
      '2026-01',
      type,
    ]);
  },
});
// Seen is what the consumer's transaction has committed: its handling of a batch ends with that.
const handle = counting.handle;
counting.handle = async (batch, context) => {
  const result = await inTurn(() => handle(batch, context));
  const now = performance.now();
  for (const { metadata } of batch.messages) {
    const answered = answeredAt.get(metadata.globalPosition);
    // A batch may be handled before the append that brought it has been answered: then it was fresh at once.
    fresh.push([metadata.globalPosition, answered === undefined ? 0 : now - answered]);
  }
  return result;
};
const running = consumer.start();

await peer.part('load', async () => {
  const start = performance.now();
  for (let told = 0; told < rate * seconds; told += 1) {
    while ((performance.now() - start) / 1000 < told / rate) await pause(TURN_MILLIS);
    const asked = performance.now();
    const { lastEventGlobalPosition } = await inTurn(() => store.appendToStream(`subject-${told}`, [eventOf()]));
    const answered = performance.now();
    acknowledged.push(answered - asked);
    answeredAt.set(lastEventGlobalPosition, answered);
  }
  while (fresh.length < rate * seconds + 1) await pause(TURN_MILLIS);
});
await consumer.stop();
await running;
const [{ events }] = await connection.query('SELECT SUM(events) AS events FROM activity');
connection.close();
if (events !== rate * seconds + 1) throw new Error(`Error: ${events} events were counted, ${rate * seconds + 1} were told`);
const seen = fresh.filter(([position]) => answeredAt.has(position)).map(([, millis]) => millis);
peer.report({ events: rate * seconds, askedAgain, appendP99: at(acknowledged, 0.99), freshP50: at(seen, 0.5), freshP99: at(seen, 0.99) });

/** Writes when whoever wrote before is done, also where that went wrong. */
function inTurn(write) {
  const turn = lastTurn.then(() => untilDone(write));
  lastTurn = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
}

/** Now and then a commit of Emmett's ends with SQLITE_BUSY because a statement of its own is still open, and is rolled back: asked again. */
async function untilDone(write) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (problem) {
      if (problem.code !== 'SQLITE_BUSY' || attempt === ATTEMPTS) throw problem;
      askedAgain += 1;
    }
  }
}

function at(millis, share) {
  return millis.toSorted((a, b) => a - b)[Math.ceil(share * millis.length) - 1];
}

function eventOf() {
  const personId = randomUUID();
  return {
    type: 'InspirationAcknowledged',
    data: { inspirerId: personId, inspiredId: randomUUID(), words: 'x'.repeat(320) },
    metadata: { accountId: personId, role: 'person' },
  };
}
