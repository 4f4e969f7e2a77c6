/** Writes figures down: at most once a second, only of networks that changed, only of lanes that were filled (architecture.md 3.6). */
import type { Observer, Timer } from '@golden-thread/event-road';
import { formatInstant, type Clock, type Instant } from '@golden-thread/kernel';
import { DEFINITION_VERSION, toPlain, type RippleEngine } from '@golden-thread/ripple';
import type { LaneContent } from './lane-content.ts';
import type { Figures, FiguresDocument, RippleDocuments } from './ripple-documents.ts';
import type { RippleLane } from './ripple-lane.ts';

/** Figures are written at most this often, in milliseconds. */
export const WRITE_EVERY_MS = 1_000;
/** While a lane is being filled, this often it is looked at whether it is. */
const LOOK_EVERY_MS = 50;
/** Of all time, working figures out takes one part in so many, unless somebody waits: those of a million people cost more than a second is worth. */
const SHARE_OF_TIME = 20;
/** What depends on the clock alone (who has been there long enough) is worked out anew this often, in milliseconds. */
export const REFRESH_EVERY_MS = 3_600_000;
/** Documents in one save. */
const DOCUMENTS_A_SAVE = 500;
/** Figures that could be written and are not for so long are not moving (R10), in milliseconds. */
const FROZEN_AFTER_MS = 30_000;

/** Horizons of M4 in days, and the length of periods, of the figures that a live page shows. */
export const LIVE_PARAMETERS = { horizons: [30, 90, 180, 365], periods: 'month' } as const;

/** What the writer works with. */
export type FiguresWriterParts = {
  readonly lanes: readonly RippleLane[];
  readonly documents: RippleDocuments;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly observer: Observer;
  /** Whether all sources are covered to a head asked for after this moment (monotonic). */
  readonly coveredSince: (moment: number) => boolean;
  /** A compare-and-set was lost: the lane begins again. */
  readonly reload: (lane: RippleLane) => Promise<void>;
  /** Called before figures are written; what it returns, after all of them were. */
  readonly onWriting: () => () => void;
};

/** Writes the figures of one version. */
export class FiguresWriter {
  readonly #parts: FiguresWriterParts;
  #cancel: (() => void) | null = null;
  #writing: Promise<void> | null = null;
  /** When (monotonic) figures may be written again, and when that is worth their cost. */
  #allowedAt = Number.NEGATIVE_INFINITY;
  #worthAt = Number.NEGATIVE_INFINITY;
  #hurried = false;
  #failingSince: number | null = null;
  #trouble: unknown = null;
  #held = 0;
  #stopped = false;

  constructor(parts: FiguresWriterParts) {
    this.#parts = parts;
  }

  /** There is something to write: at once, where nothing was written for a second. */
  wake(): void {
    if (this.#stopped || this.#held > 0 || this.#cancel !== null || this.#writing !== null) return;
    const pending = this.#parts.lanes.filter((lane) => lane.pending);
    if (pending.length === 0) return;
    const atOnce = pending.some(({ ready }) => ready) ? 0 : LOOK_EVERY_MS;
    const due = this.#hurried ? this.#allowedAt : Math.max(this.#allowedAt, this.#worthAt);
    const wait = Math.max(due - this.#parts.clock.monotonic(), atOnce);
    this.#cancel = this.#parts.timer.after(wait, () => {
      this.#cancel = null;
      void this.write();
    });
  }

  /** Somebody waits for figures: they are written whatever they cost, but not before a second has passed. */
  hurry(): void {
    if (this.#hurried) return;
    this.#hurried = true;
    this.#cancel?.();
    this.#cancel = null;
    this.wake();
  }

  /** Writes what there is now. Never rejects: what could not be written stays, and is tried again. */
  write(): Promise<void> {
    if (this.#held > 0) return Promise.resolve();
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
      this.wake();
    });
    return this.#writing;
  }

  /** Finishes what is being written and writes nothing more until what is returned is called. */
  async hold(): Promise<() => void> {
    this.#held += 1;
    await this.#writing;
    return () => {
      this.#held -= 1;
      this.wake();
    };
  }

