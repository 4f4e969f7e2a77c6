/** Where wishes are written down while lives are made up, and how they come out in order. */
import { formatInstant, type Instant } from '@golden-thread/kernel';

/** Who wishes. `operator` asks without an identity: founding is theirs. */
export type Asker = {
  readonly role: 'operator' | 'network-steward' | 'agency-steward' | 'specialist' | 'person' | 'representative' | 'supporter';
  readonly id: string;
};

/** Minutes since the region's first day began. */
export type Minute = number;

/** Minutes in a day. */
export const DAY = 24 * 60;

/**
 * The parts of a month, one after the other: the founding of the network, what its agencies do, who comes and chooses, what people do and
 * say, and who leaves. A part rests on what those before it published.
 */
export const PARTS = ['founding', 'opening', 'arrivals', 'days', 'farewells'] as const;

/** See {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** One wish as it is sent. `path` may hold `{told:KEY}`: the id of the event that the wish of that key brought about. */
export type SampleWish = {
  readonly at: string;
  readonly as: Asker;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Idempotency key: the same wish again is the same. */
  readonly key: string;
  /** Which month and part: `2026-03 days`. Phases are sent one after the other. */
  readonly phase: string;
  /** Wishes of one lane are sent in order; lanes go side by side. */
  readonly lane: string;
};

/** A wish before it has its place. `sentOn`: when it reached us, where that is later than it happened. */
export type Noted = {
  readonly at: Minute;
  readonly as: Asker;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly lane: string;
  readonly part?: Part;
  readonly sentOn?: Minute;
};

type Entry = { readonly phase: number; readonly at: Minute; readonly wish: SampleWish };

/** The wishes of a region. */
export class WishBook {
  readonly #begin: Instant;
  readonly #months: readonly Minute[];
  readonly #end: Minute;
  readonly #entries: Entry[] = [];
  readonly #lanes = new Map<string, number>();

  /** `begin`: the first instant; `months`: when each month begins, and `end`: when the sample ends, in minutes after it. */
  constructor({ begin, months, end }: { readonly begin: Instant; readonly months: readonly Minute[]; readonly end: Minute }) {
    this.#begin = begin;
    this.#months = months;
    this.#end = end;
  }

  /** The instant of a minute, as text. */
  instant(at: Minute): string {
    return formatInstant(this.#begin + Math.round(at) * 60_000_000);
  }

  /** Writes a wish down and returns its key. What would come after the sample's end has not come yet, and is left out. */
  note({ at, as, path, body = {}, lane, part = 'days', sentOn }: Noted): string {
    const number = (this.#lanes.get(lane) ?? 0) + 1;
    this.#lanes.set(lane, number);
    const key = `${lane}:${number}`;
    if ((sentOn ?? at) >= this.#end) return key;
    const month = this.#monthOf(sentOn ?? at);
    const begun = this.instant(this.#months[month] ?? 0).slice(0, 7);
    const dated = as.role === 'operator' ? body : { ...body, occurredAt: this.instant(at) };
    const wish: SampleWish = { at: this.instant(at), as, path, body: dated, key, phase: `${begun} ${part}`, lane };
    this.#entries.push({ phase: month * PARTS.length + PARTS.indexOf(part), at: sentOn ?? at, wish });
    return key;
  }

  /** All of them: by phase, in it by time, and of one time as they were written down. */
  inOrder(): SampleWish[] {
    return this.#entries.sort((a, b) => a.phase - b.phase || a.at - b.at).map(({ wish }) => wish);
  }

  #monthOf(at: Minute): number {
    const month = this.#months.findLastIndex((begins) => begins <= at);
    if (month < 0) throw new RangeError(`a wish at minute ${at} lies before the region's first day`);
    return month;
  }
}
