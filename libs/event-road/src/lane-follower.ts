/** Follows one service over all its lanes: asks where it stands (C6), notices another store (C3), and lets each lane do its work (C5). */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { LANES, type Clock } from '@golden-thread/kernel';
import { CoverageBook, type AskedHead, type Coverage } from './coverage.ts';
import { SourceUnavailable, type EventRoad, type Feed } from './feed.ts';
import { Gate } from './gate.ts';
import { unobserved, type Observer } from './happening.ts';
import { answerInTime } from './lane-reader.ts';
import type { LaneSink } from './lane-sink.ts';
import { LaneWorker, type LaneParts } from './lane-worker.ts';
import { Patience } from './patience.ts';
import type { Movement, Target } from './read-model-process.ts';
import { TargetWaiters } from './target-waiters.ts';
import { SystemTimer, type Timer } from './timer.ts';

/** What a follower is made of. Only the first four have no default. */
export type FollowerParts = {
  readonly feed: Feed;
  readonly road: EventRoad;
  readonly sink: LaneSink;
  readonly clock: Clock;
  readonly timer?: Timer;
  readonly observer?: Observer;
  /** In [0, 1), for the jitter of retries. */
  readonly random?: () => number;
  /** Limits how many lanes are worked on at once; followers of one process may share it. */
  readonly gate?: Gate;
  /** Called after the sink was reset because the service has another store: the other followers of that sink have to {@link LaneFollower.forget}. */
  readonly onReset?: () => void;
};

/** How often a source is asked where it stands, in milliseconds (C6). */
export const ASK_EVERY_MS = 1_000;
/** So long may something that could be applied lie still before the process says that it does not move (R10: under 60 s). */
export const FROZEN_AFTER_MS = 30_000;

/** Follows one service. Several services that fill one sink are followed by LaneFollowers. */
export class LaneFollower {
  readonly service: ServiceName;
  readonly #parts: FollowerParts;
  readonly #lanes: LaneParts;
  readonly #book = new CoverageBook(LANES);
  readonly #waiters: TargetWaiters;
  readonly #patience: Patience;
  #workers: readonly LaneWorker[] = [];
  #storeId: string | null = null;
  #head: AskedHead | null = null;
  #askedAt = 0;
  #running = false;
  #looking: Promise<void> | null = null;
  #lookAgain: 'no' | 'unhurried' | 'now' = 'no';
  #cancelPoll: () => void = () => undefined;
  #unsubscribe: () => Promise<void> = () => Promise.resolve();