  /** Writes once more, then no longer. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#writing;
    await this.write();
  }

  /** Why figures are not being written, or null (R10). */
  get frozen(): string | null {
    if (this.#failingSince === null) return null;
    const forMs = this.#parts.clock.monotonic() - this.#failingSince;
    if (forMs < FROZEN_AFTER_MS) return null;
    const why = this.#trouble instanceof Error ? this.#trouble.message : 'unknown';
    return `figures have not been written for ${Math.round(forMs / 1_000)} s: ${why}`;
  }

  async #write(): Promise<void> {
    const began = this.#parts.clock.monotonic();
    const due = this.#parts.lanes.filter((lane) => this.#isDue(lane, began));
    let wrote = false;
    this.#hurried = false;
    try {
      const written = this.#parts.onWriting();
      for (const lane of due) wrote = (await lane.turn.run(() => this.#writeLane(lane))) || wrote;
      written();
      this.#failingSince = null;
    } catch (error) {
      this.#failingSince ??= began;
      this.#trouble = error;
      this.#parts.observer({ kind: 'trouble', service: 'projections', lane: null, retryInMs: WRITE_EVERY_MS, error });
    }
    // What could not be written now is not tried at once either.
    if (!wrote && !due.some((lane) => lane.pending)) return;
    const now = this.#parts.clock.monotonic();
    this.#allowedAt = began + WRITE_EVERY_MS;
    this.#worthAt = now + (now - began) * SHARE_OF_TIME;
  }

  #isDue(lane: RippleLane, now: number): boolean {
    lane.ready ||= this.#parts.coveredSince(lane.filledSince);
    if (!lane.ready) return false;
    if (now - lane.refreshedAt > REFRESH_EVERY_MS) {
      lane.refreshedAt = now;
      lane.changed(lane.content.engines.keys(), now);
    }
    return lane.pending;
  }

  /** Writes a lane, in its turn. Returns whether there was anything. */
  async #writeLane(lane: RippleLane): Promise<boolean> {
    const { documents } = this.#parts;
    if (!lane.ready || !documents.contains(lane.number, lane.content)) return false;
    const gone = lane.unpruned ? await this.#gone(lane) : [];
    const saves = savesOf([...lane.unwritten.keys()], gone);
    for (const { networks, gone } of saves) {
      const figures = networks.flatMap((network) => this.#figuresOf(lane, network) ?? []);
      if ((await documents.save(lane.number, lane.content, { figures, gone }, true)) === 'lost') {
        await this.#parts.reload(lane);
        return true;
      }
      for (const network of networks) lane.unwritten.delete(network);
    }
    lane.unpruned = false;
    return saves.length > 0;
  }

  /** Networks with written figures that the engines do not have: they were in a store that was replaced. */
  async #gone(lane: RippleLane): Promise<readonly string[]> {
    return (await this.#parts.documents.networksOf(lane.number)).filter((network) => !lane.content.engines.has(network));
  }

  #figuresOf(lane: RippleLane, networkId: string): FiguresDocument | null {
    const engine = lane.content.engines.get(networkId);
    return engine === undefined ? null : { ...figuresOf(engine, lane.content, this.#parts.clock.now()), id: networkId, lane: lane.number };
  }
}

type Save = { readonly networks: readonly string[]; readonly gone: readonly string[] };

/** Splits what has to be written of a lane into saves. */
function savesOf(networks: readonly string[], gone: readonly string[]): readonly Save[] {
  const saves: Save[] = [];
  for (let at = 0; at < networks.length; at += DOCUMENTS_A_SAVE)
    saves.push({ networks: networks.slice(at, at + DOCUMENTS_A_SAVE), gone: [] });
  return gone.length > 0 ? [...saves, { networks: [], gone }] : saves;
}

/** The live figures of an engine as of now, with the positions they contain. */
export function figuresOf(engine: RippleEngine, content: LaneContent, now: Instant): Figures {
  const asOf = Math.max(now, engine.latest() ?? now);
  const metrics = engine.figures({ ...LIVE_PARAMETERS, asOf });
  return {
    asOf: formatInstant(asOf),
    positions: Array.from(content.positions, ([service, { storeId, last }]) => ({ service, storeId, position: last })),
    definitionVersion: DEFINITION_VERSION,
    parameters: LIVE_PARAMETERS,
    metrics: Object.fromEntries(Array.from(metrics, ([name, block]) => [name, toPlain(block)])),
  };
}
