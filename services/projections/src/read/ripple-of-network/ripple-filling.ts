/** One version of the ripple read model at work: engines filled by followers, figures written, snapshots taken. */
import type { ServiceName } from '@golden-thread/contracts';
import {
  LaneFollowers,
  pause,
  type Coverage,
  type EventRoad,
  type Feed,
  type Movement,
  type Observer,
  type Target,
  type Timer,
} from '@golden-thread/event-road';
import type { Clock, Ids } from '@golden-thread/kernel';
import type { ReadModelStore, SnapshotStore } from '@golden-thread/read-models';
import { FiguresWriter } from './figures-writer.ts';
import { LaneSnapshots } from './lane-snapshots.ts';
import { RippleDocuments, RIPPLE_SOURCES } from './ripple-documents.ts';
import type { RippleLane } from './ripple-lane.ts';
import { RippleSink } from './ripple-sink.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

/** What the ripple read model is made of. */
export type RippleParts = {
  readonly readModels: ReadModelStore;
  /** Null: engines are filled from the feeds at every start. */
  readonly snapshots: SnapshotStore | null;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: EventRoad;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timer: Timer;
  readonly observer: Observer;
};

/** How one version is filled. */
export type FillingWish = {
  readonly version: number;
  /** A type that nobody knows stops the filling (a rebuild). */
  readonly strict: boolean;
  /** A service has another store: starts another version, which takes the place of this one (C3). */
  readonly onNewStore: (filling: RippleFilling) => Promise<void>;
};

/** How often a waiting reader looks whether the figures are written, in milliseconds. */
const LOOK_EVERY_MS = 10;

/** Fills one version. */
export class RippleFilling {
  readonly documents: RippleDocuments;
  readonly sink: RippleSink;
  readonly followers: LaneFollowers;
  readonly writer: FiguresWriter;
  readonly keeper: SnapshotKeeper;
  readonly #clock: Clock;
  readonly #timer: Timer;
  #answered: { readonly at: number; readonly coverage: readonly Coverage[] } | null = null;
  #starting: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: RippleParts, { version, strict, onNewStore }: FillingWish) {
    const { readModels, clock, ids, timer, observer } = parts;
    this.#clock = clock;
    this.#timer = timer;
    const snapshots = parts.snapshots && new LaneSnapshots(parts.snapshots, ids, version);
    this.documents = new RippleDocuments(readModels, version);
    this.sink = new RippleSink({
      documents: this.documents,
      snapshots,
      clock,
      observer,
      strict,
      onChange: () => this.writer.wake(),
      onNewStore: () => onNewStore(this),
    });
    this.followers = new LaneFollowers({ ...parts, services: RIPPLE_SOURCES, sink: this.sink });
    const { lanes } = this.sink;
    const reload = async (lane: RippleLane): Promise<void> => {
      await this.sink.reload(lane);
      void this.followers.look();
    };
    this.writer = new FiguresWriter({
      lanes,
      documents: this.documents,
      clock,
      timer,
      observer,
      reload,
      coveredSince: (moment) => this.followers.coveredSince(moment),
      onWriting: () => this.#writing(),
    });
    this.keeper = new SnapshotKeeper({ lanes, snapshots, clock, timer, observer, reload });
  }

  /** The version it fills. */
  get version(): number {
    return this.documents.model.version;
  }

  /** Whether it was stopped for good. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Whether every lane was filled to heads asked for after it began, and its figures are written. */
  get filled(): boolean {
    return this.sink.lanes.every(({ ready, pending }) => ready && !pending);
  }

  /** Whether figures contain all that was ever written. */
  get ready(): boolean {
    return this.sink.lanes.every(({ ready }) => ready);
  }

  /** Whether its figures were complete once. */
  get hasAnswered(): boolean {
    return this.#answered !== null;
  }

  /** Makes the version, and takes over from the one it will replace which events were given up. */
  async prepare(former: RippleDocuments): Promise<void> {
    await this.documents.declare();
    await this.documents.inheritSkipped(former);
  }

  /** Loads the snapshots and begins to follow; unless it is stopped meanwhile. */
  start(): Promise<void> {
    this.#starting = this.#start();
    return this.#starting;
  }

  /** Finishes the chunk at hand, writes figures and the snapshots that are worth it, and ends. */
  async stop(): Promise<void> {
    await this.#stopFollowing();
    await this.writer.stop();
    await this.keeper.stop();
  }

  /** Ends at once: what it filled is not needed any more. */
  async abandon(): Promise<void> {
    await Promise.all([this.writer.hold(), this.keeper.end(), this.#stopFollowing()]);
  }

  async #start(): Promise<void> {
    await this.documents.declare();
    await this.sink.load();
    if (this.#stopped) return;
    await this.followers.start();
    this.writer.wake();
  }

  async #stopFollowing(): Promise<void> {
    this.#stopped = true;
    // Why it could not start is known to whoever started it.
    await this.#starting.catch(() => undefined);
    await this.followers.stop();
  }

  /**
   * Where the written figures stand. While something is unwritten, they stand where everything was written last: later positions are in
   * the engines, but in no answer.
   */
  coverage(): readonly Coverage[] {
    const now = this.#clock.monotonic();
    if (this.filled) return this.followers.coverage();
    const answered = this.#answered;
    if (!this.ready || answered === null)
      return this.followers.coverage().map((each) => ({ ...each, covered: 0, stalenessMs: Number.POSITIVE_INFINITY }));
    return answered.coverage.map((each) => ({ ...each, stalenessMs: each.stalenessMs + now - answered.at }));
  }

  /** What was applied before figures are written is in them afterwards. */
  #writing(): () => void {
    const answered = { at: this.#clock.monotonic(), coverage: this.followers.coverage() };
    return () => {
      if (this.ready) this.#answered = answered;
    };
  }

  /** Whether it moves (R10). */
  moving(): Movement {
    const { frozen } = this.writer;
    return frozen === null ? this.followers.moving() : { healthy: false, why: frozen };
  }

  /** Waits until written figures contain a position; false when that did not happen in time. */
  async reached(target: Target, timeoutMs: number): Promise<boolean> {
    const deadline = this.#clock.monotonic() + timeoutMs;
    if (!(await this.followers.reached(target, timeoutMs))) return false;
    const applied = this.#clock.monotonic();
    const lanes = this.sink.lanes.filter(({ number }) => target.lane === undefined || number === target.lane);
    while (!lanes.every((lane) => isWritten(lane, applied))) {
      if (this.#stopped || this.#clock.monotonic() >= deadline) return false;
      this.writer.hurry();
      await pause(this.#timer, LOOK_EVERY_MS);
    }
    return true;
  }
}

/** Whether everything that a lane had taken at a moment is in its written figures. */
function isWritten({ ready, unwrittenSince }: RippleLane, moment: number): boolean {
  return ready && (unwrittenSince === null || unwrittenSince > moment);
}
