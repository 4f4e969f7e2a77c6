/**
 * The figures of networks as documents: what every replica answers from, whether it holds the engines or not (architecture.md 3.6).
 *
 * One owner at a time may write a lane. The lane's checkpoints are its fence: they hold the positions that written figures may contain,
 * and every save moves them by compare-and-set. An owner first loads the fence, then fills its engines to heads asked for afterwards, and
 * only then writes: so it contains whatever anybody wrote before, and figures never go back.
 */
import type { ServiceName } from '@golden-thread/contracts';
import { LANES } from '@golden-thread/kernel';
import type {
  CollectionDeclaration,
  Document,
  DocumentChange,
  ParkedEvent,
  ReadModelStore,
  ReadModelVersion,
  SwitchOutcome,
} from '@golden-thread/read-models';
import type { PlainFigure } from '@golden-thread/ripple';
import { LaneContent } from './lane-content.ts';

/** The name of the read model. */
export const RIPPLE = 'ripple';
/** The release of mapping, figures and documents. Whoever changes one of them raises it: everything is then filled anew from the feeds. */
export const RIPPLE_RELEASE = 2;
/** The services whose events the figures are made of. */
export const RIPPLE_SOURCES = ['identity', 'community-outcomes'] as const satisfies readonly ServiceName[];

/** A service's position that figures contain. */
export type FigurePosition = { readonly service: string; readonly storeId: string; readonly position: number };

/** Figures as of one instant, with the positions they contain. */
export type Figures = {
  /** RFC 3339. */
  readonly asOf: string;
  readonly positions: readonly FigurePosition[];
  readonly definitionVersion: number;
  readonly parameters: { readonly horizons: readonly number[]; readonly periods: string };
  /** The blocks M1 ... that a live page shows (metrics.md 2.1). */
  readonly metrics: Readonly<Record<string, PlainFigure>>;
};

/** The figures of one network; `id` is the network's. */
export type FiguresDocument = Document & Figures & { readonly lane: number };

/** Everything that one save changes of a lane. */
export type LaneChanges = {
  readonly figures?: readonly FiguresDocument[];
  /** Networks that have no figures any more. */
  readonly gone?: readonly string[];
  readonly parked?: readonly ParkedEvent[];
  readonly unparked?: readonly ParkedEvent[];
  /** Places of events the operator gave up, and why. */
  readonly skipped?: readonly { readonly place: string; readonly reason: string }[];
};

const FIGURES = 'figures';
const SKIPPED = 'skipped';
const BY_LANE = 'by-lane';

const collections: readonly CollectionDeclaration[] = [
  { name: FIGURES, indexes: [{ name: BY_LANE, fields: ['lane'] }] },
  { name: SKIPPED, indexes: [{ name: BY_LANE, fields: ['lane'] }] },
];

type Fence = { readonly service: ServiceName; readonly storeId: string; readonly from: number; readonly to: number };

/** The documents of one version of the ripple read model. */
export class RippleDocuments {
  readonly model: ReadModelVersion;
  readonly #store: ReadModelStore;
  readonly #lasts = new Map<string, number>();
  readonly #stores = new Map<string, string>();

  constructor(store: ReadModelStore, version: number) {
    this.#store = store;
    this.model = { name: RIPPLE, version };
  }

  /** Makes the collections where they are missing. */
  async declare(): Promise<void> {
    await this.#store.declare(this.model, collections);
  }

