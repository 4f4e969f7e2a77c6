/** Applies chunks to one version of a projection's read model: documents, parked rows and checkpoint in one transaction (C4, C7). */
import { isWithheld, publishedEvents, type RoadRecord, type ServiceName } from '@golden-thread/contracts';
import { LANES, type Clock } from '@golden-thread/kernel';
import type { DocumentChange, ParkedEvent, ReadModelStore, ReadModelVersion } from '@golden-thread/read-models';
import { ChunkSession } from './chunk-session.ts';
import { FilledCopies } from './filled-copies.ts';
import { Gate } from './gate.ts';
import { GIVEN_UP, keptUnhandled } from './kept-aside.ts';
import type { Observer } from './happening.ts';
import { LaneSink, type LaneChunk, type LaneSource } from './lane-sink.ts';
import { isTransient, parkedRow, streamKey } from './parked-row.ts';
import { ErasureNotApplied, UnknownEventType } from './projection-errors.ts';
import type { Projection } from './projection.ts';
import { erasedBy, isOwnType, isUnreadable, PERSON_ERASED } from './record-types.ts';
import type { Timer } from './timer.ts';

/** What a sink is made of. */
export type SinkParts = {
  readonly projection: Projection;
  /** The services it is filled from. */
  readonly services: readonly ServiceName[];
  readonly readModels: ReadModelStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly observer: Observer;
  /** A rebuild is strict: an event type that nobody knows stops it (C9). */
  readonly isStrict: () => boolean;
  /** The service has another store: gives the version that is filled anew instead. */
  readonly onNewStore: (service: ServiceName, storeId: string) => Promise<ReadModelVersion>;
};

/** A chunk works so many milliseconds at a stretch; then live traffic and readers have their turn. */
const TURN_AFTER_MS = 5;

/** Fills one version. Lanes side by side; the sources of one lane one after the other, since they may share documents. */
export class ProjectionSink extends LaneSink {
  readonly #parts: SinkParts;
  readonly #types: ReadonlySet<string>;
  readonly #gates = Array.from({ length: LANES }, () => new Gate(1));
  #model: ReadModelVersion;
  #loading: Promise<FilledCopies> | null = null;
  #held: Promise<void> = Promise.resolve();
  #applied = 0;
  #stopped: UnknownEventType | null = null;

  constructor(parts: SinkParts, model: ReadModelVersion) {
    super();
    this.#parts = parts;
    this.#types = new Set(parts.projection.types);
    this.#model = model;
  }

  /** The version it fills now. */
  get model(): ReadModelVersion {
    return this.#model;
  }

  /** Events applied since it was made. */
  get applied(): number {
    return this.#applied;
  }

  /** What stopped a strict sink, or null. */
  get stopped(): UnknownEventType | null {
    return this.#stopped;
  }

  override async filledFrom(service: ServiceName): Promise<string | null> {
    return (await this.copies()).filledFrom(service);
  }

  override async last(source: LaneSource): Promise<number> {
    return (await this.copies()).last(source);
  }

