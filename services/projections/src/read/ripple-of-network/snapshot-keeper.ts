/** Decides when a lane's snapshot is worth its cost, which grows with what the engines hold. */
import type { Observer, Timer } from '@golden-thread/event-road';
import type { Clock } from '@golden-thread/kernel';
import type { LaneSnapshots } from './lane-snapshots.ts';
import type { RippleLane } from './ripple-lane.ts';

/** Snapshots of a lane are at least this far apart, in milliseconds. */
export const SNAPSHOT_EVERY_MS = 60_000;
/** A lane that took nothing for so long is quiet, in milliseconds: a snapshot then delays nobody. */
const QUIET_AFTER_MS = 2_000;
/** A lane that is never quiet gets a snapshot all the same after so many milliseconds. */
const AT_LATEST_MS = 600_000;
/** Of all time, snapshots take at most one part in so many. */
const SHARE_OF_TIME = 50;
/** Fewer records than this are read from the feeds again sooner than a snapshot is written at the end. */
const WORTH_A_SNAPSHOT = 1_000;
/** How often it is looked whether one is due, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** What the keeper works with. */
export type SnapshotKeeperParts = {
  readonly lanes: readonly RippleLane[];
  /** Null: no snapshots are taken. */
  readonly snapshots: LaneSnapshots | null;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly observer: Observer;
  /** Another owner saved a manifest: the lane begins again. */
  readonly reload: (lane: RippleLane) => Promise<void>;
};

type Pace = { unsaved: number; movedAt: number; savedAt: number; costMs: number };

/** Takes the snapshots of one version's lanes. */
export class SnapshotKeeper {
  readonly #parts: SnapshotKeeperParts;
  readonly #paces: readonly Pace[];
  #cancel: () => void = () => undefined;
  #saving: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(parts: SnapshotKeeperParts) {
    this.#parts = parts;
    const now = parts.clock.monotonic();
    this.#paces = parts.lanes.map(() => ({ unsaved: 0, movedAt: now, savedAt: now, costMs: 0 }));
  }

  /** Begins to look. */
  start(): void {
    if (this.#ended) return;
    this.#cancel = this.#parts.timer.after(LOOK_EVERY_MS, () => {
      this.#saving = this.#saveDue().finally(() => {
        this.start();
      });
    });
  }

  /** Takes the snapshots that are worth it, and looks no longer. */
  async stop(): Promise<void> {
    await this.end();
    for (const lane of this.#parts.lanes) if (lane.unsaved >= WORTH_A_SNAPSHOT) await this.save(lane);
  }

  /** Looks no longer, and takes nothing more. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#cancel();
    await this.#saving;
  }

  /** Takes a lane's snapshot now. False where it could not be kept: the feeds have everything. */
  save(lane: RippleLane): Promise<boolean> {
    return lane.turn.run(() => this.saveInTurn(lane));
  }

  /** The same for whoever has the lane's turn already. */
  async saveInTurn(lane: RippleLane): Promise<boolean> {
    const { snapshots, clock, observer, reload } = this.#parts;
    if (snapshots === null) return false;
    const pace = this.#paceOf(lane);
    const began = clock.monotonic();
    try {
      const id = await snapshots.save(lane.number, lane.content, lane.manifestId);
      if (id === null) {
        await reload(lane);
        return false;
      }
      lane.manifestId = id;
      lane.unsaved = 0;
      return true;
    } catch (error) {
      observer({ kind: 'trouble', service: 'projections', lane: lane.number, retryInMs: SNAPSHOT_EVERY_MS, error });
      return false;
    } finally {
      pace.savedAt = clock.monotonic();
      pace.costMs = pace.savedAt - began;
    }
  }

  async #saveDue(): Promise<void> {
    for (const lane of this.#parts.lanes) if (this.#isDue(lane)) await this.save(lane);
  }

  #isDue(lane: RippleLane): boolean {
    const pace = this.#paceOf(lane);
    const now = this.#parts.clock.monotonic();
    if (lane.unsaved !== pace.unsaved) pace.movedAt = now;
    pace.unsaved = lane.unsaved;
    if (lane.unsaved === 0) return false;
    const since = now - pace.savedAt;
    if (since < Math.max(SNAPSHOT_EVERY_MS, pace.costMs * SHARE_OF_TIME)) return false;
    return now - pace.movedAt >= QUIET_AFTER_MS || since >= AT_LATEST_MS;
  }

  #paceOf(lane: RippleLane): Pace {
    const pace = this.#paces[lane.number];
    if (pace === undefined) throw new RangeError(`there is no lane ${lane.number}`);
    return pace;
  }
}
