// FILE EVENTS-PER-COMMIT EVENTS: the same appends to Emmett's SQLite event store as it comes (WAL, SQLite's default synchronous = FULL),
// one writer that waits for each answer. Emmett keeps no lane and no chain, and checks the expected version as we do.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { installedIn, Peer, versionOf } from './peer.mjs';

const require = createRequire(join(installedIn(), 'package.json'));
const { getSQLiteEventStore } = require('@event-driven-io/emmett-sqlite');
const [file, perCommit, events] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const APPENDS_PER_STREAM = 10;
const appends = Math.ceil(events / perCommit);
const peer = new Peer(versionOf('@event-driven-io/emmett-sqlite'));
const store = getSQLiteEventStore({ fileName: file });
const millis = new Float64Array(appends);

await append('warm-up', 1);
await peer.part('append', async () => {
  for (let i = 0; i < appends; i += 1) {
    const asked = performance.now();
    await append(`subject-${Math.floor(i / APPENDS_PER_STREAM)}`, i % APPENDS_PER_STREAM);
    millis[i] = performance.now() - asked;
  }
});
millis.sort();
const at = (share) => millis[Math.ceil(share * appends) - 1];
peer.report({ events: appends * perCommit, p50Millis: at(0.5), p99Millis: at(0.99) });

async function append(stream, turn) {
  const batch = Array.from({ length: perCommit }, () => {
    const personId = randomUUID();
    return {
      type: 'SuggestionOffered',
      data: { personId, suggestionId: randomUUID(), words: 'x'.repeat(320) },
      metadata: { accountId: personId, role: 'specialist' },
    };
  });
  await store.appendToStream(
    stream,
    batch,
    turn === 0 || stream === 'warm-up' ? undefined : { expectedStreamVersion: BigInt(turn * perCommit) },
  );
}