  override async apply(chunk: LaneChunk): Promise<'saved' | 'lost'> {
    await this.#held;
    // Where `from` is not where the lane stands, the save finds out.
    return this.inLane(chunk.lane, async () => this.#applyRun(await this.copies(), chunk.records));
  }

  override async reset(service: ServiceName, storeId: string): Promise<void> {
    this.#model = await this.#parts.onNewStore(service, storeId);
    this.forget();
  }

  /** What is remembered of the version it fills. */
  copies(): Promise<FilledCopies> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Forgets what it remembers; it is loaded again when next needed. */
  forget(): void {
    this.#loading = null;
  }

  /** Runs an action while nothing else works on this lane. */
  inLane<Result>(lane: number, action: () => Promise<Result>): Promise<Result> {
    return (this.#gates[lane] ?? new Gate(1)).run(action);
  }

  /** Holds back further chunks until what is returned is called. */
  hold(): () => void {
    const held = Promise.withResolvers<undefined>();
    this.#held = held.promise;
    return () => {
      held.resolve(undefined);
    };
  }

  /** A session on the version these copies are of. */
  session(copies: FilledCopies): ChunkSession {
    const { readModels, projection } = this.#parts;
    return new ChunkSession({ readModels, model: copies.model, collections: projection.collections, erased: copies.erased });
  }

  /** The key a record waits under: its network, and the projection's key or the stream. */
  keyOf(record: RoadRecord): string {
    const { projection } = this.#parts;
    return `${record.event.networkId}/${projection.parkingKey?.(record) ?? streamKey(record)}`;
  }

  /** Gives a record to the projection, if it is one of its types. Throws for one that could not be read. */
  async project(record: RoadRecord, session: ChunkSession): Promise<void> {
    if (isUnreadable(record)) throw new Error(String((record.event.data as { readonly problem?: unknown } | null)?.problem));
    if (this.#types.has(record.event.type)) await this.#parts.projection.apply(record, session);
  }

  /** Erased people are known, for ever, before anything else of the chunk is (C7). */
  async erase(copies: FilledCopies, records: readonly RoadRecord[]): Promise<void> {
    const people = records.flatMap(erasedBy).filter((person) => !copies.erased.has(person));
    if (people.length === 0) return;
    await this.#parts.readModels.saveErased(copies.model, people);
    for (const person of people) copies.erased.add(person);
  }

  async #load(): Promise<FilledCopies> {
    try {
      return await FilledCopies.load(this.#parts.readModels, this.#model, this.#parts.services);
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Applies records together; where that fails for a reason of their own, in halves, until the bad one stands alone and is parked. */
  async #applyRun(copies: FilledCopies, records: readonly RoadRecord[]): Promise<'saved' | 'lost'> {
    try {
      return await this.#applyTogether(copies, records);
    } catch (error) {
      const [only] = records;
      if (isTransient(error) || error instanceof UnknownEventType || only === undefined) throw error;
      if (records.length === 1) return this.#park(copies, only, error);
    }
    const middle = records.length >> 1;
    const first = await this.#applyRun(copies, records.slice(0, middle));
    return first === 'lost' ? first : this.#applyRun(copies, records.slice(middle));
  }

  async #applyTogether(copies: FilledCopies, records: readonly RoadRecord[]): Promise<'saved' | 'lost'> {
    await this.erase(copies, records);
    const session = this.session(copies);
    const parked: ParkedEvent[] = [];
    const unknown: RoadRecord[] = [];
    const kept: DocumentChange[] = [];
    let began = this.#parts.clock.monotonic();
    for (const record of records) {
      if (this.#parts.clock.monotonic() - began > TURN_AFTER_MS) {
        await this.#parts.timer.turn();
        began = this.#parts.clock.monotonic();
      }
      const givenUp = copies.givenUp(record);
      if (givenUp !== undefined) kept.push({ kind: 'put', collection: GIVEN_UP.name, document: givenUp });
      else if (!this.#isKnown(record)) unknown.push(record);
      else if (this.#concerns(record)) {
        const key = this.keyOf(record);
        // An erasure never waits behind anything.
        if (copies.isParked(key) && record.event.type !== PERSON_ERASED) parked.push(parkedRow(record, key, null));
        else await this.project(record, session);
      }
    }
    const outcome = await this.#save(copies, records, { changes: [...session.changes(), ...kept, ...unknown.map(keptUnhandled)], parked });
    if (outcome === 'saved')
      for (const { service, event } of unknown) this.#parts.observer({ kind: 'unhandled-type', service, type: event.type });
    return outcome;
  }

  async #park(copies: FilledCopies, record: RoadRecord, error: unknown): Promise<'saved' | 'lost'> {
    if (record.event.type === PERSON_ERASED) throw new ErasureNotApplied(record.event.eventId, this.#parts.projection.name, error);
    return this.#save(copies, [record], { changes: [], parked: [parkedRow(record, this.#safeKeyOf(record), error)] });
  }

  async #save(
    copies: FilledCopies,
    records: readonly RoadRecord[],
    chunk: { readonly changes: readonly DocumentChange[]; readonly parked: readonly ParkedEvent[] },
  ): Promise<'saved' | 'lost'> {
    const [first, last] = [records[0], records.at(-1)];
    if (first === undefined || last === undefined) return 'saved';
    const { service, storeId, lane } = first;
    const checkpoint = { service, storeId, lane, from: first.previous, to: last.position };
    if (
      (await this.#parts.readModels.save(copies.model, { checkpoint, beside: copies.beside(first), ...chunk, unparked: [] })) === 'lost'
    ) {
      this.forget();
      return 'lost';
    }
    copies.moved(first, last.position);
    this.#applied += records.length;
    for (const row of chunk.parked) {
      const about = records.find(({ position }) => position === row.position)?.event.about ?? null;
      copies.parkedOne(row.key, row.networkId, about);
      this.#parts.observer({ kind: 'parked', service, lane, eventId: row.eventId, type: row.type, behind: row.attempts === 0 });
    }
    return 'saved';
  }

  #concerns(record: RoadRecord): boolean {
    return this.#types.has(record.event.type) || isUnreadable(record);
  }

  /** Whether this release knows the type. A strict sink stops at one it does not know. */
  #isKnown(record: RoadRecord): boolean {
    const { type } = record.event;
    const { projection } = this.#parts;
    const isSource = projection.sources.includes(record.service);
    const known =
      !isSource ||
      this.#concerns(record) ||
      isWithheld(type) ||
      isOwnType(type) ||
      publishedEvents.find(type) !== undefined ||
      (projection.passesOver?.includes(type) ?? false);
    if (known || !this.#parts.isStrict()) return known;
    this.#stopped = new UnknownEventType(type, projection.name);
    throw this.#stopped;
  }

  /** The key to park under, also where the projection cannot tell its own. */
  #safeKeyOf(record: RoadRecord): string {
    try {
      return this.keyOf(record);
    } catch (error) {
      this.#parts.observer({ kind: 'trouble', service: record.service, lane: record.lane, retryInMs: 0, error });
      return `${record.event.networkId}/${streamKey(record)}`;
    }
  }
}
