/** The ripple read model as the platform sees it: followed, waited for, filled anew, with what it parked (architecture.md 3.6). */
import {
  planVersions, nextVersion, ReadModelProcess, RebuildEnded,
  type Coverage, type Movement, type RebuildProgress, type Target,
} from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import type { ParkedEvent } from '@golden-thread/read-models';
import { LaneSnapshots } from './lane-snapshots.ts';
import { placeOf } from './parked-facts.ts';
import { RIPPLE, RIPPLE_RELEASE, RippleDocuments, type FiguresDocument } from './ripple-documents.ts';
import { RippleFilling, type RippleParts } from './ripple-filling.ts';
import { RippleParking } from './ripple-parking.ts';
import { switchWhenFilled } from './ripple-switch.ts';

/** The written figures of a network, with where they stand. */
export type WrittenFigures = {
  /** Null: no event of such a network is known. */
  readonly document: FiguresDocument | null;
  readonly coverage: readonly Coverage[];
  /** Whether nothing of the network is applied that is not in the document. */
  readonly upToDate: boolean;
  /** Whether events of the network are parked, so that the figures lack something (C7). */
  readonly incomplete: boolean;
};

type Rebuilt = { readonly version: number; readonly events: number };

/** One engine per network, kept current; answers come from documents. */
export class RippleReadModel extends ReadModelProcess {
  override readonly name = RIPPLE;
  readonly #parts: RippleParts;
  #live = 0;
  #main: RippleFilling | null = null;
  #beside: RippleFilling | null = null;
  #answeredBefore = false;
  #rebuilding: Promise<Rebuilt> | null = null;
  #background: Promise<unknown> = Promise.resolve();
  #onProgress: (progress: RebuildProgress) => void = () => undefined;

  constructor(parts: RippleParts) {
    super();
    this.#parts = parts;
  }

