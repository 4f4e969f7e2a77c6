/** What the engines of one lane hold, and exactly how much of each feed is in them. Everything here changes together, or not at all. */
import { nameTakenOff, personErased, type RoadRecord, type ServiceName } from '@golden-thread/contracts';
import { erasedBy, parkedRow, type LaneChunk } from '@golden-thread/event-road';
import type { ParkedEvent } from '@golden-thread/read-models';
import { RippleEngine, type Fact } from '@golden-thread/ripple';
import { meaningOf, UnreadableFact, type Meaning } from './fact-of-record.ts';
import { ParkedFacts, parkingKeyOf, placeOf, withoutInspirer } from './parked-facts.ts';

/** How far one lane of one store is in the engines. */
export type LanePosition = { readonly storeId: string; readonly last: number };

/** What a chunk of records means, before anything of it is applied. */
export type ChunkReading = {
  /** A fact of a network, or null: the network is known from now on, its figures stay. */
  readonly facts: readonly { readonly networkId: string; readonly fact: Fact | null; readonly record: RoadRecord }[];
  readonly parked: readonly ParkedEvent[];
  /** Events parked before, without the inspirer whose name was taken off since. */
  readonly rewritten: readonly ParkedEvent[];
  /** Types that nobody here knows, once per record. */
  readonly unhandled: readonly string[];
};

/** What is applied of a reading. */
export type Taken = Pick<ChunkReading, 'parked' | 'rewritten'> & {
  readonly facts: readonly Omit<ChunkReading['facts'][number], 'record'>[];
};

const NEVER_WAIT: ReadonlySet<string> = new Set([personErased.type, nameTakenOff.type]);

/** Engines of this lane get every event once: the chain rule drops what comes twice. */
export const ENGINE_OPTIONS = { trustedUnique: true } as const;

/** The engines of one lane, one per network. */
export class LaneContent {
  readonly engines: Map<string, RippleEngine>;
  readonly positions: Map<ServiceName, LanePosition>;
  readonly parked: ParkedFacts;

  constructor(engines = new Map<string, RippleEngine>(), positions = new Map<ServiceName, LanePosition>(), parked = new ParkedFacts()) {
    this.engines = engines;
    this.positions = positions;
    this.parked = parked;
  }

  /** The position up to which a store is in here; 0 where nothing of it is. */
  last(service: ServiceName, storeId: string): number {
    const position = this.positions.get(service);
    return position?.storeId === storeId ? position.last : 0;
  }

  /** Whether a chunk goes on just where this store's part ends. */
  standsAt({ service, storeId, from }: Pick<LaneChunk, 'service' | 'storeId' | 'from'>): boolean {
    const position = this.positions.get(service);
    return position === undefined ? from === 0 : position.storeId === storeId && position.last === from;
  }

  /** What records mean, given what is parked. Changes nothing. `skipped` are the places of events that the operator gave up. */
  read(records: readonly RoadRecord[], skipped: ReadonlySet<string>): ChunkReading {
    const facts: ChunkReading['facts'][number][] = [];
    const parked: ParkedEvent[] = [];
    const unhandled: string[] = [];
    const keys = new Set<string>();
    const park = (record: RoadRecord, why: UnreadableFact | null): void => {
      const key = parkingKeyOf(record);
      keys.add(key);
      parked.push(parkedRow(record, key, why));
    };
    for (const record of records) {
      if (skipped.size > 0 && skipped.has(placeOf(record))) continue;
      const meaning = this.#waits(record, keys) ? null : meaningOrProblem(record);
      if (meaning === null || meaning instanceof UnreadableFact) park(record, meaning);
      else if (meaning === 'unhandled') unhandled.push(record.event.type);
      else if (meaning !== 'withheld') {
        for (const fact of factsOf(meaning, record)) facts.push({ networkId: record.event.networkId, fact, record });
      }
    }
    return { facts, unhandled, ...this.#withoutNames(facts, parked) };
  }

  /** Applies what was read. Returns the networks whose figures may have changed. */
  take({ facts, parked, rewritten }: Taken): Set<string> {
    const changed = new Set<string>();
    for (const { networkId, fact } of facts) {
      const engine = this.#engineOf(networkId);
      if (fact !== null) engine.apply(fact);
      changed.add(networkId);
    }
    this.parked.add([...parked, ...rewritten]);
    for (const { networkId } of parked) {
      this.#engineOf(networkId);
      changed.add(networkId);
    }
    return changed;
  }

  /** What is parked does not tell either who took their name off: neither what was parked before, nor what is parked now. */
  #withoutNames(facts: ChunkReading['facts'], parked: readonly ParkedEvent[]): Pick<ChunkReading, 'parked' | 'rewritten'> {
    const takenOff = new Map(
      facts.flatMap(({ fact }) => (fact?.kind === 'name-taken-off' ? [[fact.acknowledgementId, fact.standInId] as const] : [])),
    );
    if (takenOff.size === 0 || (parked.length === 0 && this.parked.size === 0)) return { parked, rewritten: [] };
    const before = this.parked.all().filter(({ eventId }) => takenOff.has(eventId));
    const rewrite = (row: ParkedEvent): ParkedEvent => withoutInspirer(row, takenOff.get(row.eventId));
    return { parked: parked.map(rewrite), rewritten: before.map(rewrite) };
  }

  /** Whether a record stands behind a parked one. What takes people out of the figures never waits: nothing may go on naming them. */
  #waits(record: RoadRecord, keys: ReadonlySet<string>): boolean {
    if ((this.parked.size === 0 && keys.size === 0) || NEVER_WAIT.has(record.event.type)) return false;
    const key = parkingKeyOf(record);
    return this.parked.holds(key) || keys.has(key);
  }

  #engineOf(networkId: string): RippleEngine {
    let engine = this.engines.get(networkId);
    if (engine === undefined) this.engines.set(networkId, (engine = new RippleEngine(ENGINE_OPTIONS)));
    return engine;
  }
}

/** What there is to apply. Whoever came by import is named by the id they had elsewhere, and by that of their stream since: both are erased. */
function factsOf(meaning: Exclude<Meaning, 'withheld' | 'unhandled'>, record: RoadRecord): readonly (Fact | null)[] {
  if (meaning === 'no-effect') return [null];
  if (meaning.kind !== 'person-erased') return [meaning];
  const named = erasedBy(record).map((person) => person.slice(record.event.networkId.length + 1));
  const others = named.filter((personId) => personId !== meaning.personId);
  return [meaning, ...others.map((personId) => ({ ...meaning, eventId: `${meaning.eventId}/${personId}`, personId }))];
}

/** What a record means, or why that cannot be told. */
export function meaningOrProblem(record: RoadRecord): Meaning | UnreadableFact {
  try {
    return meaningOf(record);
  } catch (error) {
    if (error instanceof UnreadableFact) return error;
    throw error;
  }
}
