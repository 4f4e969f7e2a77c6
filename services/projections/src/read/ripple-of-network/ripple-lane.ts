/** One lane of the ripple read model: what its engines hold, and what of it still has to be written down. */
import { Gate } from '@golden-thread/event-road';
import { LaneContent } from './lane-content.ts';

/** One of the 64 lanes. Whoever changes or writes it does so in its {@link turn}. */
export class RippleLane {
  readonly number: number;
  /** One at a time: applying, writing figures, taking a snapshot, retrying. */
  readonly turn = new Gate(1);
  content = new LaneContent();
  /** The manifest that the next snapshot replaces. */
  manifestId: string | null = null;
  /** Records taken since the last snapshot. */
  unsaved = 0;
  /** Since when (monotonic) networks have figures that are not written. */
  readonly unwritten = new Map<string, number>();
  /** Figures may be written once the lane is covered to a head asked for after this moment (monotonic). */
  filledSince: number;
  /** Whether it was filled once, so that figures contain all that was written before. */
  ready = false;
  /** Whether written figures of networks that the engines do not have may stand around. */
  unpruned = true;
  /** When (monotonic) all figures were last worked out. */
  refreshedAt = Number.NEGATIVE_INFINITY;

  constructor(number: number, now: number) {
    this.number = number;
    this.filledSince = now;
  }

  /** Starts from this content; what it does not hold comes from the feeds. */
  begin(content: LaneContent, manifestId: string | null, now: number): void {
    this.content = content;
    this.manifestId = manifestId;
    this.unsaved = 0;
    this.filledSince = now;
    this.ready = false;
    this.unpruned = true;
    this.unwritten.clear();
    this.changed(content.engines.keys(), now);
  }

  /** Figures of these networks have changed. */
  changed(networks: Iterable<string>, now: number): void {
    for (const network of networks) if (!this.unwritten.has(network)) this.unwritten.set(network, now);
  }

  /** Whether something of it has to be written. */
  get pending(): boolean {
    return this.unpruned || this.unwritten.size > 0;
  }

  /** The moment (monotonic) since which something is not written, or null where all is. */
  get unwrittenSince(): number | null {
    // In order of insertion, and every insertion is later than the one before.
    return this.unwritten.values().next().value ?? null;
  }
}