  constructor(parts: FollowerParts) {
    this.service = parts.feed.service;
    this.#parts = parts;
    this.#lanes = {
      feed: parts.feed,
      sink: parts.sink,
      clock: parts.clock,
      timer: parts.timer ?? new SystemTimer(),
      observer: parts.observer ?? unobserved,
      random: parts.random ?? Math.random,
      gate: parts.gate ?? new Gate(4),
      standsAt: (lane, last) => {
        this.#standsAt(lane, last);
      },
    };
    this.#waiters = new TargetWaiters(this.#lanes.timer, (target) => this.#covers(target));
    this.#patience = new Patience(this.#lanes, () => void this.look('now'));
  }

  /** Takes what the road brings from now on, and begins to ask. Returns when it is subscribed. */
  async start(): Promise<void> {
    this.#running = true;
    this.#askedAt = this.#parts.clock.monotonic();
    // The road first, then the feeds: what comes in between overlaps and is dropped by `last`.
    this.#unsubscribe = await this.#parts.road.subscribe(this.service, (records) => this.#receive(records));
    void this.look('now');
  }

  /** Finishes the steps at hand, then follows no more. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#cancelPoll();
    this.#patience.stop();
    this.#waiters.end();
    await Promise.all([this.#unsubscribe(), this.#looking]);
    await this.#closeWorkers();
  }

  /** Where it stands. */
  coverage(): Coverage {
    const waiting = this.#patience.sourceIsSilent || this.#workers.some((worker) => worker.sourceIsSilent);
    const filled = this.#book.asOf() > Number.NEGATIVE_INFINITY;
    return {
      service: this.service,
      storeId: this.#storeId,
      covered: this.#book.covered(),
      stalenessMs: this.#parts.clock.monotonic() - this.#book.asOf(),
      state: waiting ? 'waiting' : filled ? 'following' : 'filling',
    };
  }

  /** Whether every lane covers a head that was asked for at or after this moment of the monotonic clock. */
  coveredSince(moment: number): boolean {
    return this.#book.asOf() >= moment;
  }

  /** Whether it moves (R10). */
  moving(): Movement {
    const silentFor = this.#parts.clock.monotonic() - this.#askedAt;
    if (this.#running && silentFor > FROZEN_AFTER_MS)
      return frozen(`${this.service} was not asked where it stands`, silentFor, this.#patience.trouble);
    const answers = !this.#patience.sourceIsSilent;
    for (const [lane, worker] of this.#workers.entries()) {
      const stuckFor = worker.stuckFor(answers);
      if (stuckFor > FROZEN_AFTER_MS)
        return frozen(`lane ${lane} of ${this.service} has events that are not applied`, stuckFor, worker.trouble);
    }
    return { healthy: true };
  }

  /** Waits until a position is covered; false when that did not happen within so many milliseconds. */
  async reached(target: Target, timeoutMs: number): Promise<boolean> {
    if (this.#covers(target)) return true;
    const reached = this.#waiters.reached(target, timeoutMs);
    void this.look('now');
    return reached;
  }

  /** What the sink held is void: nothing is covered until it was filled again. */
  forget(): void {
    this.#book.clear();
    void this.look('now');
  }

  /** The head asked last; 0 before the first answer. */
  get head(): number {
    return this.#head?.head ?? 0;
  }

  /** Where a lane has to be for the head asked last; 0 before the first answer. */
  lastOfLane(lane: number): number {
    return this.#head?.lastOfLane[lane] ?? 0;
  }

  /** Asks the source where it stands, then wakes the lanes that are behind. Calls that come meanwhile are merged into one more. */
  look(mode: 'unhurried' | 'now'): Promise<void> {
    if (!this.#running) return Promise.resolve();
    if (this.#lookAgain !== 'now') this.#lookAgain = mode;
    this.#looking ??= this.#lookUntilDone();
    return this.#looking;
  }

  async #lookUntilDone(): Promise<void> {
    while (this.#running && this.#lookAgain !== 'no') {
      const now = this.#lookAgain === 'now';
      this.#lookAgain = 'no';
      this.#cancelPoll();
      try {
        await this.#ask(now);
        this.#cancelPoll = this.#lanes.timer.after(ASK_EVERY_MS, () => void this.look('unhurried'));
      } catch (error) {
        this.#failed(error);
        break;
      }
    }
    this.#looking = null;
  }

  #failed(error: unknown): void {
    const retryInMs = this.#patience.failed(error);
    const silent = error instanceof SourceUnavailable;
    // It was asked and did not answer: that is waiting. Whatever else goes wrong counts as not moving.
    if (silent) this.#askedAt = this.#parts.clock.monotonic();
    this.#lanes.observer({ kind: silent ? 'source-waits' : 'trouble', service: this.service, lane: null, retryInMs, error });
  }

  async #ask(now: boolean): Promise<void> {
    const askedAt = this.#parts.clock.monotonic();
    const head = await answerInTime(this.#lanes.timer, this.#parts.feed, this.#parts.feed.head());
    const answeredAgain = this.#patience.sourceIsSilent;
    if (head.storeId !== this.#storeId || (await this.#isFilledFromAnother(head.storeId))) await this.#enter(head.storeId);
    this.#head = { ...head, askedAt };
    this.#askedAt = askedAt;
    this.#patience.stop();
    this.#patience.succeeded();
    const filling = this.#book.asOf() === Number.NEGATIVE_INFINITY;
    await Promise.all(this.#workers.map((worker, lane) => worker.hear(head.lastOfLane[lane] ?? 0, now || filling)));
    if (answeredAgain) for (const worker of this.#workers) worker.sourceAnswers();
    this.#waiters.look();
  }

  /** Follows this store from now on. Where the sink was filled from another one, it starts anew (C3). */
  async #enter(storeId: string): Promise<void> {
    await this.#closeWorkers();
    this.#storeId = null;
    if (await this.#isFilledFromAnother(storeId)) {
      this.#lanes.observer({ kind: 'new-store', service: this.service, storeId });
      await this.#parts.sink.reset(this.service, storeId);
      this.#parts.onReset?.();
    }
    this.#book.clear();
    this.#head = null;
    this.#storeId = storeId;
    this.#workers = Array.from({ length: LANES }, (_, lane) => new LaneWorker(this.#lanes, { service: this.service, storeId, lane }));
  }

  /** Also another owner may have filled the sink, from a store that it did not yet know to be replaced. */
  async #isFilledFromAnother(storeId: string): Promise<boolean> {
    const filledFrom = await this.#parts.sink.filledFrom(this.service);
    return filledFrom !== null && filledFrom !== storeId;
  }

  async #closeWorkers(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }

  async #receive(records: readonly RoadRecord[]): Promise<void> {
    if (records.length === 0) return this.look('now');
    const byLane = Map.groupBy(records, (record) => record.lane);
    await Promise.all([...byLane].map(([lane, ofLane]) => this.#workers[lane]?.offer(ofLane) ?? Promise.resolve()));
  }

  #standsAt(lane: number, last: number): void {
    if (this.#head !== null && this.#book.note(lane, last, this.#head)) this.#waiters.look();
  }

  #covers(target: Target): boolean {
    return target.service === this.service && target.storeId === this.#storeId && this.#book.covered(target.lane) >= target.position;
  }
}

function frozen(what: string, forMs: number, trouble: unknown): Movement {
  const because = trouble instanceof Error ? `: ${trouble.message}` : '';
  return { healthy: false, why: `${what} for ${Math.round(forMs / 1000)} s${because}` };
}
