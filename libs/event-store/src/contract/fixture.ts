/** What the suites work with: one open store per group, a network of its own per test, and plain events. */
import { laneOf, type StreamName } from '@golden-thread/kernel';
import type { Append, AppendOutcome, EventStore, EventToAppend } from '../event-store.ts';

/** An open, empty store, and how to get rid of it. */
export type StoreFixture = { readonly store: EventStore; readonly close: () => Promise<void> };
/** A fixture that can be closed and opened again on what it kept. */
export type LastingFixture = StoreFixture & { readonly reopen: () => Promise<EventStore> };
/** Opens a new, empty store. */
export type OpenStore = () => Promise<StoreFixture>;

/** A store that a group of tests shares. */
export type SharedStore = {
  readonly store: EventStore;
  /** A network no other test uses. */
  readonly network: () => string;
};

/** Opens one store for the group of tests that calls it. */
export function sharedStore(open: OpenStore): SharedStore {
  let fixture: StoreFixture | null = null;
  let networks = 0;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(async () => {
    await fixture?.close();
  });
  return {
    get store() {
      if (!fixture) throw new Error('the store is open only while tests run');
      return fixture.store;
    },
    network: () => {
      networks += 1;
      return `network-${networks}`;
    },
  };
}

/** Runs a test on a store of its own. */
export async function withStore(open: OpenStore, test: (store: EventStore) => Promise<void>): Promise<void> {
  const { store, close } = await open();
  try {
    await test(store);
  } finally {
    await close();
  }
}

/** When everything in the suites is recorded: 2026-09-30T00:00:00Z. */
export const RECORDED_AT = Date.UTC(2026, 8, 30) * 1000;

let events = 0;

/** A new event; what matters to a test is given. */
export function event(given: Partial<EventToAppend> = {}): EventToAppend {
  events += 1;
  return {
    eventId: `event-${events}`,
    type: 'SomethingHappened',
    schemaVersion: 1,
    occurredAt: RECORDED_AT - events,
    about: ['person-of-it'],
    data: JSON.stringify({ number: events }),
    meta: { actor: { accountId: 'account-1', role: 'specialist' }, commandId: `wish-${events}` },
    ...given,
  };
}

/** Some new events. */
export function someEvents(count: number): EventToAppend[] {
  return Array.from({ length: count }, () => event());
}

/** An append with any expected version and one event, unless something else is given. */
export function append(networkId: string, given: Partial<Append> = {}): Append {
  return { networkId, stream: 'thing-1', expected: 'any', events: [event()], recordedAt: RECORDED_AT, ...given };
}

/** The outcome of an append that must have been stored. */
export function stored(outcome: AppendOutcome): Extract<AppendOutcome, { kind: 'appended' }> {
  if (outcome.kind !== 'appended') throw new Error(`expected to be appended, but: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Everything one stream has. */
export async function versionsOf(store: EventStore, networkId: string, stream: StreamName = 'thing-1'): Promise<number[]> {
  return (await store.readStream(networkId, stream, { limit: 5_000 })).map(({ version }) => version);
}

/** Two networks whose events travel in one lane, and one of another lane. */
export function neighbours(): { readonly one: string; readonly sameLane: string; readonly otherLane: string } {
  const one = 'lane-network-0';
  const candidates = Array.from({ length: 2_000 }, (_, number) => `lane-network-${number + 1}`);
  const sameLane = candidates.find((networkId) => laneOf(networkId) === laneOf(one));
  const otherLane = candidates.find((networkId) => laneOf(networkId) !== laneOf(one));
  if (sameLane === undefined || otherLane === undefined) throw new Error('2,000 networks fill every lane');
  return { one, sameLane, otherLane };
}