  override async start(): Promise<void> {
    const { readModels } = this.#parts;
    const live = await readModels.liveVersion(RIPPLE);
    const { main, beside } = planVersions(RIPPLE_RELEASE, live, await readModels.versions(RIPPLE));
    this.#live = live ?? main;
    this.#answeredBefore = live !== null;
    const filling = this.#filled(main, false);
    this.#main = filling;
    await filling.start();
    if (main === this.#live) filling.keeper.start();
    await this.#dropAllBut([this.#live, main, ...(beside === null ? [] : [beside])]);
    // A new release answers from the former one's documents until it is filled; a rebuild that was cut short goes on.
    if (main !== this.#live) this.#inBackground(this.#switch(filling));
    else if (beside !== null) this.#inBackground(this.#rebuildAs(beside));
  }

  override async stop(): Promise<void> {
    await this.#beside?.abandon();
    await this.#main?.stop();
    await this.#background;
  }

  override coverage(): readonly Coverage[] {
    const filling = this.#filling;
    const coverage = filling.coverage();
    if (filling.ready && !this.#isReplacing) return coverage;
    const state = this.#answeredBefore || filling.hasAnswered ? 'rebuilding' : 'filling';
    return coverage.map((each) => ({ ...each, covered: 0, stalenessMs: Number.POSITIVE_INFINITY, state: each.state === 'waiting' ? 'waiting' : state }));
  }

  override moving(): Movement {
    return this.#filling.moving();
  }

  override async reached(target: Target, timeoutMs: number): Promise<boolean> {
    return !this.#isReplacing && (await this.#filling.reached(target, timeoutMs)) && !this.#isReplacing;
  }

  /** The written figures of a network. */
  async figuresOf(networkId: string): Promise<WrittenFigures> {
    const filling = this.#filling;
    const lane = filling.sink.lanes[laneOf(networkId)];
    // Asked before the document is read: it then is at least as new as this says.
    const coverage = this.coverage();
    const upToDate = lane?.ready === true && !lane.unwritten.has(networkId) && !this.#isReplacing;
    const document = await this.#answering.figuresOf(networkId);
    return { document, coverage, upToDate, incomplete: lane?.content.parked.concerns(networkId) ?? false };
  }

  /** The parked events of the version that answers, then those that only a version beside it has. */
  override async parked(): Promise<readonly ParkedEvent[]> {
    const rows = new Map<string, ParkedEvent>();
    for (const { documents } of this.#fillings) for (const row of await documents.parked()) if (!rows.has(placeOf(row))) rows.set(placeOf(row), row);
    return [...rows.values()];
  }

  override retry(key?: string): Promise<{ applied: number; still: number }> {
    return this.#inAll((parking) => parking.retry(key));
  }

  override skip(key: string, reason: string): Promise<{ skipped: number }> {
    return this.#inAll((parking) => parking.skip(key, reason));
  }

  override async rebuild(onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<Rebuilt> {
    this.#onProgress = onProgress;
    if (this.#rebuilding === null) {
      const version = nextVersion(RIPPLE_RELEASE, await this.#parts.readModels.versions(RIPPLE));
      this.#rebuilding ??= this.#rebuildAs(version).finally(() => (this.#rebuilding = null));
    }
    return this.#rebuilding;
  }

  /** Fills a version beside the one that answers, and switches to it. The engines of both are in memory meanwhile. */
  async #rebuildAs(version: number): Promise<Rebuilt> {
    if (this.#beside !== null || this.#isReplacing) throw new RebuildEnded('another version is being filled already: wait until it answers');
    const beside = this.#filled(version, true);
    this.#beside = beside;
    try {
      await beside.documents.declare();
      await beside.documents.inheritSkipped(this.#answering);
      await beside.start();
      return await this.#switch(beside);
    } catch (error) {
      this.#beside = null;
      const stopping = beside.stopped;
      await beside.abandon();
      if (!stopping) await beside.documents.drop();
      throw error;
    }
  }

  #filled(version: number, strict: boolean): RippleFilling {
    return new RippleFilling(this.#parts, { version, strict, onNewStore: (filling) => this.#moveOn(filling) });
  }

  /** A service has another store (C3): a fresh version is followed instead, and takes over once it is filled. */
  async #moveOn(filling: RippleFilling): Promise<void> {
    if (filling.stopped) return;
    if (filling === this.#main) {
      const version = nextVersion(RIPPLE_RELEASE, await this.#parts.readModels.versions(RIPPLE));
      const fresh = this.#filled(version, false);
      await fresh.documents.declare();
      await fresh.documents.inheritSkipped(filling.documents);
      await fresh.start();
      this.#answeredBefore ||= filling.hasAnswered;
      this.#main = fresh;
      this.#inBackground(this.#switch(fresh));
    }
    // Not awaited: it is this very filling that waits here. A rebuild ends with it, and says so.
    void filling.abandon();
  }

  async #switch(filling: RippleFilling): Promise<Rebuilt> {
    const { observer } = this.#parts;
    const former = filling === this.#main ? null : this.#main;
    observer({ kind: 'rebuild-began', version: filling.version });
    await switchWhenFilled(filling, former, this.#parts, (progress) => {
      this.#onProgress(progress);
    });
    this.#live = filling.version;
    this.#main = filling;
    this.#beside = null;
    filling.sink.relax();
    await former?.abandon();
    filling.keeper.start();
    await this.#dropAllBut([filling.version]);
    observer({ kind: 'rebuild-switched', version: filling.version });
    return { version: filling.version, events: filling.sink.applied };
  }

  /** Former versions are not kept: their engines would need the same memory again. */
  async #dropAllBut(kept: readonly number[]): Promise<void> {
    const { readModels, snapshots, ids } = this.#parts;
    for (const version of await readModels.versions(RIPPLE)) {
      if (kept.includes(version)) continue;
      await readModels.drop({ name: RIPPLE, version });
      if (snapshots !== null) await new LaneSnapshots(snapshots, ids, version).clear();
    }
  }

  get #filling(): RippleFilling {
    if (this.#main === null) throw new RangeError(`read model ${RIPPLE} was not started`);
    return this.#main;
  }

  get #fillings(): readonly RippleFilling[] {
    return [this.#main, this.#beside].filter((filling) => filling !== null);
  }

  /** Whether the version that answers is another than the one that is followed. */
  get #isReplacing(): boolean {
    return this.#main?.version !== this.#live;
  }

  get #answering(): RippleDocuments {
    const { documents, version } = this.#filling;
    return version === this.#live ? documents : new RippleDocuments(this.#parts.readModels, this.#live);
  }

  /** Does it in every version that is filled; what came of it in the main one is the answer. */
  async #inAll<Result>(work: (parking: RippleParking) => Promise<Result>): Promise<Result> {
    const outcome = await work(new RippleParking({ ...this.#parts, filling: this.#filling }));
    if (this.#beside !== null) await work(new RippleParking({ ...this.#parts, filling: this.#beside }));
    return outcome;
  }

  #inBackground(work: Promise<Rebuilt>): void {
    const noted = work.catch((error: unknown) => {
      if (this.#main?.stopped !== true) this.#parts.observer({ kind: 'trouble', service: 'projections', lane: null, retryInMs: 0, error });
    });
    this.#background = Promise.all([this.#background, noted]);
  }
}
