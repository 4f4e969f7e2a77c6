/** Where the followers of the ripple read model bring their records: 64 lanes of engines, each changed whole or not at all. */
import type { ServiceName } from '@golden-thread/contracts';
import { LaneSink, SourceUnavailable, type LaneChunk, type LaneSource, type Observer, UnknownEventType } from '@golden-thread/event-road';
import { LANES, type Clock } from '@golden-thread/kernel';
import type { ParkedEvent } from '@golden-thread/read-models';
import { LaneContent } from './lane-content.ts';
import type { LaneSnapshots } from './lane-snapshots.ts';
import { placeOf } from './parked-facts.ts';
import { RIPPLE, type RippleDocuments } from './ripple-documents.ts';
import { RippleLane } from './ripple-lane.ts';

/** What the sink stands on. */
export type RippleSinkParts = {
  readonly documents: RippleDocuments;
  /** Null: engines are always filled from the feeds. */
  readonly snapshots: LaneSnapshots | null;
  readonly clock: Clock;
  readonly observer: Observer;
  /** A rebuild is strict: an event type that nobody knows stops it (C9). */
  readonly strict: boolean;
  /** Called after something changed that has to be written. */
  readonly onChange: () => void;
  /** A service has another store: starts another version, which takes the place of this one. */
  readonly onNewStore: () => Promise<void>;
};

/** The lanes and what is applied to them. */
export class RippleSink extends LaneSink {
  override readonly chunkSize = 5_000;
  readonly lanes: readonly RippleLane[];
  readonly skipped = new Set<string>();
  /** The store of each service that is followed now. */
  readonly #followed = new Map<ServiceName, string>();
  readonly #parts: RippleSinkParts;
  #strict: boolean;
  #applied = 0;
  #stopped: UnknownEventType | null = null;

  constructor(parts: RippleSinkParts) {
    super();
    this.#parts = parts;
    this.#strict = parts.strict;
    this.lanes = Array.from({ length: LANES }, (_, number) => new RippleLane(number, parts.clock.monotonic()));
  }

  /** Records applied since it was made. */
  get applied(): number {
    return this.#applied;
  }

  /** What stopped a strict sink, or null. */
  get stopped(): UnknownEventType | null {
    return this.#stopped;
  }

