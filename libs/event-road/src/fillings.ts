/** The versions of one read model that this process fills: the main one, perhaps one beside it, and the one before (C3, C9). */
import type { ServiceName } from '@golden-thread/contracts';
import type { ReadModelVersion } from '@golden-thread/read-models';
import { SourceUnavailable } from './feed.ts';
import { Filling, type FillingParts } from './filling.ts';
import { collectionsOf } from './kept-aside.ts';
import type { RebuildProgress } from './read-model-process.ts';
import { switchWhenFilled } from './switching.ts';
import { nextVersion, planVersions, releaseOf } from './version-numbers.ts';

type Progress = (progress: RebuildProgress) => void;
type Rebuilt = { readonly version: number; readonly events: number };

/** How often it is looked whether another owner switched, in milliseconds. */
const NOTICE_EVERY_MS = 1_000;

/** Starts, switches and drops versions. */
export class Fillings {
  readonly #parts: FillingParts;
  readonly #name: string;
  readonly #release: number;
  readonly #progress = new Set<Progress>();
  readonly #background = new Set<Promise<void>>();
  readonly #switching = new Map<Filling, Promise<Rebuilt>>();
  #rebuilding: Promise<Rebuilt> | null = null;
  #cancelNotice: () => void = () => undefined;
  #live = 0;
  #main: Filling | null = null;
  #beside: Filling | null = null;
  #old: Filling | null = null;

  constructor(parts: FillingParts) {
    this.#parts = parts;
    this.#name = parts.projection.name;
    this.#release = parts.projection.version;
  }

  /** The filling that answers, or will once it is filled; null before the start. */
  get main(): Filling | null {
    return this.#main;
  }

  /** Whether the version that answers is not the one that is followed. */
  get rebuilding(): boolean {
    return this.#main?.version !== this.#live;
  }

