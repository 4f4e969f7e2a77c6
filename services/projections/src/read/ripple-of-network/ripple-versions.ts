/** The versions of the ripple read model that this process fills: the main one, and perhaps one beside it (C3, C9). */
import { nextVersion, planVersions, RebuildEnded, releaseOf, type RebuildProgress } from '@golden-thread/event-road';
import { LaneSnapshots } from './lane-snapshots.ts';
import { RIPPLE, RIPPLE_RELEASE, RippleDocuments, type FiguresDocument } from './ripple-documents.ts';
import { RippleFilling, type RippleParts } from './ripple-filling.ts';
import { switchWhenFilled } from './ripple-switch.ts';

/** What a rebuild came to: the version that answers now, and how many events it was filled with. */
export type Rebuilt = { readonly version: number; readonly events: number };

/** How often it is looked whether another owner made another version the one that answers, in milliseconds. */
const WATCH_EVERY_MS = 5_000;

/** Starts, switches and drops versions. */
export class RippleVersions {
  readonly #parts: RippleParts;
  #live = 0;
  #main: RippleFilling | null = null;
  #beside: RippleFilling | null = null;
  #answeredBefore = false;
  #rebuilding: Promise<Rebuilt> | null = null;
  /** Every filling that may be at work, also one that is not followed yet, or any more. */
  readonly #living = new Set<RippleFilling>();
  readonly #background = new Set<Promise<void>>();
  #onProgress: (progress: RebuildProgress) => void = () => undefined;
  #unwatch: () => void = () => undefined;
  #stopped = false;

  constructor(parts: RippleParts) {
    this.#parts = parts;
  }

