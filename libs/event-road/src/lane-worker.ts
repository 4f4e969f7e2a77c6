/** One lane of one store: takes what the road brings, reads what is missing from the feed, and gives both to the sink in order (C5). */
import type { RoadRecord } from '@golden-thread/contracts';
import { ChainBroken, CheckpointHeld, connect, covers } from './chain-rule.ts';
import { SourceUnavailable, type Feed } from './feed.ts';
import type { Gate } from './gate.ts';
import type { HealReason, Observer } from './happening.ts';
import { LaneReader } from './lane-reader.ts';
import type { LaneSink, LaneSource } from './lane-sink.ts';
import { Patience, type PatienceParts } from './patience.ts';

/** What all lanes of a follower share. */
export type LaneParts = PatienceParts & {
  readonly feed: Feed;
  readonly sink: LaneSink;
  readonly observer: Observer;
  /** How many lanes are worked on at once. */
  readonly gate: Gate;
  /** Told where a lane stands, after each step. */
  readonly standsAt: (lane: number, last: number) => void;
};

/** Where the head is ahead of a lane and nothing moves it for so many milliseconds, it reads the feed (C6). */
export const HEAL_AFTER_MS = 2_000;
/** Records that wait while the lane is busy; more are dropped, the feed has them. */
const INBOX_LIMIT = 5_000;

/** Follows one lane of one store. Its steps never overlap. */
export class LaneWorker {
  readonly #parts: LaneParts;
  readonly #source: LaneSource;
  readonly #reader: LaneReader;
  readonly #patience: Patience;
  #inbox: RoadRecord[] = [];
  /** Where the lane stood when it was last looked at. Only for showing and deciding when to look again; the sink decides. */
  #stands = 0;
  #headSays = 0;
  /** Up to here the feed may be read: the head named it and the road had its time, or a record had to be dropped. */
  #readTo = 0;
  #reason: HealReason = 'pull';
  /** When it last moved, or began to have something to do, or was told that its source does not answer. */
  #movedAt = 0;
  /** Where the last compare-and-set was lost, until one is won. */
  #lostFrom: number | null = null;
  #again = false;
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(parts: LaneParts, source: LaneSource) {
    this.#parts = parts;
    this.#source = source;
    this.#reader = new LaneReader(parts.feed, source.lane, parts.timer, parts.sink.chunkSize);
    this.#patience = new Patience(parts, () => void this.#drain());
  }

  /** Whether its source did not answer when it was last asked. */
  get sourceIsSilent(): boolean {
    return this.#patience.sourceIsSilent;
  }

