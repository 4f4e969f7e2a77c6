/** What is done about parked events: applied again in order, or given up with a reason (C7). */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { laneOf } from '@golden-thread/kernel';
import type { ParkedEvent, ReadModelStore } from '@golden-thread/read-models';
import type { Feed } from './feed.ts';
import type { FilledCopies } from './filled-copies.ts';
import { GIVEN_UP, givenUp } from './kept-aside.ts';
import type { Observer } from './happening.ts';
import { isTransient, messageOf, parkedRecord } from './parked-row.ts';
import type { ProjectionSink } from './projection-sink.ts';
import { isUnreadable } from './record-types.ts';

/** What the parked events of one version are worked on with. */
export type ParkingParts = {
  readonly sink: ProjectionSink;
  readonly readModels: ReadModelStore;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly observer: Observer;
  readonly decidesAccess: boolean;
};

/** Parked events of this key may not be given up. */
export class SkipRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SkipRefused';
  }
}

type Retried = { readonly applied: number; readonly still: number };

/** The parked events of one version. */
export class Parking {
  readonly #parts: ParkingParts;

  constructor(parts: ParkingParts) {
    this.#parts = parts;
  }

  /** All of them, by (service, position). */
  rows(key?: string): Promise<ParkedEvent[]> {
    return this.#parts.readModels.parked(this.#parts.sink.model, key);
  }

  /** Applies parked events again, each key in order; the first of a key that fails again keeps the rest of its key waiting. */
  async retry(key?: string): Promise<Retried> {
    const keys = new Map((await this.rows(key)).map((row) => [row.key, row.networkId]));
    const total = { applied: 0, still: 0 };
    for (const [each, networkId] of keys) {
      const { applied, still } = await this.#parts.sink.inLane(laneOf(networkId), () => this.#retryKey(each));
      total.applied += applied;
      total.still += still;
    }
    return total;
  }

  /** Gives up the parked events of a key. Throws {@link SkipRefused} where access rests on them, or no reason is given. */
  async skip(key: string, reason: string): Promise<{ skipped: number }> {
    const rows = await this.rows(key);
    if (reason.trim() === '') throw new SkipRefused(`say why the events of ${key} are given up`);
    if (this.#parts.decidesAccess && rows.some(({ service }) => service === 'identity')) {
      throw new SkipRefused(`access rests on the events of ${key}: they cannot be given up, correct what stops them and retry`);
    }
    const networkId = rows[0]?.networkId;
    if (networkId === undefined) return { skipped: 0 };
    const skipped = await this.#parts.sink.inLane(laneOf(networkId), () => this.#skipKey(key, reason));
    return { skipped };
  }

  async #retryKey(key: string): Promise<Retried> {
    let applied = 0;
    let rows = await this.rows(key);
    while (rows.length > 0) {
      const copies = await this.#parts.sink.copies();
      for (const [index, row] of rows.entries()) {
        const outcome = await this.#retryRow(copies, row);
        if (outcome === 'stays') return { applied, still: rows.length - index };
        if (outcome === 'lost') break;
        applied += 1;
      }
      // Another owner may have parked more behind these, or been faster.
      rows = await this.rows(key);
    }
    (await this.#parts.sink.copies()).unparked(key);
    return { applied, still: 0 };
  }

  async #retryRow(copies: FilledCopies, row: ParkedEvent): Promise<'applied' | 'stays' | 'lost'> {
    const session = this.#parts.sink.session(copies);
    try {
      const record = await this.#recordOf(row);
      await this.#parts.sink.erase(copies, [record]);
      await this.#parts.sink.project(record, session);
      return await this.#save(copies, row, { changes: session.changes(), parked: [], unparked: [row] });
    } catch (error) {
      if (isTransient(error)) throw error;
      const again = { ...row, error: messageOf(error), attempts: row.attempts + 1 };
      const outcome = await this.#save(copies, row, { changes: [], parked: [again], unparked: [row] });
      return outcome === 'lost' ? 'lost' : 'stays';
    }
  }

  async #skipKey(key: string, reason: string): Promise<number> {
    let skipped = 0;
    let rows = await this.rows(key);
    while (rows.length > 0) {
      const copies = await this.#parts.sink.copies();
      for (const row of rows) {
        const kept = { kind: 'put', collection: GIVEN_UP.name, document: givenUp(row, reason) } as const;
        if ((await this.#save(copies, row, { changes: [kept], parked: [], unparked: [row] }, reason)) === 'lost') break;
        skipped += 1;
      }
      rows = await this.rows(key);
    }
    (await this.#parts.sink.copies()).unparked(key);
    return skipped;
  }

  async #save(
    copies: FilledCopies,
    row: ParkedEvent,
    chunk: Pick<Parameters<ReadModelStore['save']>[1], 'changes' | 'parked' | 'unparked'>,
    skipped?: string,
  ): Promise<'applied' | 'lost'> {
    const { storeId, lane, eventId } = row;
    const service = row.service as ServiceName;
    const last = copies.last({ service, storeId, lane });
    const checkpoint = { service, storeId, lane, from: last, to: last };
    const outcome = await this.#parts.readModels.save(copies.model, { checkpoint, beside: copies.beside(row), ...chunk });
    if (outcome === 'lost') {
      this.#parts.sink.forget();
      return 'lost';
    }
    const gone = chunk.parked.length === 0;
    if (gone) this.#parts.observer({ kind: 'unparked', service, lane, eventId, ...(skipped === undefined ? {} : { skipped }) });
    return 'applied';
  }

  /** The record to apply; one that could not be read is read again from its feed. */
  async #recordOf(row: ParkedEvent): Promise<RoadRecord> {
    const record = parkedRecord(row);
    if (!isUnreadable(record)) return record;
    const page = await this.#parts.feeds.get(record.service)?.read(record.lane, record.previous, 1);
    const again = page?.records.find(({ position, storeId }) => position === record.position && storeId === record.storeId);
    return again ?? record;
  }
}
