/**
 * FILE EVENTS-PER-COMMIT WRITERS EVENTS: appends to our event store, each writer waiting for every answer before its next append, as a
 * person behind a request does. Says the seconds of all and the milliseconds from asking to the durable answer.
 */
import type { EventToAppend } from '@golden-thread/event-store';
import { streamName } from '@golden-thread/kernel';
import { SqliteEventStore } from '@golden-thread/sqlite';
import { answer, argument } from '../answer.ts';
import { idOf } from '../random.ts';
import { percentile } from '../statistics.ts';

const START = Date.UTC(2026, 0, 1) * 1000;
const NETWORK = 'benchmark';
const APPENDS_PER_STREAM = 10;
const WARM_UP_APPENDS = 20;
const [EVENT, STREAM, PERSON] = [1, 2, 3];

const file = argument(0);
const perCommit = Number(argument(1));
const writers = Number(argument(2));
const appendsPerWriter = Math.ceil(Number(argument(3)) / perCommit / writers);

const store = await SqliteEventStore.open({ file });
const millis = new Float64Array(writers * appendsPerWriter);
let next = 0;
await Promise.all(Array.from({ length: writers }, (_, writer) => append(writers + writer, WARM_UP_APPENDS, () => undefined)));
const start = performance.now();
await Promise.all(
  Array.from({ length: writers }, (_, writer) =>
    append(writer, appendsPerWriter, (took) => {
      millis[next] = took;
      next += 1;
    }),
  ),
);
const seconds = (performance.now() - start) / 1000;
await store.close();
const sorted = millis.sort();
answer({ eventsPerSecond: (millis.length * perCommit) / seconds, p50Millis: percentile(sorted, 0.5), p99Millis: percentile(sorted, 0.99) });

async function append(writer: number, appends: number, took: (millis: number) => void): Promise<void> {
  for (let i = 0; i < appends; i += 1) {
    const first = writer * 10_000_000 + i * perCommit;
    const stream = streamName('subject', idOf(STREAM, writer * 1_000_000 + Math.floor(i / APPENDS_PER_STREAM), perCommit));
    const events = Array.from({ length: perCommit }, (_, at) => eventOf(first + at));
    const asked = performance.now();
    const outcome = await store.append({
      networkId: NETWORK,
      stream,
      expected: (i % APPENDS_PER_STREAM) * perCommit,
      recordedAt: START + first,
      events,
    });
    took(performance.now() - asked);
    if (outcome.kind !== 'appended') throw new Error(`append ${String(i)} of writer ${String(writer)}: ${outcome.kind}`);
  }
}

/** An event with a body of about 420 bytes. */
function eventOf(index: number): EventToAppend {
  const personId = idOf(PERSON, index, perCommit);
  return {
    eventId: idOf(EVENT, index, perCommit),
    type: 'SuggestionOffered',
    schemaVersion: 1,
    occurredAt: START + index,
    about: [personId],
    data: JSON.stringify({ personId, suggestionId: idOf(EVENT, index, perCommit), words: 'x'.repeat(320) }),
    meta: { actor: { accountId: personId, role: 'specialist' } },
  };
}
