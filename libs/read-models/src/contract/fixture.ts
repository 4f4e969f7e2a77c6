/** What the suites work with: one open store per group, a read model of its own per test. */
import type {
  Chunk,
  CollectionDeclaration,
  Document,
  DocumentChange,
  ParkedEvent,
  ReadModelStore,
  ReadModelVersion,
} from '../read-models.ts';

/** An open, empty store, and how to get rid of it. */
export type ReadModelFixture = { readonly store: ReadModelStore; readonly close: () => Promise<void> };
/** A fixture that can be closed and opened again on what it kept. */
export type LastingReadModels = ReadModelFixture & { readonly reopen: () => Promise<ReadModelStore> };
/** Opens a new, empty store. */
export type OpenReadModels = () => Promise<ReadModelFixture>;

/** A store that a group of tests shares. */
export type SharedReadModels = {
  readonly store: ReadModelStore;
  /** Declares version 1 of a read model no other test uses, with the collection `people`. */
  readonly declared: () => Promise<ReadModelVersion>;
};

/** The collection the tests use. */
export const PEOPLE: CollectionDeclaration = {
  name: 'people',
  indexes: [
    { name: 'by-town', fields: ['town', 'age'] },
    { name: 'by-age', fields: ['age'] },
    { name: 'all', fields: [] },
  ],
};

/** Opens one store for the group of tests that calls it. */
export function sharedReadModels(open: OpenReadModels): SharedReadModels {
  let fixture: ReadModelFixture | null = null;
  let models = 0;
  const store = (): ReadModelStore => {
    if (!fixture) throw new Error('the store is open only while tests run');
    return fixture.store;
  };
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(async () => {
    await fixture?.close();
  });
  return {
    get store() {
      return store();
    },
    declared: async () => {
      models += 1;
      const model = { name: `model-${models}`, version: 1 };
      await store().declare(model, [PEOPLE]);
      return model;
    },
  };
}

/** The lane all tests fill from. */
export const LANE = { service: 'identity', storeId: 'store-1', lane: 7 };

/** A chunk that moves the lane from one position to another, with whatever else it changes. */
export function chunk(from: number, to: number, rest: Partial<Chunk> = {}): Chunk {
  return { checkpoint: { ...LANE, from, to }, changes: [], parked: [], unparked: [], ...rest };
}

/** The change that puts a document into `people`. */
export function put(document: Document): DocumentChange {
  return { kind: 'put', collection: 'people', document };
}

/** A parked event at a position; what matters to a test is given. */
export function parkedAt(position: number, given: Partial<ParkedEvent> = {}): ParkedEvent {
  return {
    ...LANE,
    position,
    eventId: `event-${position}`,
    type: 'SomethingHappened',
    key: 'person-1',
    networkId: 'network-1',
    record: '{"whole":"record"}',
    error: 'TypeError: it does not fit',
    attempts: 1,
    ...given,
  };
}

/** The row that un-parks a parked event. */
export function unparkedAt(position: number): { readonly service: string; readonly storeId: string; readonly position: number } {
  return { service: LANE.service, storeId: LANE.storeId, position };
}
