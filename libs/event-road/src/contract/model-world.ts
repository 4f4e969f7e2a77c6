/** The world of the model test: stores that can be restored, a road that loses and delays, one read model with its checkpoints. Synchronous. */
import type { SeededRandom } from '@golden-thread/testing';
import { mayMove } from '../chain-rule.ts';

/** What can be taken out of the rule, to see whether the model notices (C3, C4, C6 of architecture.md 3.4). */
export type Rules = {
  /** Positions of two storeIds are never compared; a new storeId fills everything anew. */
  readonly c3: boolean;
  /** A checkpoint is saved by compare-and-set, with the documents. */
  readonly c4: boolean;
  /** The head is asked, so that a lost last record is found. */
  readonly c6: boolean;
  /** Part of C4: a chunk is lost also where another source of its lane moved under the documents it read. */
  readonly beside: boolean;
  /** Part of C3: a version is filled from one store per source; a chunk of another one is lost. */
  readonly oneStore: boolean;
};

/** Lanes, sources, and documents of a lane in the model: few, so that schedules collide. */
export const MODEL = { lanes: 2, sources: 2, documents: 2 } as const;

/** A document of the model: what each source told it, one number per source. */
export type ModelDocument = readonly number[];

/** A record of the model. `value` stands for what the event says. */
export type ModelRecord = {
  readonly source: number;
  readonly storeId: string;
  readonly lane: number;
  readonly position: number;
  readonly previous: number;
  readonly value: number;
};

/** What the head of a source says. */
export type ModelHead = { readonly storeId: string; readonly head: number; readonly lastOfLane: readonly number[] };

/** Folds an event into a document so that order, repetition and loss all show. Source: the FNV-1a step. */
export function fold(document: number, value: number): number {
  return Math.imul((document ^ value) >>> 0, 0x01000193) >>> 0;
}

/** One service's store. */
export class ModelSource {
  readonly index: number;
  storeId: string;
  answers = true;
  /** How many records the publisher believes to have sent. */
  published = 0;
  log: ModelRecord[] = [];
  #lanes: ModelRecord[][] = emptyLanes();
  #restores = 0;

  constructor(index: number) {
    this.index = index;
    this.storeId = `${index}.0`;
  }

  append(lane: number, value: number): void {
    // Positions grow but need not be contiguous.
    const position = (this.log.at(-1)?.position ?? 0) + 1 + (value % 3 === 0 ? 1 : 0);
    this.#add({ source: this.index, storeId: this.storeId, lane, position, previous: this.#lanes[lane]?.at(-1)?.position ?? 0, value });
  }

  /** An older backup comes back under a new storeId (C3). What the publisher remembers may be newer than the store. */
  restore(length: number, publishedToo: boolean): void {
    this.#restores += 1;
    this.storeId = `${this.index}.${this.#restores}`;
    const kept = this.log.slice(0, length);
    this.log = [];
    this.#lanes = emptyLanes();
    for (const record of kept) this.#add({ ...record, storeId: this.storeId });
    if (publishedToo) this.published = Math.min(this.published, length);
  }

  head(): ModelHead {
    return {
      storeId: this.storeId,
      head: this.log.at(-1)?.position ?? 0,
      lastOfLane: this.#lanes.map((records) => records.at(-1)?.position ?? 0),
    };
  }

  /** Records of a lane after a position, in order. */
  read(lane: number, after: number, limit: number): readonly ModelRecord[] {
    const records = this.#lanes[lane] ?? [];
    const first = records.findIndex(({ position }) => position > after);
    return first < 0 ? [] : records.slice(first, first + limit);
  }

  #add(record: ModelRecord): void {
    this.log.push(record);
    this.#lanes[record.lane]?.push(record);
  }
}

function emptyLanes(): ModelRecord[][] {
  return Array.from({ length: MODEL.lanes }, () => []);
}

/** A chunk that was computed and not yet saved: what a slow owner holds while others go on. */
export type ModelChunk = {
  readonly generation: number;
  readonly source: number;
  readonly storeId: string;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** The documents it changes, whole; the others are left alone. */
  readonly documents: ReadonlyMap<number, ModelDocument>;
  /** Where the sources of this lane stood when the documents were read. */
  readonly beside: readonly number[];
};

/** The read model: per lane a few documents that all sources share, and the checkpoints. */
export class ModelDatabase {
  readonly #rules: Rules;
  /** Counts how often everything was filled anew. */
  generation = 0;
  filledFrom: (string | null)[] = [];
  #documents: ModelDocument[][] = [];
  #lasts: number[][] = [];

  constructor(rules: Rules) {
    this.#rules = rules;
    this.empty();
  }

  /** A new version with nothing in it. */
  empty(): void {
    this.generation += 1;
    this.filledFrom = Array.from({ length: MODEL.sources }, () => null);
    const zeros = (): number[] => Array.from({ length: MODEL.sources }, () => 0);
    this.#documents = Array.from({ length: MODEL.lanes }, () => Array.from({ length: MODEL.documents }, zeros));
    this.#lasts = Array.from({ length: MODEL.lanes }, zeros);
  }

  documents(lane: number): readonly ModelDocument[] {
    return this.#documents[lane] ?? [];
  }

  lasts(lane: number): readonly number[] {
    return this.#lasts[lane] ?? [];
  }

  /** How far a lane was applied of that very store; 0 where this was filled from another one (C3). */
  last(source: number, storeId: string, lane: number): number {
    return this.#isAnother(source, storeId) ? 0 : (this.lasts(lane)[source] ?? 0);
  }

  /** Documents and checkpoint in one transaction; `lost` where a checkpoint is not where the owner believes it to be (C4). */
  save(chunk: ModelChunk): 'saved' | 'lost' {
    if (chunk.generation !== this.generation) return 'lost';
    if (this.#rules.oneStore && this.#isAnother(chunk.source, chunk.storeId)) return 'lost';
    const lasts = this.#lasts[chunk.lane] ?? [];
    const besideStill = !this.#rules.beside || lasts.every((last, source) => source === chunk.source || last === chunk.beside[source]);
    if (this.#rules.c4 && !(mayMove(lasts[chunk.source] ?? 0, chunk.from) && besideStill)) return 'lost';
    const documents = this.#documents[chunk.lane] ?? [];
    for (const [key, document] of chunk.documents) documents[key] = document;
    lasts[chunk.source] = chunk.to;
    this.filledFrom[chunk.source] = chunk.storeId;
    return 'saved';
  }

  /** A version is filled from one store per source: whoever saves first decides which. */
  #isAnother(source: number, storeId: string): boolean {
    const filledFrom = this.filledFrom[source] ?? null;
    return this.#rules.c3 && filledFrom !== null && filledFrom !== storeId;
  }
}

/** Records under way: any of them may come at any time, come again, or never come. */
export class ModelRoad {
  #underWay: ModelRecord[] = [];

  send(record: ModelRecord): void {
    this.#underWay.push(record);
  }

  /** Some record that is under way, left there for a repeat now and then. */
  take(random: SeededRandom): ModelRecord | null {
    if (this.#underWay.length === 0) return null;
    // Mostly in order, sometimes anything: a late send of long ago among them.
    const index = random.next() < 0.6 ? 0 : random.below(this.#underWay.length);
    const record = this.#underWay[index] ?? null;
    if (random.next() >= 0.2) this.#underWay.splice(index, 1);
    return record;
  }
}
