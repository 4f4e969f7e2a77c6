/** The ripple read model as the platform sees it: followed, waited for, filled anew, with what it parked (architecture.md 3.6). */
import { ReadModelProcess, type Coverage, type Movement, type RebuildProgress, type Target } from '@golden-thread/event-road';
import { laneOf } from '@golden-thread/kernel';
import type { ParkedEvent } from '@golden-thread/read-models';
import { placeOf } from './parked-facts.ts';
import { RIPPLE, type FiguresDocument } from './ripple-documents.ts';
import type { RippleParts } from './ripple-filling.ts';
import { RippleParking } from './ripple-parking.ts';
import { RippleVersions, type Rebuilt } from './ripple-versions.ts';

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

/** One engine per network, kept current; answers come from documents. */
export class RippleReadModel extends ReadModelProcess {
  override readonly name = RIPPLE;
  readonly #parts: RippleParts;
  readonly #versions: RippleVersions;

  constructor(parts: RippleParts) {
    super();
    this.#parts = parts;
    this.#versions = new RippleVersions(parts);
  }

  override start(): Promise<void> {
    return this.#versions.start();
  }

  override stop(): Promise<void> {
    return this.#versions.stop();
  }

  override coverage(): readonly Coverage[] {
    const { main, isReplacing, answeredBefore } = this.#versions;
    const coverage = main.coverage();
    if (main.ready && !isReplacing) return coverage;
    const state = answeredBefore ? 'rebuilding' : 'filling';
    return coverage.map((each) => ({
      ...each,
      covered: 0,
      stalenessMs: Number.POSITIVE_INFINITY,
      state: each.state === 'waiting' ? 'waiting' : state,
    }));
  }

  override moving(): Movement {
    return this.#versions.main.moving();
  }

  override async reached(target: Target, timeoutMs: number): Promise<boolean> {
    const { main, isReplacing } = this.#versions;
    return !isReplacing && (await main.reached(target, timeoutMs)) && main === this.#versions.main;
  }

  /** The written figures of a network. */
  async figuresOf(networkId: string): Promise<WrittenFigures> {
    const { main } = this.#versions;
    const lane = main.sink.lanes[laneOf(networkId)];
    // Asked before the document is read: it then is at least as new as this says.
    const coverage = this.coverage();
    const written = lane?.ready === true && !lane.unwritten.has(networkId);
    const { version, document } = await this.#versions.figuresOf(networkId);
    return {
      document,
      coverage,
      upToDate: written && version === main.version,
      incomplete: lane?.content.parked.concerns(networkId) ?? false,
    };
  }

  /** The parked events of the version that is followed, then those that only a version beside it has. */
  override async parked(): Promise<readonly ParkedEvent[]> {
    const rows = new Map<string, ParkedEvent>();
    for (const { documents } of this.#versions.all()) {
      for (const row of await documents.parked()) if (!rows.has(placeOf(row))) rows.set(placeOf(row), row);
    }
    return [...rows.values()];
  }

  override retry(key?: string): Promise<{ applied: number; still: number }> {
    return this.#inAll((parking) => parking.retry(key));
  }

  override skip(key: string, reason: string): Promise<{ skipped: number }> {
    return this.#inAll((parking) => parking.skip(key, reason));
  }

  override rebuild(onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<Rebuilt> {
    return this.#versions.rebuild(onProgress);
  }

  /** Does it in every version that is filled; what came of it in the main one is the answer. */
  async #inAll<Result>(work: (parking: RippleParking) => Promise<Result>): Promise<Result> {
    const [main, ...others] = this.#versions.all().map((filling) => new RippleParking({ ...this.#parts, filling }));
    if (main === undefined) throw new RangeError(`read model ${RIPPLE} was not started`);
    const outcome = await work(main);
    for (const other of others) await work(other);
    return outcome;
  }
}
