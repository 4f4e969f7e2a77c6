/** What is done about parked events of the ripple read model: applied again in order, or given up with a reason (C7). */
import type { ServiceName } from '@golden-thread/contracts';
import { isUnreadable, messageOf, parkedRecord, SkipRefused, type Feed, type Observer } from '@golden-thread/event-road';
import type { Clock } from '@golden-thread/kernel';
import type { ParkedEvent } from '@golden-thread/read-models';
import { UnreadableFact } from './fact-of-record.ts';
import { meaningOrProblem } from './lane-content.ts';
import { placeOf } from './parked-facts.ts';
import type { RippleFilling } from './ripple-filling.ts';
import type { RippleLane } from './ripple-lane.ts';

/** What parked events are worked on with. */
export type RippleParkingParts = {
  readonly filling: RippleFilling;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly clock: Clock;
  readonly observer: Observer;
};

type Retried = { readonly applied: number; readonly still: number };

/**
 * The parked events of one version. What is applied or given up leaves the lane's content first; then a snapshot keeps that; and only
 * then do the rows go that the operator sees. Broken off in between, the rows are made the same again at the next start.
 */
export class RippleParking {
  readonly #parts: RippleParkingParts;

  constructor(parts: RippleParkingParts) {
    this.#parts = parts;
  }

  /** Applies parked events again, each key in order; the first of a key that fails again keeps the rest of its key waiting. */
  async retry(key?: string): Promise<Retried> {
    const total = { applied: 0, still: 0 };
    for (const lane of this.#lanesWith(key)) {
      const { applied, still } = await lane.turn.run(() => this.#retryLane(lane, key));
      total.applied += applied;
      total.still += still;
    }
    return total;
  }

  /** Gives up the parked events of a key, also for versions that are filled later. Throws SkipRefused where no reason is given. */
  async skip(key: string, reason: string): Promise<{ skipped: number }> {
    if (reason.trim() === '') throw new SkipRefused(`say why the events of ${key} are given up`);
    let skipped = 0;
    for (const lane of this.#lanesWith(key)) skipped += await lane.turn.run(() => this.#skipLane(lane, key, reason));
    return { skipped };
  }

  #lanesWith(key?: string): readonly RippleLane[] {
    return this.#parts.filling.sink.lanes.filter(({ content }) => content.parked.all(key).length > 0);
  }

  async #retryLane(lane: RippleLane, key?: string): Promise<Retried> {
    const rows = lane.content.parked.all(key);
    const applied: ParkedEvent[] = [];
    const still = new Map<string, ParkedEvent>();
    for (const row of rows) {
      if (still.has(row.key)) continue;
      const problem = await this.#apply(lane, row);
      if (problem === null) applied.push(row);
      else still.set(row.key, { ...row, error: problem, attempts: row.attempts + 1 });
    }
    lane.content.parked.remove(applied);
    lane.content.parked.add(still.values());
    const kept = await this.#keep(lane, applied, [...still.values()]);
    return kept ? { applied: applied.length, still: rows.length - applied.length } : { applied: 0, still: rows.length };
  }

  /** Applies one row's record to the engines. Returns why it cannot be now, or null when it was. Never throws: the row then stays. */
  async #apply(lane: RippleLane, row: ParkedEvent): Promise<string | null> {
    try {
      const record = await this.#recordOf(row);
      const meaning = meaningOrProblem(record);
      if (meaning instanceof UnreadableFact) return meaning.message;
      if (meaning === 'withheld' || meaning === 'unhandled') return null;
      const fact = meaning === 'no-effect' ? null : meaning;
      lane.content.take({ facts: [{ networkId: row.networkId, fact }], parked: [], rewritten: [] });
      return null;
    } catch (error) {
      return messageOf(error);
    }
  }

  /** The record to apply; one that could not be read is read again from its feed. */
  async #recordOf(row: ParkedEvent): Promise<ReturnType<typeof parkedRecord>> {
    const record = parkedRecord(row);
    if (!isUnreadable(record)) return record;
    const page = await this.#parts.feeds.get(record.service)?.read(record.lane, record.previous, 1);
    return page?.records.find(({ position, storeId }) => position === record.position && storeId === record.storeId) ?? record;
  }

  async #skipLane(lane: RippleLane, key: string, reason: string): Promise<number> {
    const rows = lane.content.parked.all(key);
    const { documents, sink } = this.#parts.filling;
    const skipped = rows.map((row) => ({ place: placeOf(row), reason }));
    if ((await documents.save(lane.number, lane.content, { skipped }, false)) === 'lost') {
      await sink.reload(lane);
      return this.#skipLane(lane, key, reason);
    }
    for (const { place } of skipped) sink.skipped.add(place);
    lane.content.parked.remove(rows);
    await this.#keep(lane, rows, [], reason);
    return rows.length;
  }

  /** Keeps what has changed: the snapshot first, then the rows. False: another owner was faster, and the lane began again with its state. */
  async #keep(lane: RippleLane, gone: readonly ParkedEvent[], still: readonly ParkedEvent[], skipped?: string): Promise<boolean> {
    const { documents, keeper, sink, writer } = this.#parts.filling;
    const { content } = lane;
    lane.changed(new Set(gone.map(({ networkId }) => networkId)), this.#parts.clock.monotonic());
    if (gone.length > 0) await keeper.saveInTurn(lane);
    const kept = lane.content === content;
    if (kept && (await documents.save(lane.number, content, { parked: still, unparked: gone }, false)) === 'lost') await sink.reload(lane);
    writer.wake();
    if (kept) for (const row of gone) this.#tell(row, skipped);
    return kept;
  }

  #tell({ service, lane, eventId }: ParkedEvent, skipped?: string): void {
    this.#parts.observer({
      kind: 'unparked',
      service: service as ServiceName,
      lane,
      eventId,
      ...(skipped === undefined ? {} : { skipped }),
    });
  }
}
