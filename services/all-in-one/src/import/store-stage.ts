/** The second stage: chunks in file order to their owners, acknowledged one by one (events.md, import, points 2 and 3). */
import type { ImportEvent, ServiceName } from '@golden-thread/contracts';
import type { ReadModelCatalogue } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import type { ImportOwner, StoredPart } from '@golden-thread/service-host';
import { decodeEvents } from './check-block.ts';
import type { ImportJournal, ImportRecord } from './import-journal.ts';
import type { TellImport } from './import-report.ts';
import type { Staging } from './staging.ts';

/** What is stored where. */
export type Storing = {
  readonly record: ImportRecord;
  readonly staging: Staging;
  readonly owners: readonly ImportOwner[];
  readonly journal: ImportJournal;
  readonly catalogue: ReadModelCatalogue;
  readonly signal: AbortSignal;
  readonly tell: TellImport;
};

/** How far it came. `record` is what the journal holds; `positions` says where each store stood afterwards. */
export type StoreResult = {
  readonly end: 'done' | 'unavailable' | 'interrupted';
  readonly record: ImportRecord;
  readonly positions: ReadonlyMap<ServiceName, StoredPart>;
  readonly cause?: StoreUnavailable;
};

/** Chunks handed to the stores before the first of them is acknowledged: while one is stored, the next is prepared. */
const AT_ONCE = 3;
/** A view that decides access and is further behind than this slows the import down. */
const ACCESS_BEHIND_MS = 2_000;

/** Stores from the first chunk that is not acknowledged. Only StoreUnavailable is a result; anything else is thrown. */
export async function storeStaged(storing: Storing): Promise<StoreResult> {
  const stage = new StoreStage(storing);
  try {
    return await stage.run();
  } finally {
    await stage.settle();
  }
}

class StoreStage {
  readonly #storing: Storing;
  readonly #positions = new Map<ServiceName, StoredPart>();
  readonly #underWay: Promise<readonly StoredPart[]>[] = [];
  #record: ImportRecord;

  constructor(storing: Storing) {
    this.#storing = storing;
    this.#record = storing.record;
  }

  async run(): Promise<StoreResult> {
    const { staging, signal } = this.#storing;
    try {
      for (let number = this.#record.acknowledged; number < staging.size && !signal.aborted; number += 1) {
        if (!(await this.#accessCaughtUp())) break;
        this.#underWay.push(this.#store(decodeEvents(staging.chunk(number).events)));
        if (this.#underWay.length === AT_ONCE) await this.#acknowledgeFirst();
      }
      while (this.#underWay.length > 0) await this.#acknowledgeFirst();
    } catch (thrown) {
      if (!(thrown instanceof StoreUnavailable)) throw thrown;
      return { end: 'unavailable', record: this.#record, positions: this.#positions, cause: thrown };
    }
    const whole = this.#record.acknowledged === staging.size;
    return { end: whole ? 'done' : 'interrupted', record: this.#record, positions: this.#positions };
  }

  /** Waits for what was handed over, whatever came of it. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  #store(events: readonly ImportEvent[]): Promise<readonly StoredPart[]> {
    const parts = this.#storing.owners.map(async (owner) => {
      const own = events.filter(({ type }) => owner.types.has(type));
      if (own.length === 0) return [];
      const part = await owner.store(this.#record.networkId, own);
      this.#positions.set(owner.service, part);
      return [part];
    });
    const stored = Promise.all(parts).then((lists) => lists.flat());
    // Awaited in its turn; until then a failure must not end the process.
    stored.catch(() => undefined);
    return stored;
  }

  async #acknowledgeFirst(): Promise<void> {
    const parts = await this.#underWay.shift();
    const add = (count: (part: StoredPart) => number) => (parts ?? []).reduce((sum, part) => sum + count(part), 0);
    this.#record = {
      ...this.#record,
      acknowledged: this.#record.acknowledged + 1,
      stored: this.#record.stored + add(({ stored }) => stored),
      known: this.#record.known + add(({ known }) => known),
    };
    this.#storing.journal.progress(this.#record);
    const { read, stored, known, refused } = this.#record;
    await this.#storing.tell({ kind: 'progress', stage: 'storing', done: stored + known, total: read - refused, unit: 'lines' });
  }

  /** Waits while a view that decides access is more than 2 s behind (events.md, import, point 4); false when the import was stopped meanwhile. */
  async #accessCaughtUp(): Promise<boolean> {
    const { catalogue, signal } = this.#storing;
    const behind = () =>
      catalogue.all().some((view) => view.decidesAccess && view.coverage().some(({ stalenessMs }) => stalenessMs > ACCESS_BEHIND_MS));
    while (behind() && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 50));
    return !signal.aborted;
  }
}
