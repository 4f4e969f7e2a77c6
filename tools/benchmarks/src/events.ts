/**
 * The events that the benchmarks import: a seeded, invented network over three years, 20 % registrations, 30 % acknowledgements,
 * 15 % gatherings of about 8, 25 % outcomes of which 30 % name what led to them, 10 % confidence. Skewed as real networks are:
 * who has lifted others is more likely to lift the next (preferential attachment), agencies differ in size, some people come
 * to everything.
 */
import { formatInstant, MICROS_PER_DAY, type Instant } from '@golden-thread/kernel';
import { Community } from './community.ts';
import { idOf, SeededRandom } from './random.ts';

/** How many events, and which of the invented networks. */
export type Recipe = { readonly events: number; readonly seed: number };

/** One event in the import format: `data` holds the fields of events.md for its type. */
export type BenchmarkEvent = {
  readonly id: string;
  readonly type: ImportType;
  readonly at: Instant;
  readonly subject: string;
  readonly data: Readonly<Record<string, string | number | null | readonly string[]>>;
};

/** The five types that can be imported. */
export type ImportType = (typeof deckOf20)[number][0];

/** The mark that every figure of docs/performance.md is taken at. */
export const mixedRecipe: Recipe = { events: 1_000_000, seed: 20_261_124 };

const START: Instant = Date.UTC(2023, 0, 1) * 1000;
const SPAN_DAYS = 1_095;
const EVENT_KIND = 1;

/** Of every 20 events in a row exactly these, in random order. */
const deckOf20 = [
  ['PersonRegistered', 4],
  ['InspirationAcknowledged', 6],
  ['GatheringHeld', 3],
  ['OutcomeRecorded', 5],
  ['ConfidenceReported', 2],
] as const;
const deck = deckOf20.flatMap(([type, count]) => Array.from({ length: count }, () => type));

/** The events of a recipe in the order in which they happened (equal instants by id, as everywhere). The same recipe gives the same events. */
export function* mixedEvents(recipe: Recipe): Generator<BenchmarkEvent, void, undefined> {
  const random = new SeededRandom(recipe.seed);
  const community = new Community(random, recipe.seed);
  const stepMillis = (SPAN_DAYS * MICROS_PER_DAY) / 1000 / recipe.events;
  const order = Array.from(deck.keys());
  for (let index = 0; index < recipe.events; index += 1) {
    const card = index % deck.length;
    // The first deck keeps its order: somebody has to be there before anything can happen.
    if (card === 0 && index > 0) random.shuffle(order);
    const type = deck[order[card] ?? 0] ?? 'PersonRegistered';
    const id = idOf(EVENT_KIND, index, recipe.seed);
    const at = START + Math.floor((index + random.unit()) * stepMillis) * 1000;
    yield { id, type, at, ...community.happening(type, id) };
  }
}

/** The event as a line of an import file (structured JSON CloudEvent), without the line feed. */
export function lineOf(event: BenchmarkEvent): string {
  return JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source: 'urn:golden-thread:benchmark',
    type: `org.golden-thread.import.${event.type}.v1`,
    time: formatInstant(event.at),
    subject: event.subject,
    datacontenttype: 'application/json',
    data: event.data,
  });
}
