/** A service's side of the import protocol over its own store; what differs between services is a table of two functions. */
import { contentFingerprint, ImportedIds, type ImportEvent, type ServiceName } from '@golden-thread/contracts';
import type { EventMeta, EventStore, ImportedFact, StoredEvent } from '@golden-thread/event-store';
import type { Clock } from '@golden-thread/kernel';
import { OPERATOR } from '../http/operator-only.ts';
import { ImportOwner, type StoredPart } from './import-owner.ts';

/** How a service keeps imported history. No decider runs: imported facts are history as told (events.md, import, point 4). */
export type HistoryKept = {
  readonly service: ServiceName;
  /** The import types it keeps. */
  readonly types: ReadonlySet<string>;
  /** An event as a fact of its stream. Throws RangeError for a type it does not keep. Called for every imported event: keep it cheap. */
  readonly factOf: (event: ImportEvent, ids: ImportedIds) => ImportedFact;
  /** What a stored event says, in the words of the import format; null where the format has no words for it. */
  readonly eventOf: (stored: StoredEvent) => ImportEvent | null;
};

/** The envelope of every imported fact. */
export const IMPORTED: EventMeta = Object.freeze({ actor: OPERATOR, origin: 'import' });

/** Stores and recognizes imported history. */
export class ImportHistory extends ImportOwner {
  override readonly service: ServiceName;
  override readonly types: ReadonlySet<string>;
  readonly #kept: HistoryKept;
  readonly #store: EventStore;
  readonly #clock: Clock;
  /** An open store keeps its id: a restore makes another store. */
  #storeId: string | undefined;

  constructor(kept: HistoryKept, parts: { readonly store: EventStore; readonly clock: Clock }) {
    super();
    this.service = kept.service;
    this.types = kept.types;
    this.#kept = kept;
    this.#store = parts.store;
    this.#clock = parts.clock;
  }

  override async known(networkId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.#store.findEvents(networkId, ids);
    return new Map(found.map((stored) => [stored.eventId, this.#fingerprint(stored)]));
  }

  override async store(networkId: string, events: readonly ImportEvent[]): Promise<StoredPart> {
    const ids = new ImportedIds(networkId);
    const facts = events.map((event) => this.#kept.factOf(event, ids));
    const { stored, known, position } = await this.#store.importChunk({ networkId, recordedAt: this.#clock.now(), facts });
    this.#storeId ??= (await this.#store.head()).storeId;
    return { stored, known, position, storeId: this.#storeId };
  }

  /** An event the format has no words for equals no imported one. */
  #fingerprint(stored: StoredEvent): string {
    const event = this.#kept.eventOf(stored);
    return event === null ? `not an imported event: ${stored.type}` : contentFingerprint(event);
  }
}
