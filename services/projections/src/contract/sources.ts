/** What the specs of this service stand on: the services that it reads, in memory, with time that passes when told to. */
import {
  publishedEvents,
  publishedType,
  publisher,
  type PublishedContract,
  type PublishedEvent,
  type ServiceName,
} from '@golden-thread/contracts';
import { InProcessRoad, type Feed, type Happening, type Target } from '@golden-thread/event-road';
import type { EventStore, EventToAppend, StoredEvent } from '@golden-thread/event-store';
import { streamName, type StreamName } from '@golden-thread/kernel';
import { MemoryReadModelStore, MemorySnapshotStore, type ReadModelStore, type SnapshotStore } from '@golden-thread/read-models';
import { instant, ManualClock, ManualTimer, RestorableSource, riversideNetwork, SeededIds, type OpenStore } from '@golden-thread/testing';
import type { Static, TSchema } from 'typebox';
import { RippleReadModel } from '../read/ripple-of-network/ripple-read-model.ts';

/** What is said of an event; the rest has a harmless default. */
export type Saying = {
  readonly networkId?: string;
  readonly eventId?: string;
  readonly at?: string;
  readonly stream?: StreamName;
  readonly about?: readonly string[];
};

/** An event on its way into one of the stores. */
export type Told = {
  readonly service: ServiceName;
  readonly networkId: string;
  readonly stream: StreamName;
  readonly event: EventToAppend;
};

let events = 0;

/** An event of a contract. */
export function told<Schema extends TSchema>(contract: PublishedContract<Schema>, data: Static<Schema>, saying: Saying = {}): Told {
  events += 1;
  const {
    networkId = riversideNetwork,
    eventId = `event-${events}`,
    at = '2026-02-04T10:00:00Z',
    stream = streamName('told', String(events)),
    about = [],
  } = saying;
  const event: EventToAppend = {
    eventId,
    type: contract.name,
    schemaVersion: 1,
    occurredAt: instant(at),
    about,
    data: JSON.stringify(data),
    meta: { actor: { accountId: 'operator', role: 'operator' } },
  };
  return { service: contract.service, networkId, stream, event };
}

/** The same event of another stored type: `Strange` cannot be published, `Future` is of a release to come, `OwnWordSet` is withheld. */
export function as(type: 'Strange' | 'Future' | 'OwnWordSet', { event, ...rest }: Told): Told {
  return { ...rest, event: { ...event, type } };
}

/** Everything that a service publishes, by stored type, with one type of its own. */
function publisherOf(service: ServiceName): (stored: StoredEvent) => PublishedEvent {
  const table = publishedEvents.all().filter((contract) => contract.service === service && contract.version === 1);
  return publisher<string>(service, {
    ...Object.fromEntries(table.map((contract) => [contract.name, contract])),
    OwnWordSet: 'own-service',
  });
}

/** Publishes as the service does; `read` tells as which type a stored type is read, so that a release can break and mend. */
function publishing(
  service: ServiceName,
  read: ReadonlyMap<string, string>,
  publish: (stored: StoredEvent) => PublishedEvent,
): (stored: StoredEvent) => PublishedEvent {
  return (stored) => {
    const type = read.get(stored.type) ?? stored.type;
    if (type !== 'Future') return publish({ ...stored, type });
    return { ...publish({ ...stored, type: 'OwnWordSet' }), subject: stored.stream, type: publishedType(service, type, 1) };
  };
}

/** Where a spec keeps things, if not in memory; `settle` as in ManualTimer. */
export type Kept = {
  readonly openStore?: OpenStore;
  readonly readModels?: ReadModelStore;
  readonly snapshots?: SnapshotStore;
  readonly settle?: () => Promise<void>;
};

type Named = 'identity' | 'preferences' | 'sessions' | 'community-outcomes';

/** The sources, a road, and everything that read models are kept in. */
export class Sources {
  readonly clock = new ManualClock();
  readonly timer: ManualTimer;
  readonly ids = new SeededIds(this.clock);
  /** As which type a stored type is read from now on. */
  readonly readAs: Map<string, string>;
  readonly identity: RestorableSource;
  readonly outcomes: RestorableSource;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: InProcessRoad;
  readonly readModels: ReadModelStore;
  readonly snapshots: SnapshotStore;
  readonly happenings: Happening[] = [];
  readonly #all: Readonly<Record<Named, RestorableSource>>;

  private constructor(
    all: Readonly<Record<Named, RestorableSource>>,
    readAs: Map<string, string>,
    { readModels, snapshots, settle }: Kept,
  ) {
    this.#all = all;
    this.identity = all.identity;
    this.outcomes = all['community-outcomes'];
    this.readAs = readAs;
    this.timer = settle === undefined ? new ManualTimer(this.clock) : new ManualTimer(this.clock, settle);
    this.feeds = new Map(Object.values(all).map((source) => [source.service, source.feed]));
    this.road = new InProcessRoad(
      new Map<ServiceName, Pick<EventStore, 'onCommit'>>(Object.values(all).map((source) => [source.service, source])),
    );
    this.readModels = readModels ?? new MemoryReadModelStore();
    this.snapshots = snapshots ?? new MemorySnapshotStore();
  }

  /** Opens all with empty stores. */
  static async open(kept: Kept = {}): Promise<Sources> {
    const readAs = new Map<string, string>();
    const opening = kept.openStore === undefined ? {} : { openStore: kept.openStore };
    const open = (service: Named): Promise<RestorableSource> =>
      RestorableSource.open({ service, publish: publishing(service, readAs, publisherOf(service)), ...opening });
    const all = {
      identity: await open('identity'),
      preferences: await open('preferences'),
      sessions: await open('sessions'),
      'community-outcomes': await open('community-outcomes'),
    };
    return new Sources(all, readAs, kept);
  }

  /** Appends events, in order. */
  async tell(...all: readonly Told[]): Promise<void> {
    for (const { service, networkId, stream, event } of all) {
      const outcome = await this.#of(service).append({ networkId, stream, expected: 'any', events: [event], recordedAt: this.clock.now() });
      if (outcome.kind !== 'appended') throw new Error(`the event was not stored: ${outcome.kind}`);
    }
  }

  /** A ripple read model on these stores; other stores where given. */
  ripple(stores: { readonly readModels?: ReadModelStore; readonly snapshots?: SnapshotStore | null } = {}): RippleReadModel {
    const { readModels, snapshots, feeds, road, clock, ids, timer } = this;
    return new RippleReadModel({
      readModels,
      snapshots,
      feeds,
      road,
      clock,
      ids,
      timer,
      observer: (happening) => this.happenings.push(happening),
      ...stores,
    });
  }

  /** Starts a read model and lets it catch up. */
  async started(ripple: RippleReadModel): Promise<RippleReadModel> {
    await ripple.start();
    await this.timer.pass(2_000);
    return ripple;
  }

  /** Where a source stands. */
  async head(service: ServiceName): Promise<Target> {
    const { storeId, head } = await this.#of(service).head();
    return { service, storeId, position: head };
  }

  #of(service: ServiceName): RestorableSource {
    const source = Object.values(this.#all).find((each) => each.service === service);
    if (source === undefined) throw new RangeError(`there is no ${service} here`);
    return source;
  }
}