  /** The version that is followed. Throws RangeError before the start. */
  get main(): RippleFilling {
    if (this.#main === null) throw new RangeError(`read model ${RIPPLE} was not started`);
    return this.#main;
  }

  /** Everything that is filled now, main first. */
  all(): readonly RippleFilling[] {
    return [this.#main, this.#beside].filter((filling) => filling !== null);
  }

  /** Whether the version that answers is another than the one that is followed. */
  get isReplacing(): boolean {
    return this.#main?.version !== this.#live;
  }

  /** Whether figures were complete once, so that what is filled now replaces them. */
  get answeredBefore(): boolean {
    return this.#answeredBefore || this.main.hasAnswered;
  }

  /** The written figures of a network, null where there are none, from the version that answers at this moment. */
  async figuresOf(networkId: string): Promise<{ readonly version: number; readonly document: FiguresDocument | null }> {
    const version = await this.#liveVersion();
    try {
      return { version, document: await this.#documentsOf(version).figuresOf(networkId) };
    } catch (error) {
      // Another owner may have switched in between, and dropped the version.
      if (error instanceof RangeError && (await this.#liveVersion()) !== version) return this.figuresOf(networkId);
      throw error;
    }
  }

  /** Follows the version that answers, or the one that will once it is filled. A rebuild that was cut short goes on. */
  async start(): Promise<void> {
    const { readModels } = this.#parts;
    const live = await readModels.liveVersion(RIPPLE);
    const { main, beside } = planVersions(RIPPLE_RELEASE, live, await readModels.versions(RIPPLE));
    this.#live = live ?? main;
    this.#answeredBefore = live !== null;
    this.#main = this.#filling(main, false);
    await this.#main.start();
    if (this.isReplacing) this.#inBackground(this.#switch(this.#main));
    else {
      this.#main.keeper.start();
      await this.#dropOlder();
      if (beside !== null) this.#inBackground(this.#rebuildOnce(() => Promise.resolve(beside)));
    }
    this.#watch();
  }

  /** Ends everything; a rebuild goes on at the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unwatch();
    await Promise.all([...this.#living].map((filling) => (filling === this.#main ? filling.stop() : filling.abandon())));
    while (this.#background.size > 0) await Promise.all(this.#background);
  }

  /** Fills a version anew and switches to it; a rebuild under way is joined. */
  rebuild(onProgress: (progress: RebuildProgress) => void): Promise<Rebuilt> {
    this.#onProgress = onProgress;
    return this.#rebuildOnce(() => this.#nextVersion());
  }

  #documentsOf(version: number): RippleDocuments {
    const { documents } = this.main;
    return documents.model.version === version ? documents : new RippleDocuments(this.#parts.readModels, version);
  }

  async #liveVersion(): Promise<number> {
    return (await this.#parts.readModels.liveVersion(RIPPLE)) ?? this.#live;
  }

  async #nextVersion(): Promise<number> {
    return nextVersion(RIPPLE_RELEASE, await this.#parts.readModels.versions(RIPPLE));
  }

  #rebuildOnce(version: () => Promise<number>): Promise<Rebuilt> {
    this.#rebuilding ??= this.#rebuildBeside(version).finally(() => {
      this.#rebuilding = null;
    });
    return this.#rebuilding;
  }

  /** Fills a version beside the one that answers, and switches to it. The engines of both are in memory meanwhile. */
  async #rebuildBeside(version: () => Promise<number>): Promise<Rebuilt> {
    if (this.isReplacing) throw new RebuildEnded('another version is being filled already: wait until it answers');
    const beside = this.#filling(await version(), true);
    this.#beside = beside;
    try {
      await beside.prepare(this.#documentsOf(this.#live));
      await beside.start();
      return await this.#switch(beside);
    } catch (error) {
      this.#beside = null;
      await this.#abandon(beside);
      if (!this.#stopped) await beside.documents.drop();
      throw error;
    }
  }

  /** Throws RebuildEnded once the platform stops: nothing is begun any more. */
  #filling(version: number, strict: boolean): RippleFilling {
    if (this.#stopped) throw new RebuildEnded(`version ${version} is not filled: the platform stops`);
    const made = new RippleFilling(this.#parts, { version, strict, onNewStore: (filling) => this.#moveOn(filling) });
    this.#living.add(made);
    return made;
  }

  async #abandon(filling: RippleFilling): Promise<void> {
    await filling.abandon();
    this.#living.delete(filling);
  }

  /** A service has another store (C3): a fresh version is followed instead, and takes over once it is filled. A rebuild ends, and says so. */
  async #moveOn(filling: RippleFilling): Promise<void> {
    if (filling.stopped || this.#stopped) return;
    if (filling === this.#main) {
      const fresh = this.#filling(await this.#nextVersion(), false);
      await fresh.prepare(filling.documents);
      await this.#follow(fresh);
      this.#inBackground(this.#switch(fresh));
    } else void this.#abandon(filling);
  }

  /** Another filling is the main one from now on. */
  async #follow(fresh: RippleFilling): Promise<void> {
    const former = this.main;
    await fresh.start();
    this.#answeredBefore ||= former.hasAnswered;
    this.#main = fresh;
    // Not awaited: it may be its own follower that waits here.
    void this.#abandon(former);
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
    if (former !== null) await this.#abandon(former);
    filling.keeper.start();
    await this.#dropOlder();
    observer({ kind: 'rebuild-switched', version: filling.version });
    return { version: filling.version, events: filling.sink.applied };
  }

  /** Former versions are not kept: their engines would need the same memory again. */
  async #dropOlder(): Promise<void> {
    const { readModels, snapshots, ids } = this.#parts;
    for (const version of await readModels.versions(RIPPLE)) {
      if (version >= this.#live) continue;
      await readModels.drop({ name: RIPPLE, version });
      if (snapshots !== null) await new LaneSnapshots(snapshots, ids, version).clear();
    }
  }

  #watch(): void {
    if (this.#stopped) return;
    this.#unwatch = this.#parts.timer.after(WATCH_EVERY_MS, () => {
      this.#inBackground(
        this.#adopt().finally(() => {
          this.#watch();
        }),
      );
    });
  }

  /** Where another owner switched to a later version, that one is followed. */
  async #adopt(): Promise<void> {
    const live = await this.#liveVersion();
    if (live <= this.main.version || live === this.#beside?.version || releaseOf(live) !== RIPPLE_RELEASE || this.#stopped) return;
    const later = this.#filling(live, false);
    await this.#follow(later);
    this.#live = live;
    later.keeper.start();
  }

  #inBackground(work: Promise<unknown>): void {
    const noted = work
      .then(
        () => undefined,
        (error: unknown) => {
          if (!this.#stopped) this.#parts.observer({ kind: 'trouble', service: 'projections', lane: null, retryInMs: 0, error });
        },
      )
      .finally(() => this.#background.delete(noted));
    this.#background.add(noted);
  }
}
