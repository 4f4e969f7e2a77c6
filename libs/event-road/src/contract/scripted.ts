/** A feed, a road and a sink that do what a test says, for the follower between them. */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { LANES } from '@golden-thread/kernel';
import { ManualClock, ManualTimer } from '@golden-thread/testing';
import { EventRoad, Feed, type FeedHead, type FeedPage, type RecordHandler } from '../feed.ts';
import type { Happening } from '../happening.ts';
import { LaneFollower } from '../lane-follower.ts';
import { LaneSink, type LaneChunk, type LaneSource } from '../lane-sink.ts';

const service: ServiceName = 'identity';
const LANE = 5;

/** A source whose every answer a test decides. */
export class ScriptedFeed extends Feed {
  override readonly service: ServiceName;
  storeId = 'store-1';
  pageStoreId: string | null = null;
  positions: number[] = [];
  headAhead = 0;
  beforeHead: () => void = () => undefined;
  readFails: Error | null = null;
  readHangs = false;
  reads = 0;

  constructor(of: ServiceName = service) {
    super();
    this.service = of;
  }

  override head(): Promise<FeedHead> {
    this.beforeHead();
    const head = (this.positions.at(-1) ?? 0) + this.headAhead;
    return Promise.resolve({
      storeId: this.storeId,
      head,
      lastOfLane: Array.from({ length: LANES }, (_, lane) => (lane === LANE ? head : 0)),
    });
  }

  override read(_lane: number, after: number, limit: number): Promise<FeedPage> {
    this.reads += 1;
    if (this.readHangs) return new Promise(() => undefined);
    if (this.readFails !== null) return Promise.reject(this.readFails);
    const records = this.records().filter(({ position }) => position > after);
    return Promise.resolve({ storeId: this.pageStoreId ?? this.storeId, records: records.slice(0, limit) });
  }

  records(): RoadRecord[] {
    return this.positions.map((position, n) => this.record(position, this.positions[n - 1] ?? 0));
  }

  record(position: number, previous: number): RoadRecord {
    const event = {
      eventId: `event-${position}`,
      type: 'org.golden-thread.identity.Noted.v1',
      networkId: 'network-1',
      occurredAt: 0,
      subject: 'thing-1',
      streamVersion: null,
      about: null,
      correlationId: null,
      causationId: null,
      data: null,
    };
    return { service: this.service, storeId: this.pageStoreId ?? this.storeId, lane: LANE, position, previous, event };
  }
}

/** A road that delivers when a test says so. */
export class ScriptedRoad extends EventRoad {
  deliver: RecordHandler = () => Promise.resolve();

  override subscribe(_service: ServiceName, handler: RecordHandler): Promise<() => Promise<void>> {
    this.deliver = handler;
    return Promise.resolve(() => Promise.resolve());
  }
}

/** Keeps what was applied; may fail, or lose, as often as a test says. */
export class ListSink extends LaneSink {
  readonly applied: number[] = [];
  readonly resets: string[] = [];
  storeId: string | null = null;
  next: ('lost' | Error)[] = [];
  busy = 0;
  busiest = 0;

  override filledFrom(): Promise<string | null> {
    return Promise.resolve(this.storeId);
  }

  override last({ lane, storeId }: LaneSource): Promise<number> {
    return Promise.resolve(lane === LANE && (this.storeId ?? storeId) === storeId ? (this.applied.at(-1) ?? 0) : 0);
  }

  override async apply({ from, records, storeId }: LaneChunk): Promise<'saved' | 'lost'> {
    this.busy += 1;
    this.busiest = Math.max(this.busiest, this.busy);
    await Promise.resolve();
    this.busy -= 1;
    const instead = this.next.shift();
    if (instead instanceof Error) throw instead;
    if (instead === 'lost' || from !== (this.applied.at(-1) ?? 0)) return 'lost';
    this.storeId = storeId;
    this.applied.push(...records.map(({ position }) => position));
    return 'saved';
  }

  override reset(_service: ServiceName, storeId: string): Promise<void> {
    this.resets.push(storeId);
    this.applied.length = 0;
    this.storeId = null;
    return Promise.resolve();
  }
}

/** A follower on a scripted feed, road and sink; nothing but the follower itself is real. */
export async function standFollower() {
  const clock = new ManualClock();
  const timer = new ManualTimer(clock);
  const [feed, road, sink] = [new ScriptedFeed(), new ScriptedRoad(), new ListSink()];
  const happenings: Happening[] = [];
  const follower = new LaneFollower({
    feed,
    road,
    sink,
    clock,
    timer,
    random: () => 0.5,
    observer: (happening) => happenings.push(happening),
  });
  await follower.start();
  await timer.pass(10);
  const kinds = (): string[] => happenings.map(({ kind }) => kind).filter((kind) => kind !== 'applied');
  return { clock, timer, feed, road, sink, follower, kinds };
}