  /** Takes records of the road. Resolves when they were applied, dropped, or have to wait. */
  offer(records: readonly RoadRecord[]): Promise<void> {
    this.#wakes();
    const room = INBOX_LIMIT - this.#inbox.length;
    this.#inbox.push(...records.slice(0, room));
    for (const { storeId, position } of records.slice(room)) {
      if (storeId === this.#source.storeId) this.#readTo = Math.max(this.#readTo, position);
    }
    return this.#drain();
  }

  /** Hears what the head names for this lane. `now`: the feed is read at once where it is behind; otherwise the road gets its time first. */
  async hear(lastOfLane: number, now: boolean): Promise<void> {
    this.#stood(await this.#parts.sink.last(this.#source));
    if (covers(this.#stands, lastOfLane)) return;
    this.#wakes();
    this.#headSays = lastOfLane;
    if (!now && this.#parts.clock.monotonic() - this.#movedAt < HEAL_AFTER_MS) return;
    this.#reason = now ? 'pull' : 'behind';
    this.#readTo = Math.max(this.#readTo, lastOfLane);
    void this.#drain();
  }

  /** The source answers again: no need to wait longer. */
  sourceAnswers(): void {
    if (this.#waitsForSource) this.#patience.end();
  }

  /** How many milliseconds it has had something it could apply and has not moved. Waiting for a source does not count (R10). */
  stuckFor(sourceAnswers: boolean): number {
    const couldMove = this.#running !== null || this.#inbox.length > 0 || (sourceAnswers && this.#stands < this.#headSays);
    return couldMove ? this.#parts.clock.monotonic() - this.#movedAt : 0;
  }

  /** The last failure, until something succeeded; else null. */
  get trouble(): unknown {
    return this.#patience.trouble;
  }

  /** Finishes the step at hand; takes nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#patience.stop();
    await this.#running;
  }

  get #waitsForSource(): boolean {
    return this.#patience.waitsFor === 'source';
  }
  /** Notes since when there has been something to do. */
  #wakes(): void {
    if (this.#running === null && this.#inbox.length === 0 && this.#stands >= this.#headSays) this.#movedAt = this.#parts.clock.monotonic();
  }

  #stood(last: number): void {
    if (last > this.#stands) this.#movedAt = this.#parts.clock.monotonic();
    this.#stands = last;
    this.#parts.standsAt(this.#source.lane, last);
  }

  #drain(): Promise<void> {
    // While it waits for better times the next try is set; and a run that ended at once would never be noted as ended.
    if (this.#closed || this.#patience.waitsFor === 'better-times') return Promise.resolve();
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#closed && this.#patience.waitsFor !== 'better-times') {
      this.#again = false;
      try {
        await this.#parts.gate.run(() => this.#steps());
        if (!this.#waitsForSource) this.#patience.succeeded();
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#running = null;
  }

  #failed(error: unknown): void {
    const retryInMs = this.#patience.failed(error);
    if (this.#waitsForSource) this.#movedAt = this.#parts.clock.monotonic();
    const { service, lane } = this.#source;
    this.#parts.observer({ kind: this.#waitsForSource ? 'source-waits' : 'trouble', service, lane, retryInMs, error });
  }

  /** Steps until nothing is left that can be applied now. */
  async #steps(): Promise<void> {
    while (!this.#closed) {
      const last = await this.#parts.sink.last(this.#source);
      this.#stood(last);
      const run = this.#takeRun(last);
      if (run.length > 0) {
        await this.#applyOffered(last, run);
        continue;
      }
      const missing = this.#inbox[0];
      if (missing === undefined && this.#readTo <= last) return;
      if (this.#waitsForSource) return;
      await this.#heal(last, missing);
    }
  }

  /** Takes what connects out of the inbox. What is left there begins with a gap. */
  #takeRun(last: number): readonly RoadRecord[] {
    const { service, lane, storeId } = this.#source;
    const { run, beyond, ghosts, duplicates } = connect(this.#inbox, { storeId, last, limit: this.#parts.sink.chunkSize });
    this.#inbox = [...beyond];
    if (ghosts > 0) this.#parts.observer({ kind: 'ghosts-dropped', service, lane, records: ghosts });
    if (duplicates > 0) this.#parts.observer({ kind: 'duplicates-dropped', service, lane, records: duplicates });
    return run;
  }

  /** Applies records of the road; where that does not come about they stay, and the rule decides on them again. */
  async #applyOffered(last: number, run: readonly RoadRecord[]): Promise<void> {
    let saved = false;
    try {
      saved = await this.#apply(last, run);
    } finally {
      if (!saved) this.#inbox = [...run, ...this.#inbox];
    }
  }

  /** Reads after `last` and applies: what is missing before a record that does not connect, or what there is. */
  async #heal(last: number, missing: RoadRecord | undefined): Promise<void> {
    const { service, lane, storeId } = this.#source;
    const began = this.#parts.clock.monotonic();
    const reason = missing === undefined ? this.#reason : 'gap';
    if (reason === 'gap') this.#parts.observer({ kind: 'gap-found', service, lane, last });
    const to = missing?.previous ?? this.#readTo;
    const page = await this.#reader.page(last, to);
    if (page.storeId !== storeId) throw new SourceUnavailable(`${service} answers for store ${page.storeId}, its head named ${storeId}`);
    const records = missing === undefined ? page.records : page.records.filter((record) => record.position <= to);
    if (records.length === 0) {
      this.#contradicted(last, missing);
      return;
    }
    const applied = await this.#applyPage(last, records);
    if (reason === 'pull') return;
    this.#parts.observer({ kind: 'healed', service, lane, reason, records: applied, ms: this.#parts.clock.monotonic() - began });
  }

  /** The feed has nothing where its head or a record of the road says that there is something. The feed's records decide. */
  #contradicted(last: number, missing: RoadRecord | undefined): void {
    const { service, lane } = this.#source;
    if (missing === undefined) {
      throw new ChainBroken(`the head of ${service} names position ${this.#readTo} in lane ${lane}, its feed has nothing after ${last}`);
    }
    const claim = `a record at ${missing.position} in lane ${lane} of ${service} says that it follows ${missing.previous}`;
    const error = new ChainBroken(`${claim}; the feed has nothing between ${last} and there. Dropped: the feed has what is true`);
    this.#inbox.shift();
    this.#parts.observer({ kind: 'trouble', service, lane, retryInMs: 0, error });
  }

  async #applyPage(last: number, records: readonly RoadRecord[]): Promise<number> {
    const { service, lane, storeId } = this.#source;
    let rest = records;
    let at = last;
    let applied = 0;
    while (rest.length > 0 && !this.#closed) {
      const { run, beyond, last: to } = connect(rest, { storeId, last: at, limit: this.#parts.sink.chunkSize });
      if (run.length === 0) throw new ChainBroken(`the feed of ${service} does not go on from position ${at} in lane ${lane}`);
      if (!(await this.#apply(at, run))) break;
      applied += run.length;
      at = to;
      rest = beyond;
    }
    return applied;
  }

  async #apply(from: number, records: readonly RoadRecord[]): Promise<boolean> {
    const { service, lane } = this.#source;
    const began = this.#parts.clock.monotonic();
    const to = records.at(-1)?.position ?? from;
    const outcome = await this.#parts.sink.apply({ ...this.#source, from, to, records });
    if (outcome === 'lost') {
      this.#parts.observer({ kind: 'checkpoint-lost', service, lane });
      if (this.#lostFrom === from) throw new CheckpointHeld(service, lane, from);
      this.#lostFrom = from;
      return false;
    }
    this.#lostFrom = null;
    this.#patience.succeeded();
    this.#stood(to);
    this.#parts.observer({ kind: 'applied', service, lane, records: records.length, ms: this.#parts.clock.monotonic() - began });
    return true;
  }
}