  /** Learns where all fences stand. Nothing may be written of a lane that was not filled after this. */
  async loadFences(): Promise<void> {
    for (const { service, storeId, lane, last } of await this.#store.checkpoints(this.model)) this.#moved(service, storeId, lane, last);
  }

  /** The store of a service that figures were made of, or null. A version is made of one store of each service (C3). */
  storeOf(service: ServiceName): string | null {
    return this.#stores.get(service) ?? null;
  }

  /** Whether the content has everything that may have been written of its lane. Otherwise it must not be written. */
  contains(lane: number, content: LaneContent): boolean {
    return RIPPLE_SOURCES.every((service) => (content.positions.get(service)?.last ?? 0) >= this.#last(service, lane));
  }

  /**
   * Saves changes of a lane in one transaction. `advance`: the figures contain all of the content. `lost`: another owner wrote since.
   * One save moves the fence of one service: that of a second one is moved first, with nothing else. Broken off in between, the fence asks
   * for more than the figures contain, which every owner has once it has caught up.
   */
  async save(lane: number, content: LaneContent, changes: LaneChanges, advance: boolean): Promise<'saved' | 'lost'> {
    const fences = RIPPLE_SOURCES.map((service) => this.#fence(service, lane, content, advance));
    const carrier = fences.findLast(({ from, to }) => to > from) ?? fences.at(-1);
    for (const fence of fences.filter((each) => each !== carrier && each.to > each.from)) {
      if ((await this.#saveOne(lane, fence, {})) === 'lost') return 'lost';
    }
    return carrier === undefined ? 'saved' : this.#saveOne(lane, carrier, changes);
  }

  /** The figures of a network, or null. */
  async figuresOf(networkId: string): Promise<FiguresDocument | null> {
    return (await this.#store.get(this.model, FIGURES, networkId)) as FiguresDocument | null;
  }

  /** The networks of a lane that have figures. */
  async networksOf(lane: number): Promise<readonly string[]> {
    return (await this.#allOf(FIGURES, lane)).map(({ id }) => id);
  }

  /** The places in a lane whose events the operator gave up, with the reasons. */
  async skipped(lane: number): Promise<readonly { readonly place: string; readonly reason: string }[]> {
    return (await this.#allOf(SKIPPED, lane)).map(({ id, reason }) => ({ place: id, reason: String(reason) }));
  }

  /** Takes over from a version that this one will replace which events were given up. */
  async inheritSkipped(from: RippleDocuments): Promise<void> {
    for (let lane = 0; lane < LANES; lane += 1) {
      const skipped = await from.skipped(lane);
      if (skipped.length > 0) await this.save(lane, new LaneContent(), { skipped }, false);
    }
  }

  /** All parked events, as the operator sees them. */
  parked(key?: string): Promise<ParkedEvent[]> {
    return this.#store.parked(this.model, key);
  }

  /** Makes this version the one that answers. `retired`: contents of stores that were replaced are not compared. */
  switchLive(retired: readonly string[]): Promise<SwitchOutcome> {
    return this.#store.switchLive(this.model, { retiredStores: retired });
  }

  /** Removes a version that does not answer. */
  drop(): Promise<void> {
    return this.#store.drop(this.model);
  }

  async #saveOne(lane: number, { service, ...fence }: Fence, changes: LaneChanges): Promise<'saved' | 'lost'> {
    const { parked = [], unparked = [] } = changes;
    const beside = RIPPLE_SOURCES.filter((other) => other !== service).map((other) => ({ service: other, last: this.#last(other, lane) }));
    const outcome = await this.#store.save(this.model, {
      checkpoint: { service, lane, ...fence },
      beside,
      changes: documentChanges(lane, changes),
      parked,
      unparked,
    });
    if (outcome === 'saved' && fence.to > 0) this.#moved(service, fence.storeId, lane, fence.to);
    return outcome;
  }

  #fence(service: ServiceName, lane: number, content: LaneContent, advance: boolean): Fence {
    const position = content.positions.get(service);
    const from = this.#last(service, lane);
    return {
      service,
      storeId: position?.storeId ?? this.storeOf(service) ?? 'none',
      from,
      to: advance ? Math.max(from, position?.last ?? 0) : from,
    };
  }

  #last(service: ServiceName, lane: number): number {
    return this.#lasts.get(`${service}/${lane}`) ?? 0;
  }

  #moved(service: string, storeId: string, lane: number, last: number): void {
    this.#lasts.set(`${service}/${lane}`, last);
    this.#stores.set(service, storeId);
  }

  async #allOf(collection: string, lane: number): Promise<readonly Document[]> {
    const found: Document[] = [];
    for (;;) {
      const after = found.at(-1);
      const page = await this.#store.find(this.model, {
        collection,
        index: BY_LANE,
        equals: [lane],
        limit: 1_000,
        ...(after && { after }),
      });
      if (page.length === 0) return found;
      found.push(...page);
    }
  }
}

function documentChanges(lane: number, { figures = [], gone = [], skipped = [] }: LaneChanges): DocumentChange[] {
  return [
    ...figures.map((document): DocumentChange => ({ kind: 'put', collection: FIGURES, document })),
    ...gone.map((id): DocumentChange => ({ kind: 'delete', collection: FIGURES, id })),
    ...skipped.map(({ place, reason }): DocumentChange => ({ kind: 'put', collection: SKIPPED, document: { id: place, lane, reason } })),
  ];
}