  /** Begins with the newest snapshots. Before it, nothing may be applied. */
  async load(): Promise<void> {
    await this.#parts.documents.loadFences();
    const shown = await this.#parts.documents.parked();
    for (const lane of this.lanes) await lane.turn.run(() => this.#load(lane, shown));
  }

  /** A compare-and-set was lost: forgets what a lane holds and begins again with what the other owner saved. In the lane's turn. */
  async reload(lane: RippleLane): Promise<void> {
    this.#parts.observer({ kind: 'checkpoint-lost', service: 'projections', lane: lane.number });
    await this.#parts.documents.loadFences();
    await this.#load(lane, await this.#parts.documents.parked());
    // That owner fills this version from a store that is not the one followed here: then it is another version that is needed.
    for (const [service, storeId] of this.#followed) {
      if (this.#storesOf(service).some((other) => other !== storeId)) return this.#parts.onNewStore();
    }
  }

  /** From now on unknown event types are counted, and stop nothing: the version answers. */
  relax(): void {
    this.#strict = false;
  }

  override filledFrom(service: ServiceName): Promise<string | null> {
    const stores = this.#storesOf(service);
    // Several, where owners who followed different stores filled one version: none of them is right.
    return Promise.resolve(stores.length === 0 ? null : stores.join(' and '));
  }

  override last({ service, storeId, lane: number }: LaneSource): Promise<number> {
    const { content } = this.#lane(number);
    this.#followed.set(service, storeId);
    if (!content.positions.has(service)) content.positions.set(service, { storeId, last: 0 });
    return Promise.resolve(content.last(service, storeId));
  }

  override apply(chunk: LaneChunk): Promise<'saved' | 'lost'> {
    const lane = this.#lane(chunk.lane);
    return lane.turn.run(async () => {
      const { content } = lane;
      if (!content.standsAt(chunk)) return 'lost';
      const reading = content.read(chunk.records, this.skipped);
      if (this.#strict && reading.unhandled[0] !== undefined) throw (this.#stopped = new UnknownEventType(reading.unhandled[0], RIPPLE));
      const rows = [...reading.parked, ...reading.rewritten];
      if (rows.length > 0 && (await this.#show(lane, { parked: rows })) === 'lost') return 'lost';
      const changed = content.take(reading);
      content.positions.set(chunk.service, { storeId: chunk.storeId, last: chunk.to });
      this.#taken(lane, chunk, changed);
      this.#tell(chunk, reading.parked, reading.unhandled);
      return 'saved';
    });
  }

  /** What was filled from the former store cannot be followed any more (C3): another version is, from the beginning. */
  override async reset(service: ServiceName, storeId: string): Promise<void> {
    await this.#parts.onNewStore();
    throw new SourceUnavailable(
      `the engines were filled from a store of ${service} that ${storeId} replaced: they are not followed any more`,
    );
  }

  /** The stores of a service that something here was filled from. */
  #storesOf(service: ServiceName): readonly string[] {
    const loaded = this.lanes.flatMap(({ content }) => content.positions.get(service)?.storeId ?? []);
    return [...new Set([...loaded, this.#parts.documents.storeOf(service) ?? []].flat())];
  }

  async #load(lane: RippleLane, shown: readonly ParkedEvent[]): Promise<void> {
    const { documents, snapshots, clock, observer } = this.#parts;
    const filledSince = clock.monotonic();
    const loaded = (await snapshots?.load(lane.number)) ?? { content: null, manifestId: null };
    if (loaded.problem !== undefined)
      observer({ kind: 'trouble', service: 'projections', lane: lane.number, retryInMs: 0, error: new Error(loaded.problem) });
    lane.begin(loaded.content ?? new LaneContent(), loaded.manifestId, filledSince);
    for (const { place } of await documents.skipped(lane.number)) this.skipped.add(place);
    await this.#showAllParked(lane, shown);
    this.#parts.onChange();
  }

  /** Makes the rows that the operator sees the same as what the lane's content says is parked. */
  async #showAllParked(lane: RippleLane, shown: readonly ParkedEvent[]): Promise<void> {
    const held = lane.content.parked;
    const places = new Set(held.all().map(placeOf));
    const unparked = shown.filter((row) => row.lane === lane.number && !places.has(placeOf(row)));
    if (unparked.length > 0 || held.size > 0) await this.#show(lane, { parked: held.all(), unparked });
  }

  async #show(
    lane: RippleLane,
    rows: { readonly parked?: readonly ParkedEvent[]; readonly unparked?: readonly ParkedEvent[] },
  ): Promise<'saved' | 'lost'> {
    const outcome = await this.#parts.documents.save(lane.number, lane.content, rows, false);
    if (outcome === 'lost') await this.reload(lane);
    return outcome;
  }

  #taken(lane: RippleLane, { records }: LaneChunk, changed: ReadonlySet<string>): void {
    lane.unsaved += records.length;
    this.#applied += records.length;
    lane.changed(changed, this.#parts.clock.monotonic());
    if (changed.size > 0) this.#parts.onChange();
  }

  #tell({ service, lane }: LaneChunk, parked: readonly ParkedEvent[], unhandled: readonly string[]): void {
    for (const { eventId, type, attempts } of parked)
      this.#parts.observer({ kind: 'parked', service, lane, eventId, type, behind: attempts === 0 });
    for (const type of unhandled) this.#parts.observer({ kind: 'unhandled-type', service, type });
  }

  #lane(number: number): RippleLane {
    const lane = this.lanes[number];
    if (lane === undefined) throw new RangeError(`there is no lane ${number}`);
    return lane;
  }
}
