/** One owner in the model test. It decides with the real rule (connect, covers); the database checks with the real checkpoint rule. */
import { connect, covers } from '../chain-rule.ts';
import {
  fold,
  MODEL,
  type ModelChunk,
  type ModelDatabase,
  type ModelDocument,
  type ModelHead,
  type ModelRecord,
  type ModelSource,
  type Rules,
} from './model-world.ts';

/** A claim that a lane is applied up to a head, as of the moment the head was asked for. */
export type CoverageClaim = { readonly source: number; readonly lane: number; readonly head: ModelHead };

/** What an owner works with. */
export type ConsumerParts = { readonly rules: Rules; readonly sources: readonly ModelSource[]; readonly database: ModelDatabase };

/** Owns some lanes, perhaps together with another owner that has not noticed yet that it lost them. */
export class ModelConsumer {
  readonly #parts: ConsumerParts;
  readonly #inbox = new Map<number, ModelRecord[]>();
  readonly #readTo = new Map<number, number>();
  /** By lane: the sources of one lane are worked on one after the other, since they share its document. */
  readonly #chunks = new Map<number, ModelChunk>();
  #storeIds: (string | null)[] = [];
  lanes = new Set<number>();

  constructor(parts: ConsumerParts) {
    this.#parts = parts;
    this.crash();
  }

  /** Everything in memory is gone. */
  crash(): void {
    this.#inbox.clear();
    this.#readTo.clear();
    this.#chunks.clear();
    this.#storeIds = this.#parts.sources.map(() => null);
  }

  receive(record: ModelRecord): void {
    const place = placeOf(record.source, record.lane);
    const inbox = this.#inbox.get(place);
    if (inbox === undefined) this.#inbox.set(place, [record]);
    else inbox.push(record);
  }

  /** Hears a head; the answer may have been under way for a while. Returns what it may now claim (C6). */
  hear(source: number, head: ModelHead): readonly CoverageClaim[] {
    this.#enter(source, head.storeId);
    return [...this.lanes].flatMap((lane): CoverageClaim[] => {
      const last = this.#parts.database.last(source, head.storeId, lane);
      const lastOfLane = head.lastOfLane[lane] ?? 0;
      if (covers(last, lastOfLane)) return [{ source, lane, head }];
      this.#readTo.set(placeOf(source, lane), lastOfLane);
      return [];
    });
  }

  /** Does one thing for a lane of a source: saves what it computed, or computes the next chunk. Returns whether anything was done. */
  step(source: number, lane: number): boolean {
    const chunk = this.#chunks.get(lane);
    if (chunk !== undefined) {
      this.#chunks.delete(lane);
      this.#parts.database.save(chunk);
      return true;
    }
    const records = this.#next(source, lane);
    if (records.length > 0) this.#chunks.set(lane, this.#computed(source, lane, records));
    return records.length > 0;
  }

  /** Follows this store from now on; where the read model was filled from another one, all is filled anew (C3). */
  #enter(source: number, storeId: string): void {
    const { rules, database } = this.#parts;
    const isNew = this.#storeIds[source] !== storeId;
    this.#storeIds[source] = storeId;
    if (!rules.c3) return;
    const filledFrom = database.filledFrom[source] ?? null;
    if (filledFrom !== null && filledFrom !== storeId) database.empty();
    if (!isNew) return;
    this.#inbox.clear();
    this.#readTo.clear();
    for (const [lane, chunk] of this.#chunks) if (chunk.source === source) this.#chunks.delete(lane);
  }

  /** The records to apply next: what connects on the road, otherwise what is missing from the feed, if the source answers (C5). */
  #next(source: number, lane: number): readonly ModelRecord[] {
    const place = placeOf(source, lane);
    const storeId = this.#storeIds[source] ?? null;
    if (storeId === null) return [];
    const last = this.#parts.database.last(source, storeId, lane);
    const offered = this.#asSeen(this.#inbox.get(place) ?? [], storeId);
    const { run, beyond } = connect(offered, { storeId, last, limit: 3 });
    this.#inbox.set(place, [...beyond]);
    if (run.length > 0) return run;
    const [missing] = beyond;
    const to = missing?.previous ?? this.#readTo.get(place) ?? 0;
    const read = to > last ? this.#read(source, lane, last) : null;
    if (read === null) return [];
    if (missing !== undefined && !read.some(({ position }) => position <= to)) this.#inbox.set(place, [...beyond.slice(1)]);
    return connect(this.#asSeen(read, storeId), { storeId, last, limit: 3 }).run;
  }

  /** What the feed has, or null while the source does not answer. */
  #read(source: number, lane: number, after: number): readonly ModelRecord[] | null {
    const from = this.#parts.sources[source];
    return from?.answers === true ? from.read(lane, after, 3) : null;
  }

  /** Without C3 nobody looks at the storeId: all records seem to be of one store. */
  #asSeen(records: readonly ModelRecord[], storeId: string): readonly ModelRecord[] {
    return this.#parts.rules.c3 ? records : records.map((record) => ({ ...record, storeId }));
  }

  #computed(source: number, lane: number, records: readonly ModelRecord[]): ModelChunk {
    const { database } = this.#parts;
    const documents = new Map<number, ModelDocument>();
    for (const { value } of records) {
      const key = keyOf(value);
      const document = documents.get(key) ?? database.documents(lane)[key] ?? [];
      documents.set(key, document.with(source, fold(document[source] ?? 0, value)));
    }
    const beside = [...database.lasts(lane)];
    const storeId = records[0]?.storeId ?? '';
    const from = database.last(source, storeId, lane);
    return { generation: database.generation, source, storeId, lane, from, to: records.at(-1)?.position ?? 0, documents, beside };
  }
}

/** The key of one lane of one source. */
function placeOf(source: number, lane: number): number {
  return source * MODEL.lanes + lane;
}

/** What the read model has to be: a serial replay of what the stores hold now. */
export function serialReplay(sources: readonly ModelSource[]): readonly (readonly ModelDocument[])[] {
  return Array.from({ length: MODEL.lanes }, (_, lane) => {
    const parts = sources.map((source) => foldsOf(source, lane, Number.POSITIVE_INFINITY));
    return Array.from({ length: MODEL.documents }, (_unused, key) => parts.map((folds) => folds[key] ?? 0));
  });
}

/** One source's part of each document of a lane, from its events up to a position. */
export function foldsOf(source: ModelSource, lane: number, upTo: number): readonly number[] {
  const folds = Array.from({ length: MODEL.documents }, () => 0);
  for (const { position, value } of source.read(lane, 0, Number.POSITIVE_INFINITY)) {
    if (position <= upTo) folds[keyOf(value)] = fold(folds[keyOf(value)] ?? 0, value);
  }
  return folds;
}

/** The document an event changes. */
function keyOf(value: number): number {
  return value % MODEL.documents;
}
