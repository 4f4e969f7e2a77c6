/** People by id: where they registered first, and whether they were erased. Whoever is named anywhere has a row. */
import { IntColumn } from '../columnar/columns.ts';
import type { Events } from './events.ts';
import { IdTable } from '../columnar/id-table.ts';
import { NONE } from '../columnar/none.ts';
import { idPart, type Parts } from '../columnar/parts.ts';

/** People as row numbers. */
export class People {
  readonly ids = new IdTable();
  readonly agencies = new IdTable();
  readonly regions = new IdTable();
  readonly #events: Events;
  readonly #registration = new IntColumn();
  readonly #agency = new IntColumn();
  readonly #region = new IntColumn();
  readonly #erased = new IntColumn();

  constructor(events: Events) {
    this.#events = events;
  }

  /** How many people have a row. */
  get size(): number {
    return this.#registration.length;
  }

  /** The row of a person, added if new. */
  intern(id: string): number {
    const person = this.ids.intern(id);
    if (person === this.#registration.length) {
      this.#registration.push(NONE);
      this.#agency.push(NONE);
      this.#region.push(NONE);
      this.#erased.push(0);
    }
    return person;
  }

  /** Takes a registration into account: the one with the smallest key decides. */
  register(person: number, event: number, agencyId: string | null, region: string | null): void {
    if (this.isErased(person)) return;
    const known = this.#registration.get(person);
    if (known !== NONE && this.#events.isBefore(known, event)) return;
    this.#registration.set(person, event);
    this.#agency.set(person, agencyId === null ? NONE : this.agencies.intern(agencyId));
    this.#region.set(person, region === null ? NONE : this.regions.intern(region));
  }

  /** From now on the person is not registered and never will be. */
  erase(person: number): void {
    this.#erased.set(person, 1);
    this.#registration.set(person, NONE);
    this.#agency.set(person, NONE);
    this.#region.set(person, NONE);
  }

  isErased(person: number): boolean {
    return this.#erased.get(person) === 1;
  }

  isRegistered(person: number): boolean {
    return this.#registration.get(person) !== NONE;
  }

  /** Whether there is anybody registered. */
  anyRegistered(): boolean {
    for (let person = 0; person < this.size; person++) if (this.isRegistered(person)) return true;
    return false;
  }

  /** The event of the earliest registration, or {@link NONE}. */
  registration(person: number): number {
    return this.#registration.get(person);
  }

  /** Row in {@link agencies} of the agency of the earliest registration, or {@link NONE} where it is not known. */
  agency(person: number): number {
    return this.#agency.get(person);
  }

  /** Row in {@link regions} of the region of the earliest registration, or {@link NONE} where it is not known. */
  region(person: number): number {
    return this.#region.get(person);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      ids: idPart(this.ids),
      agencies: idPart(this.agencies),
      regions: idPart(this.regions),
      registration: this.#registration,
      agency: this.#agency,
      region: this.#region,
      erased: this.#erased,
    };
  }
}
