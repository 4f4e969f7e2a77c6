/** A road that does what roads do: repeats, reorders, loses and delays records, and forgets to say that it has them. */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import type { Clock } from '@golden-thread/kernel';
import { EventRoad, RoadSender, type LaneBatch, type RecordHandler, type Timer } from '@golden-thread/event-road';
import type { SeededRandom } from '../seeded/seeded-random.ts';

/** How often things go wrong, each from 0 to 1. */
export type FaultRates = {
  readonly duplicated: number;
  readonly reordered: number;
  readonly dropped: number;
  /** Arrives seconds later, when nobody waits for it any more. */
  readonly late: number;
  /** The sender is told that the send failed, though the records are on their way. */
  readonly unacknowledged: number;
};

/** 20 % duplicates, 10 % reordered, 1 % dropped (reliability.md R7), with some late and some unacknowledged. */
export const USUAL_FAULTS: FaultRates = { duplicated: 0.2, reordered: 0.1, dropped: 0.01, late: 0.02, unacknowledged: 0.05 };

/** Nothing goes wrong. */
export const NO_FAULTS: FaultRates = { duplicated: 0, reordered: 0, dropped: 0, late: 0, unacknowledged: 0 };

/** What the road needs: when to deliver, and the seed of its faults. */
export type FaultyRoadParts = { readonly timer: Timer; readonly clock: Clock; readonly random: SeededRandom; readonly faults: FaultRates };

/** Carries records to all who subscribed, with faults. Counts what it did. */
export class FaultyRoad extends EventRoad {
  readonly #parts: FaultyRoadParts;
  readonly #handlers = new Map<ServiceName, Set<RecordHandler>>();
  readonly #sent: RoadRecord[] = [];
  /** What was dropped, and when by the monotonic clock. */
  readonly drops: { readonly record: RoadRecord; readonly at: number }[] = [];
  readonly counts = { sent: 0, duplicated: 0, reordered: 0, dropped: 0, late: 0 };
  /** While true, everything that is sent is lost. */
  cut = false;

  constructor(parts: FaultyRoadParts) {
    super();
    this.#parts = parts;
  }

  /** Where a publisher sends. */
  readonly sender: RoadSender = new FaultySender((batch) => this.#send(batch));

  override subscribe(service: ServiceName, handler: RecordHandler): Promise<() => Promise<void>> {
    const handlers = this.#handlers.get(service) ?? new Set();
    this.#handlers.set(service, handlers.add(handler));
    return Promise.resolve(() => {
      handlers.delete(handler);
      return Promise.resolve();
    });
  }

  /** Delivers once more whatever was ever sent: the old topic after a restore (R22). */
  replay(): void {
    for (const record of this.#sent) this.#deliverAfter(1, record);
  }

  async #send({ records }: LaneBatch): Promise<void> {
    const { random, faults } = this.#parts;
    for (const record of records) this.#carry(record);
    await Promise.resolve();
    if (random.next() < faults.unacknowledged) throw new Error('the road did not say that it has the records');
  }

  #carry(record: RoadRecord): void {
    const { random, faults } = this.#parts;
    this.counts.sent += 1;
    this.#sent.push(record);
    if (this.cut || random.next() < faults.dropped) {
      this.counts.dropped += 1;
      this.drops.push({ record, at: this.#parts.clock.monotonic() });
      return;
    }
    const happens = (rate: number, count: 'duplicated' | 'reordered' | 'late'): boolean => {
      const does = random.next() < rate;
      if (does) this.counts[count] += 1;
      return does;
    };
    const reordered = happens(faults.reordered, 'reordered') ? 1 + random.below(50) : 0;
    const late = happens(faults.late, 'late') ? 1_000 + random.below(20_000) : 0;
    this.#deliverAfter(5 + reordered + late, record);
    if (happens(faults.duplicated, 'duplicated')) this.#deliverAfter(5 + random.below(200), record);
  }

  #deliverAfter(ms: number, record: RoadRecord): void {
    this.#parts.timer.after(ms, () => {
      for (const handler of this.#handlers.get(record.service) ?? []) void handler([record]);
    });
  }
}

class FaultySender extends RoadSender {
  readonly #send: (batch: LaneBatch) => Promise<void>;

  constructor(send: (batch: LaneBatch) => Promise<void>) {
    super();
    this.#send = send;
  }

  override send(batch: LaneBatch): Promise<void> {
    return this.#send(batch);
  }
}
