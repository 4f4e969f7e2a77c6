/** Every event once: its id, when it happened, and how it stands. Id and time are its key, a strict total order (metrics.md 1.1). */
import type { Instant } from '@golden-thread/kernel';
import { ByteColumn, NumberColumn } from '../columnar/columns.ts';
import { IdTable } from '../columnar/id-table.ts';
import { NONE } from '../columnar/none.ts';
import { idPart, type Part, type Parts } from '../columnar/parts.ts';

/**
 * What an event may do: say that something happened (`dated`), or change what others say whatever its own time (`amending`). Those that
 * somebody told (`told`, `told-amending`) can be judged later: they are found again by their id.
 */
export type EventRole = 'dated' | 'told' | 'amending' | 'told-amending';

/** What a person said of a word when it was read back to them. */
export type Verdict = 'confirmed' | 'corrected';

// What is marked of an event.
const FINDABLE = 1;
const UNCONFIRMED = 2;
const CONFIRMED = 4;
const CORRECTED = 8;

/** Events as row numbers. */
export class Events {
  readonly #ids = new IdTable();
  readonly #at = new NumberColumn();
  readonly #marks = new ByteColumn();
  readonly #judgedAhead = new IdTable(); // ids of events that were judged before they came
  readonly #verdictsAhead = new ByteColumn();
  readonly #trustedUnique: boolean;
  readonly #latestDated = new NumberColumn(); // one row once a dated event came
  #latest: Instant | null = null;

  /** `trustedUnique`: the caller hands over each event once, so only events that can be judged or taken back are kept findable. */
  constructor(trustedUnique: boolean) {
    this.#trustedUnique = trustedUnique;
  }

  /** How many events there are. */
  get size(): number {
    return this.#at.length;
  }

  /** The largest time among all events, or null without any. */
  get latest(): Instant | null {
    return this.#latest;
  }

  /** The largest time among the events that say that something happened, or null without any. */
  get latestDated(): Instant | null {
    return this.#latestDated.length === 0 ? null : this.#latestDated.get(0);
  }

  /** Adds an event and returns its row, or {@link NONE} if it is known. */
  add(id: string, at: Instant, role: EventRole, unconfirmed = false): number {
    const isTold = role === 'told' || role === 'told-amending';
    const before = this.#ids.size;
    const row = this.#trustedUnique && !isTold ? this.#ids.addUnlisted(id) : this.#ids.intern(id);
    if (row < before) return NONE;
    this.#at.push(at);
    this.#marks.push((isTold ? FINDABLE : 0) | (unconfirmed ? UNCONFIRMED : 0) | this.#verdictAheadOf(id));
    this.#noteTime(at, role === 'dated' || role === 'told');
    return row;
  }

  /** The row of an event id, or {@link NONE}. */
  find(id: string): number {
    return this.#ids.find(id);
  }

  /** Takes a verdict into account. Returns the row of the event it is about, or {@link NONE} where that is still to come. */
  judge(toldId: string, verdict: Verdict): number {
    const mark = verdict === 'confirmed' ? CONFIRMED : CORRECTED;
    const event = this.find(toldId);
    if (event !== NONE) {
      this.#marks.set(event, this.#marks.get(event) | mark);
      return event;
    }
    const ahead = this.#judgedAhead.intern(toldId);
    if (ahead === this.#verdictsAhead.length) this.#verdictsAhead.push(mark);
    else this.#verdictsAhead.set(ahead, this.#verdictsAhead.get(ahead) | mark);
    return NONE;
  }

  /** Whether what the event says counts: confirmed, at once or later, and never corrected. */
  counts(event: number): boolean {
    const marks = this.#marks.get(event);
    return (marks & CORRECTED) === 0 && (marks & (UNCONFIRMED | CONFIRMED)) !== UNCONFIRMED;
  }

  /** Whether the event turned out not to be what the person meant: it was never told. */
  isCorrected(event: number): boolean {
    return (this.#marks.get(event) & CORRECTED) !== 0;
  }

  /** When the event happened. */
  at(event: number): Instant {
    return this.#at.get(event);
  }

  /** The event's id. */
  id(event: number): string {
    return this.#ids.text(event);
  }

  /** Whether the key of one event is smaller than that of another: earlier, or at the same instant with the smaller id. */
  isBefore(event: number, other: number): boolean {
    return this.compare(event, other) < 0;
  }

  /** Below, equal to or above 0 as the key of one event is smaller than, the same as or larger than another's. */
  compare(event: number, other: number): number {
    return this.#at.get(event) - this.#at.get(other) || this.#ids.compare(event, other);
  }

  /** What a snapshot keeps. The marks come before the ids: they tell which of them are found again. */
  parts(): Parts {
    return {
      latestDated: this.#latestDated,
      judgedAhead: idPart(this.#judgedAhead),
      verdictsAhead: this.#verdictsAhead,
      marks: this.#marks,
      at: this.#instants(),
      ids: {
        pieces: () => this.#ids.pieces(),
        load: (bytes) => {
          this.#ids.load(bytes, (event) => !this.#trustedUnique || (this.#marks.get(event) & FINDABLE) !== 0);
        },
      },
    };
  }

  #verdictAheadOf(id: string): number {
    if (this.#judgedAhead.size === 0) return 0;
    const ahead = this.#judgedAhead.find(id);
    return ahead === NONE ? 0 : this.#verdictsAhead.get(ahead);
  }

  #noteTime(at: Instant, isDated: boolean): void {
    if (this.#latest === null || at > this.#latest) this.#latest = at;
    if (!isDated) return;
    if (this.#latestDated.length === 0) this.#latestDated.push(at);
    else if (at > this.#latestDated.get(0)) this.#latestDated.set(0, at);
  }

  #instants(): Part {
    return {
      pieces: () => this.#at.pieces(),
      load: (bytes) => {
        this.#at.load(bytes);
        for (let event = 0; event < this.#at.length; event++) {
          const at = this.#at.get(event);
          if (this.#latest === null || at > this.#latest) this.#latest = at;
        }
      },
    };
  }
}
