/** Events of one lane that could not be applied, with those behind them (C7). They are part of what the engines hold: a snapshot keeps them. */
import { toCloudEvent, type RoadRecord } from '@golden-thread/contracts';
import { parkedRecord, streamKey } from '@golden-thread/event-road';
import type { ParkedEvent } from '@golden-thread/read-models';

/** What parks together: one stream of one network. Later events of it wait behind the first that could not be applied. */
export function parkingKeyOf(record: RoadRecord): string {
  return `${record.event.networkId}/${streamKey(record)}`;
}

/** Where a parked event comes from, as one text. */
export function placeOf({ service, storeId, position }: Pick<ParkedEvent, 'service' | 'storeId' | 'position'>): string {
  return `${service}/${storeId}/${position}`;
}

/** A parked acknowledgement with the stand-in in the inspirer's place, whatever else is wrong with it; as it was without a stand-in. */
export function withoutInspirer(row: ParkedEvent, standInId: string | undefined): ParkedEvent {
  if (standInId === undefined) return row;
  const record = parkedRecord(row);
  const { data, about } = record.event;
  if (typeof data !== 'object' || data === null || !('inspirerId' in data)) return row;
  const event = { ...record.event, data: { ...data, inspirerId: standInId }, about: about?.filter((id) => id !== data.inspirerId) ?? null };
  return { ...row, record: JSON.stringify(toCloudEvent({ ...record, event })) };
}

/** The parked events of one lane. */
export class ParkedFacts {
  readonly #byPlace = new Map<string, ParkedEvent>();
  readonly #keys = new Map<string, number>();
  readonly #networks = new Map<string, number>();

  constructor(events: Iterable<ParkedEvent> = []) {
    this.add(events);
  }

  get size(): number {
    return this.#byPlace.size;
  }

  /** Adds events, or puts their newer form in place of the older. */
  add(events: Iterable<ParkedEvent>): void {
    for (const event of events) {
      const place = placeOf(event);
      if (!this.#byPlace.has(place)) {
        count(this.#keys, event.key, 1);
        count(this.#networks, event.networkId, 1);
      }
      this.#byPlace.set(place, event);
    }
  }

  /** Takes events out, because they were applied or given up. */
  remove(events: Iterable<ParkedEvent>): void {
    for (const event of events) {
      if (!this.#byPlace.delete(placeOf(event))) continue;
      count(this.#keys, event.key, -1);
      count(this.#networks, event.networkId, -1);
    }
  }

  /** Whether something of this key is parked. */
  holds(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Whether figures of this network lack something. */
  concerns(networkId: string): boolean {
    return this.#networks.has(networkId);
  }

  /** All, by service and position; of one key where given. */
  all(key?: string): readonly ParkedEvent[] {
    const events = [...this.#byPlace.values()].filter((event) => key === undefined || event.key === key);
    return events.sort((a, b) => (a.service === b.service ? a.position - b.position : a.service < b.service ? -1 : 1));
  }
}

function count(counts: Map<string, number>, of: string, by: number): void {
  const now = (counts.get(of) ?? 0) + by;
  if (now === 0) counts.delete(of);
  else counts.set(of, now);
}
