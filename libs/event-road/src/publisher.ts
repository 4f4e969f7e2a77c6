/** Sends a store's events down a road that carries records (C8). What carries them is a {@link RoadSender}; inside one process none is needed. */
import type { PublishedEvent, RoadRecord, ServiceName } from '@golden-thread/contracts';
import type { EventStore, StoredEvent } from '@golden-thread/event-store';
import { backOff } from './back-off.ts';
import { unobserved, type Observer } from './happening.ts';
import { publishRecord } from './store-feed.ts';
import { pause, SystemTimer, type Timer } from './timer.ts';

/** Records of one lane, in order. */
export type LaneBatch = { readonly service: ServiceName; readonly lane: number; readonly records: readonly RoadRecord[] };

/** What carries records: a Kafka producer, or a test. */
export abstract class RoadSender {
  /** Resolves when the road holds every record of the batch, in order. Rejects when that is not known: the batch is then sent again. */
  abstract send(batch: LaneBatch): Promise<void>;
}

/** Whose turn it is to publish, and from where. */
export type PublisherTurn = { readonly term: number; readonly position: number };

/** The lease and the checkpoint of a service's publisher, kept by the clock of its database, never by a machine's own. */
export abstract class PublisherLease {
  /** Takes the lease for this store or keeps it. Null while another publisher holds it. A new store begins at position 0. */
  abstract take(storeId: string): Promise<PublisherTurn | null>;
  /** Moves the checkpoint `where term = mine and position < new`. False: the turn is over, or somebody is further. */
  abstract advance(storeId: string, to: PublisherTurn): Promise<boolean>;
}

/** What a publisher is made of. */
export type PublisherParts = {
  readonly service: ServiceName;
  readonly store: Pick<EventStore, 'head' | 'readAfter' | 'onCommit'>;
  readonly publish: (stored: StoredEvent) => PublishedEvent;
  readonly sender: RoadSender;
  readonly lease: PublisherLease;
  readonly timer?: Timer;
  readonly observer?: Observer;
  readonly random?: () => number;
};

/** How many events go out between two checkpoints. */
const BATCH = 500;
/** How long to wait for a commit, or for the lease, before looking again, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/**
 * Follows its own store by position. One send is in flight per lane, and a failed one is repeated before anything later of the lane goes out;
 * the checkpoint moves when the road holds everything up to it. A crash in between, or two publishers, only make duplicates.
 */
export class Publisher {
  readonly #parts: PublisherParts;
  readonly #timer: Timer;
  readonly #observer: Observer;
  #running: Promise<void> | null = null;
  #stopping = false;
  #wake: () => void = () => undefined;
  #stopListening: () => void = () => undefined;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
    this.#timer = parts.timer ?? new SystemTimer();
    this.#observer = parts.observer ?? unobserved;
  }

  /** Begins to publish. */
  start(): void {
    this.#stopping = false;
    this.#stopListening = this.#parts.store.onCommit(() => {
      this.#wake();
    });
    this.#running ??= this.#run();
  }

  /** Finishes the sends in flight, then publishes no more. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#stopListening();
    this.#wake();
    await this.#running;
    this.#running = null;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping;) {
      try {
        if (!(await this.#publishNext())) await this.#commitOr(LOOK_EVERY_MS);
        failures = 0;
      } catch (error) {
        failures += 1;
        await this.#failed(error, null, failures);
      }
    }
  }

  /** Publishes the next batch. False where there was nothing to publish, or it is not this publisher's turn. */
  async #publishNext(): Promise<boolean> {
    const { service, store, publish, lease } = this.#parts;
    const { storeId } = await store.head();
    const turn = await lease.take(storeId);
    if (turn === null) return false;
    const events = await store.readAfter(turn.position, BATCH);
    const last = events.at(-1);
    if (last === undefined) return false;
    const records = events.map((stored) => publishRecord(service, storeId, stored, publish));
    const sent = await Promise.all(
      [...Map.groupBy(records, ({ lane }) => lane)].map(([lane, ofLane]) => this.#send({ service, lane, records: ofLane })),
    );
    return sent.every(Boolean) && (await lease.advance(storeId, { term: turn.term, position: last.position }));
  }

  /** Sends until the road holds the batch. False: it was told to stop before. */
  async #send(batch: LaneBatch): Promise<boolean> {
    for (let failures = 1; !this.#stopping; failures += 1) {
      try {
        await this.#parts.sender.send(batch);
        return true;
      } catch (error) {
        await this.#failed(error, batch.lane, failures);
      }
    }
    return false;
  }

  async #failed(error: unknown, lane: number | null, failures: number): Promise<void> {
    const retryInMs = backOff(failures, (this.#parts.random ?? Math.random)());
    this.#observer({ kind: 'trouble', service: this.#parts.service, lane, retryInMs, error });
    await pause(this.#timer, retryInMs);
  }

  async #commitOr(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#timer.after(ms, resolve);
    });
  }
}
