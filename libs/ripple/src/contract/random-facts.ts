/** Random networks that go wrong in every way the definitions foresee, the same for the same seed. */
import type { Fact, OutcomeContent, Telling } from '../facts.ts';

const DAY = 86_400_000_000;

/** Mulberry32 (T. Ettinger): a small generator that a seed repeats. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 <= x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** One of them. */
  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** A UUID, as most ids are. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () =>
      this.below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** Some of them, perhaps one of them several times. */
  some<T>(values: readonly T[], most: number): T[] {
    return Array.from({ length: this.below(most + 1) }, () => this.of(values));
  }

  /** The same values in another order. */
  shuffled<T>(values: readonly T[]): T[] {
    const shuffled = [...values];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
    }
    return shuffled;
  }
}

/** Ids that sort differently as bytes, as UTF-16 and as numbers, and such as objects have by themselves. */
const ODD = ['10', '9', '\u{1f600}', '\uff5e', 'é', 'z', 'a,"b"', '__proto__', 'constructor', ' ', 'Ω'];

/** What a world is drawn from. */
type Cast = {
  random: Random;
  people: string[];
  agencies: (string | null)[];
  categories: string[];
  events: string[];
  outcomes: string[];
  gatherings: string[];
  /** Share of acknowledgements among what is said to have happened. */
  acknowledged: number;
  start: number;
  span: number;
};

function castOf(random: Random, size: number): Cast {
  const names = (prefix: string, count: number) => [
    ...Array.from({ length: count }, (_, i) => prefix + String(i)),
    ...random.some(ODD, random.of([0, 1, 4])).map((odd) => random.of([odd, prefix + odd, random.uuid()])),
  ];
  const eventId = (i: number) =>
    random.of([`e${String(random.below(1e6))}`, `e${String(random.below(1e6))}`, random.uuid(), random.of(ODD) + String(i)]);
  const events = new Set(Array.from({ length: size }, (_, i) => eventId(i)));
  return {
    random,
    people: names('p', random.of([2, 3, 6, 12])),
    agencies: [null, ...names('agency', 1 + random.below(3))],
    categories: names('c', 1 + random.below(3)),
    events: [...events],
    outcomes: names('o', 2 + random.below(10)),
    gatherings: names('g', 1 + random.below(5)),
    acknowledged: random.of([0, 0.3, 0.5, 0.9]),
    start: Date.UTC(random.of([1963, 1969, 2024]), random.below(12), 1 + random.below(28)) * 1000,
    span: random.of([3, 40, 400, 1500]),
  };
}

/** Facts of one random network, each event once, in no order. */
export function randomFacts(seed: number): { facts: Fact[]; random: Random; start: number; span: number } {
  const random = new Random(seed);
  const cast = castOf(random, 5 + random.below(90));
  const amends = random.of([0, 0.1, 0.4]);
  const facts = cast.events.map((eventId) => {
    const at = instantIn(cast);
    return random.next() < amends ? amending(cast, eventId, at) : dated(cast, eventId, at);
  });
  return { facts, random, start: cast.start, span: cast.span };
}

/** Days as people write them, hours, and any microsecond. */
function instantIn({ random, start, span }: Cast): number {
  const day = start + random.below(span) * DAY;
  return random.of([day, day, day + random.below(24) * (DAY / 24), day + random.below(DAY)]);
}

function content({ random, people, agencies, categories, outcomes }: Cast): OutcomeContent {
  return {
    subjectType: random.of(['person', 'person', 'person', 'group', 'agency', 'community']),
    subjectId: random.of(people),
    agencyId: random.of(agencies),
    category: random.of(categories),
    ledBy: random.some(outcomes, 3),
  };
}

/** Some of what is told is written down from memory. */
function telling({ random }: Cast): Telling {
  return random.next() < 0.15 ? { unconfirmed: true } : {};
}

/** An id used nowhere else, as it should be; or one that is not. */
function standIn({ random, people }: Cast): string {
  return random.of([random.uuid(), random.uuid(), 'stand-in', random.of(people)]);
}

function dated(cast: Cast, eventId: string, at: number): Fact {
  const { random, people, agencies, outcomes, gatherings } = cast;
  if (random.next() < cast.acknowledged) {
    return { kind: 'acknowledgement', eventId, at, inspirerId: random.of(people), inspiredId: random.of(people), ...telling(cast) };
  }
  const kind = random.next();
  if (kind < 0.35) {
    return {
      kind: 'registration',
      eventId,
      at,
      personId: random.of(people),
      agencyId: random.of(agencies),
      region: random.of([null, 'north', '10', '9']),
    };
  }
  if (kind < 0.7) return { kind: 'outcome', eventId, at, outcomeId: random.of(outcomes), ...content(cast), ...telling(cast) };
  if (kind < 0.85) {
    return {
      kind: 'gathering',
      eventId,
      at,
      gatheringId: random.of(gatherings),
      agencyId: random.of(agencies),
      attendees: random.some(people, 8),
    };
  }
  return {
    kind: 'confidence',
    eventId,
    at,
    personId: random.of(people),
    score: random.below(110) / 10,
    instrument: random.of(['confidence', '10', '9']),
    ...telling(cast),
  };
}

function amending(cast: Cast, eventId: string, at: number): Fact {
  const { random, people, events, outcomes, gatherings } = cast;
  const kind = random.next();
  if (kind < 0.2) return { kind: random.of(['telling-confirmed', 'telling-corrected']), eventId, at, toldId: random.of(events) };
  if (kind < 0.3) return { kind: 'name-taken-off', eventId, at, acknowledgementId: random.of(events), standInId: standIn(cast) };
  if (kind < 0.5) return { kind: 'acknowledgement-withdrawn', eventId, at, acknowledgementId: random.of(events) };
  if (kind < 0.65) {
    const changes = Object.fromEntries(Object.entries(content(cast)).filter(() => random.next() < 0.4));
    return { kind: 'outcome-corrected', eventId, at, outcomeId: random.of(outcomes), changes, ...telling(cast) };
  }
  if (kind < 0.75) return { kind: 'outcome-withdrawn', eventId, at, outcomeId: random.of(outcomes) };
  if (kind < 0.9)
    return { kind: 'gathering-corrected', eventId, at, gatheringId: random.of(gatherings), attendees: random.some(people, 8) };
  return { kind: 'person-erased', eventId, at, personId: random.of(people) };
}
