import { Writable } from 'node:stream';
import { MemoryEventStore, StoreUnavailable } from '@golden-thread/event-store';
import { eventStoreContract } from '@golden-thread/event-store/contract';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { readModelContract } from '@golden-thread/read-models/contract';
import { streamName } from '@golden-thread/kernel';
import { createLog } from '../process/logging.ts';
import { MeteredEventStore } from './metered-event-store.ts';
import { MeteredReadModelStore } from './metered-read-models.ts';
import { createMetrics, type ServiceMetrics } from './metric-list.ts';
import { roadObserver } from './road-observer.ts';

// A decorator keeps every promise of what it decorates.
eventStoreContract('a measured event store', () => {
  const store = new MeteredEventStore('identity', new MemoryEventStore({ storeId: 'store-1' }), createMetrics());
  return Promise.resolve({ store, close: () => store.close() });
});
readModelContract('a measured read-model store', () => {
  const store = new MeteredReadModelStore(new MemoryReadModelStore(), createMetrics());
  return Promise.resolve({ store, close: () => store.close() });
});

async function valueOf(metrics: ServiceMetrics, line: string): Promise<number | undefined> {
  const found = (await metrics.registry.metrics()).split('\n').find((each) => each.startsWith(`golden_thread_${line} `));
  return found === undefined ? undefined : Number(found.slice(found.lastIndexOf(' ') + 1));
}

const event = {
  eventId: 'e1',
  type: 'T',
  schemaVersion: 1,
  occurredAt: 0,
  about: [],
  data: '{}',
  meta: { actor: { accountId: 'a', role: 'r' } },
};

describe('a measured store', () => {
  test('counts what was stored, how it came, and what was read', async () => {
    const metrics = createMetrics();
    const store = new MeteredEventStore('identity', new MemoryEventStore({ storeId: 'store-1' }), metrics);
    const stream = streamName('person', 'ada');
    await store.append({ networkId: 'n', stream, expected: 'none', events: [event], recordedAt: 0 });
    await store.append({ networkId: 'n', stream, expected: 'none', events: [{ ...event, eventId: 'e2' }], recordedAt: 0 });
    await store.importChunk({
      networkId: 'n',
      recordedAt: 0,
      facts: [event, { ...event, eventId: 'e3' }].map((fact) => ({ stream, event: fact })),
    });
    await store.readAfter(0);
    expect(await valueOf(metrics, 'store_events_appended_total{service="identity",way="command"}')).toBe(1);
    expect(await valueOf(metrics, 'store_events_appended_total{service="identity",way="import"}')).toBe(1);
    expect(await valueOf(metrics, 'store_events_read_total{service="identity"}')).toBe(2);
    expect(await valueOf(metrics, 'store_append_duration_seconds_count{service="identity",outcome="conflict"}')).toBe(1);
  });

  test('counts refusals by reason, and passes them on', async () => {
    const metrics = createMetrics();
    const store = new MeteredEventStore('identity', new MemoryEventStore({ storeId: 'store-1' }), metrics);
    await store.close();
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
    await expect(store.readAfter(0)).rejects.toThrow(StoreUnavailable);
    expect(await valueOf(metrics, 'store_refusals_total{service="identity",reason="closed"}')).toBe(2);
  });
});

describe('what happens on the road', () => {
  test('is counted, and told without ids of events or words of errors', async () => {
    const metrics = createMetrics();
    const lines: string[] = [];
    const destination = new Writable({
      write: (chunk: Buffer, _, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    const observe = roadObserver('ripple', metrics, createLog('test', 'info', destination));
    const at = { service: 'identity', lane: 3 } as const;
    observe({ kind: 'applied', ...at, records: 20, ms: 1 });
    observe({ kind: 'duplicates-dropped', ...at, records: 2 });
    observe({ kind: 'gap-found', ...at, last: 7 });
    observe({ kind: 'healed', ...at, reason: 'gap', records: 1, ms: 20 });
    observe({ kind: 'parked', ...at, eventId: 'reg-maria', type: 'T', behind: false });
    observe({ kind: 'trouble', ...at, retryInMs: 100, error: new Error('the name Maria') });
    observe({ kind: 'unparked', ...at, eventId: 'reg-maria', skipped: 'recorded twice' });
    const labels = '{read_model="ripple",service="identity"}';
    expect(await valueOf(metrics, `road_events_applied_total${labels}`)).toBe(20);
    expect(await valueOf(metrics, `road_duplicates_dropped_total${labels}`)).toBe(2);
    expect(await valueOf(metrics, `road_gaps_found_total${labels}`)).toBe(1);
    expect(await valueOf(metrics, `road_heal_duration_seconds_count${labels}`)).toBe(1);
    expect(lines.map((line) => (JSON.parse(line) as { level: string; msg: string }).msg)).toEqual([
      'event parked',
      'read model is in trouble',
      'event unparked',
    ]);
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ readModel: 'ripple', lane: 3, skipped: 'recorded twice' });
    expect(lines.join('')).not.toMatch(/maria/i);
  });
});
