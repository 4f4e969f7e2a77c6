/** What an owner remembers of a version it fills. Loaded from the store, forgotten whenever a compare-and-set is lost (C4). */
import type { Document, ReadModelStore, ReadModelVersion } from '@golden-thread/read-models';
import { allGivenUp, placeOfEvent } from './kept-aside.ts';
import type { LaneSource } from './lane-sink.ts';
import { parkedRecord } from './parked-row.ts';

/** People that the parked events of one key name; null where that cannot be told. */
export type ParkedPeople = { readonly networkId: string; readonly people: ReadonlySet<string> | null };

/** One owner's copies of one version. */
export class FilledCopies {
  readonly model: ReadModelVersion;
  /** `networkId/personId` */
  readonly erased: Set<string>;
  readonly #lasts = new Map<string, number>();
  readonly #stores = new Map<string, string>();
  readonly #parked = new Map<string, ParkedPeople>();

  readonly #services: readonly string[];
  readonly #givenUp: ReadonlyMap<string, Document>;

  private constructor(
    model: ReadModelVersion,
    services: readonly string[],
    known: { readonly erased: readonly string[]; readonly givenUp: ReadonlyMap<string, Document> },
  ) {
    this.model = model;
    this.#services = services;
    this.erased = new Set(known.erased);
    this.#givenUp = known.givenUp;
  }

  /** Loads everything anew. `services`: the sources it is filled from. */
  static async load(readModels: ReadModelStore, model: ReadModelVersion, services: readonly string[]): Promise<FilledCopies> {
    // The checkpoints first: whatever another owner saves meanwhile, parked rows and erased people are then at least as new as they are.
    const checkpoints = await readModels.checkpoints(model);
    const parked = await readModels.parked(model);
    const copies = new FilledCopies(model, services, {
      erased: await readModels.erased(model),
      givenUp: await allGivenUp(readModels, model.name),
    });
    for (const { last, ...source } of checkpoints) copies.moved(source, last);
    for (const row of parked) copies.parkedOne(row.key, row.networkId, parkedRecord(row).event.about);
    return copies;
  }

  /** The position applied of a lane, 0 where there is none. */
  last(source: LaneSource): number {
    return this.#lasts.get(placeOf(source)) ?? 0;
  }

  /** A lane was saved up to here. */
  moved(source: Pick<LaneSource, 'storeId' | 'lane'> & { readonly service: string }, last: number): void {
    this.#lasts.set(placeOf(source), last);
    this.#stores.set(source.service, source.storeId);
  }

  /** Where the other sources stand in a lane, for the check that none of them moved meanwhile. */
  beside(source: { readonly service: string; readonly lane: number }): readonly { readonly service: string; readonly last: number }[] {
    return this.#services
      .filter((service) => service !== source.service)
      .map((service) => ({
        service,
        last: this.#lasts.get(placeOf({ service, storeId: this.#stores.get(service) ?? '', lane: source.lane })) ?? 0,
      }));
  }

  /** The storeId that events of a service came from, or null. */
  filledFrom(service: string): string | null {
    return this.#stores.get(service) ?? null;
  }

  /** What is kept of an event that some version gave up, else undefined. */
  givenUp(event: { readonly service: string; readonly storeId: string; readonly position: number }): Document | undefined {
    return this.#givenUp.size === 0 ? undefined : this.#givenUp.get(placeOfEvent(event));
  }

  /** Whether events of this key are parked. */
  isParked(key: string): boolean {
    return this.#parked.has(key);
  }

  /** Keys with parked events in a network. */
  parkedKeys(networkId: string): readonly string[] {
    return [...this.#parked].filter(([, parked]) => parked.networkId === networkId).map(([key]) => key);
  }

  /** Whether a parked event of the network names this person, or might. */
  parkedAbout(networkId: string, personId: string): boolean {
    return [...this.#parked.values()].some((parked) => parked.networkId === networkId && (parked.people?.has(personId) ?? true));
  }

  /** An event was parked. `about`: whom it names; null or nobody = it cannot be told. */
  parkedOne(key: string, networkId: string, about: readonly string[] | null): void {
    const before = this.#parked.get(key);
    const unknown = about === null || about.length === 0 || before?.people === null;
    this.#parked.set(key, { networkId, people: unknown ? null : new Set([...(before?.people ?? []), ...about]) });
  }

  /** Nothing of this key is parked any more. */
  unparked(key: string): void {
    this.#parked.delete(key);
  }
}

function placeOf({ service, storeId, lane }: { readonly service: string; readonly storeId: string; readonly lane: number }): string {
  return `${service}/${storeId}/${lane}`;
}