  /** Everything that is filled now, main first. */
  all(): readonly Filling[] {
    return [this.#main, this.#beside, this.#old].filter((filling) => filling !== null);
  }

  /** Follows what {@link planVersions} says. */
  async start(): Promise<void> {
    const { readModels } = this.#parts;
    const live = await readModels.liveVersion(this.#name);
    const plan = planVersions(this.#release, live, await readModels.versions(this.#name));
    this.#live = live ?? plan.main;
    this.#main = await this.#fill(plan.main);
    if (plan.beside !== null) this.#beside = await this.#fill(plan.beside);
    if (plan.old !== null) this.#old = await this.#fill(plan.old);
    await Promise.all(this.all().map((filling) => filling.start()));
    if (this.rebuilding) this.#switchInBackground(this.#main);
    if (this.#beside !== null) this.#switchInBackground(this.#beside);
    this.#noticeLater();
  }

  /** Stops all, and every rebuild under way with them. */
  async stop(): Promise<void> {
    this.#cancelNotice();
    await Promise.all(this.all().map((filling) => filling.stop()));
    while (this.#background.size > 0) await Promise.all(this.#background);
  }

  /** Fills a version anew and switches to it; a rebuild under way is joined. */
  async rebuild(onProgress: Progress = () => undefined): Promise<Rebuilt> {
    this.#progress.add(onProgress);
    try {
      this.#rebuilding ??= (this.#underWay() ?? this.#rebuildBeside()).finally(() => (this.#rebuilding = null));
      return await this.#rebuilding;
    } finally {
      this.#progress.delete(onProgress);
    }
  }

  #underWay(): Promise<Rebuilt> | undefined {
    const filling = this.rebuilding ? this.#main : this.#beside;
    return filling === null ? undefined : this.#switching.get(filling);
  }

  async #rebuildBeside(): Promise<Rebuilt> {
    const beside = await this.#fill(nextVersion(this.#release, await this.#parts.readModels.versions(this.#name)));
    this.#beside = beside;
    await beside.start();
    return this.#switch(beside);
  }

  async #fill(version: number): Promise<Filling> {
    const { projection, readModels } = this.#parts;
    const model = { name: this.#name, version };
    await readModels.declare(model, collectionsOf(projection));
    return new Filling(this.#parts, {
      model,
      isStrict: (filling) => filling.version !== this.#live && filling !== this.#old,
      onNewStore: (filling, service, storeId) => this.#newStore(filling, service, storeId),
    });
  }

  /** Switches once filled. A filling beside that cannot be is dropped. One switch per filling. */
  #switch(filling: Filling): Promise<Rebuilt> {
    const known = this.#switching.get(filling);
    if (known !== undefined) return known;
    const switching = this.#switchOnce(filling).finally(() => this.#switching.delete(filling));
    this.#switching.set(filling, switching);
    return switching;
  }

  async #switchOnce(filling: Filling): Promise<Rebuilt> {
    const { readModels, timer, observer } = this.#parts;
    const onProgress: Progress = (progress) => {
      for (const listener of this.#progress) listener(progress);
    };
    observer({ kind: 'rebuild-began', version: filling.version });
    try {
      await switchWhenFilled(filling, () => this.#main, { readModels, timer, observer, onProgress });
    } catch (error) {
      if (filling === this.#beside && !filling.stopped) {
        this.#beside = null;
        await this.#discard(filling);
      }
      throw error;
    }
    await this.#switched(filling);
    return { version: filling.version, events: filling.sink.applied };
  }

  /** The version answers now. The one before is kept, and followed where this release filled it from stores that still exist. */
  async #switched(filling: Filling): Promise<void> {
    const former = this.#live;
    this.#live = filling.version;
    const older = this.#old;
    if (this.#beside === filling) {
      [this.#old, this.#main, this.#beside] = [this.#main, filling, null];
    } else this.#old = null;
    if (older !== null) await older.stop();
    const kept = new Set([this.#old?.version, ...(releaseOf(former) === this.#release ? [] : [former])]);
    // Newer ones are being filled by somebody.
    const dropped = (await this.#parts.readModels.versions(this.#name)).filter(
      (version) => version < filling.version && !kept.has(version),
    );
    for (const version of dropped) await this.#parts.readModels.drop({ name: this.#name, version });
    this.#parts.observer({ kind: 'rebuild-switched', version: filling.version });
  }

  /**
   * A service has another store (C3). What was filled from the former one cannot be followed any more: a filling beside takes over where
   * there is one, otherwise the main one goes on with a fresh version, and the old one ends.
   */
  async #newStore(filling: Filling, service: ServiceName, storeId: string): Promise<ReadModelVersion> {
    const isMain = filling === this.#main;
    if (filling === this.#beside || (isMain && this.#beside === null)) return this.#moveOn(filling, service, storeId);
    if (isMain) [this.#main, this.#beside] = [this.#beside, null];
    else this.#old = null;
    this.#inBackground(filling.version === this.#live ? filling.stop() : this.#discard(filling));
    throw new SourceUnavailable(
      `version ${filling.version} of ${this.#name} was filled from a store of ${service} that ${storeId} replaced: it is not followed any more`,
    );
  }

  async #moveOn(filling: Filling, service: ServiceName, storeId: string): Promise<ReadModelVersion> {
    const { readModels, projection } = this.#parts;
    const former = filling.version;
    const model = { name: this.#name, version: await this.#versionFor(service, storeId) };
    await readModels.declare(model, collectionsOf(projection));
    if (former !== this.#live) this.#inBackground(readModels.drop({ name: this.#name, version: former }));
    this.#switchInBackground(filling);
    return model;
  }

  /** The version to fill from a new store: the one that another owner fills from it already, or the next. */
  async #versionFor(service: ServiceName, storeId: string): Promise<number> {
    const { readModels } = this.#parts;
    const versions = await readModels.versions(this.#name);
    for (const version of versions.filter((each) => releaseOf(each) === this.#release && each > this.#live)) {
      const rows = await readModels.checkpoints({ name: this.#name, version });
      if (rows.every((row) => row.service !== service || row.storeId === storeId)) return version;
    }
    return nextVersion(this.#release, versions);
  }

  #noticeLater(): void {
    this.#cancelNotice = this.#parts.timer.after(NOTICE_EVERY_MS, () => {
      this.#inBackground(
        this.#notice().finally(() => {
          if (this.#main?.stopped !== true) this.#noticeLater();
        }),
      );
    });
  }

  /** Another owner may have switched: what it switched to is followed from then on. */
  async #notice(): Promise<void> {
    const live = await this.#parts.readModels.liveVersion(this.#name);
    if (live === null || live === this.#live) return;
    this.#live = live;
    const former = this.#main;
    if (former === null || former.stopped || releaseOf(live) !== this.#release || this.all().some(({ version }) => version === live))
      return;
    this.#main = await this.#fill(live);
    await this.#main.start();
    await (former.version > live ? this.#discard(former) : former.stop());
  }

  async #discard(filling: Filling): Promise<void> {
    await filling.stop();
    await this.#parts.readModels.drop(filling.sink.model);
  }

  #switchInBackground(filling: Filling): void {
    const switching = this.#switch(filling).then(
      () => undefined,
      (error: unknown) => {
        // A filling that was stopped is no news; whoever stopped it knew why.
        if (!filling.stopped) throw error;
      },
    );
    this.#inBackground(switching);
  }

  #inBackground(work: Promise<void>): void {
    const noted = work
      .catch((error: unknown) => {
        if (this.#main?.stopped !== true) this.#parts.observer({ kind: 'trouble', service: null, lane: null, retryInMs: 0, error });
      })
      .finally(() => this.#background.delete(noted));
    this.#background.add(noted);
  }
}
