/** What every adapter checks before it works: a wrong call is refused the same way everywhere, and never reaches a file. */
import { LANES } from '@golden-thread/kernel';
import type { Append, EventToAppend, ExpectedVersion, ImportChunk } from './event-store.ts';

/** Events a read gives when no limit is named. */
export const DEFAULT_READ_LIMIT = 1_000;
/** The most events one read gives, and the most ids one question may name. */
export const MAX_READ_LIMIT = 5_000;
/** How long a command row is kept at least, in days (architecture.md 3.1). */
export const COMMAND_DAYS = 30;

/** The limit of a read in events: 1 to 5,000, by default 1,000. Throws RangeError on anything else. */
export function readLimit(limit: number = DEFAULT_READ_LIMIT): number {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MAX_READ_LIMIT) {
    throw new RangeError(`a read gives 1 to ${MAX_READ_LIMIT} events, not ${limit}: read page by page`);
  }
  return limit;
}

/** Throws RangeError when this is no position (0 = before the first event). */
export function checkPosition(position: number): void {
  if (!Number.isSafeInteger(position) || position < 0) throw new RangeError(`a position is a whole number from 0, not ${position}`);
}

/** Throws RangeError when this is no lane. */
export function checkLane(lane: number): void {
  if (!Number.isSafeInteger(lane) || lane < 0 || lane >= LANES)
    throw new RangeError(`a lane is a whole number from 0 to ${LANES - 1}, not ${lane}`);
}

/** Throws RangeError when more ids are asked for at once than one answer may hold. */
export function checkIds(eventIds: readonly string[]): void {
  if (eventIds.length > MAX_READ_LIMIT) throw new RangeError(`at most ${MAX_READ_LIMIT} event ids at once, not ${eventIds.length}`);
}

/** Throws RangeError, saying what is wrong, when an append could not be stored as it is. */
export function checkAppend(append: Append): void {
  const { expected, events } = append;
  checkText('a network id', append.networkId);
  checkText('a stream name', append.stream);
  checkInstant('recordedAt', append.recordedAt);
  if (typeof expected === 'number' && (!Number.isSafeInteger(expected) || expected < 0)) {
    throw new RangeError(`an expected version is a whole number from 0, not ${expected}`);
  }
  if (events.length === 0) throw new RangeError('an append has at least one event');
  for (const event of events) checkEvent(event);
}

/** Throws RangeError, saying what is wrong, when a chunk could not be stored as it is. An empty chunk is fine. */
export function checkChunk(chunk: ImportChunk): void {
  checkText('a network id', chunk.networkId);
  checkInstant('recordedAt', chunk.recordedAt);
  for (const fact of chunk.facts) {
    checkText('a stream name', fact.stream);
    checkEvent(fact.event);
  }
}

/** Whether a stream at `version` (0 = no event yet) is where the writer expects it. */
export function isExpected(expected: ExpectedVersion, version: number): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'none':
      return version === 0;
    case 'exists':
      return version > 0;
    default:
      return version === expected;
  }
}

/** The first event id that stands twice in one append, or null. */
export function repeatedId(events: readonly Pick<EventToAppend, 'eventId'>[]): string | null {
  if (events.length === 1) return null;
  const seen = new Set<string>();
  for (const { eventId } of events) {
    if (seen.has(eventId)) return eventId;
    seen.add(eventId);
  }
  return null;
}

function checkEvent(event: EventToAppend): void {
  checkText('an event id', event.eventId);
  checkText('an event type', event.type);
  checkInstant('occurredAt', event.occurredAt);
  if (!Number.isSafeInteger(event.schemaVersion)) throw new RangeError(`a schema version is a whole number, not ${event.schemaVersion}`);
  if (!event.data.isWellFormed()) throw new RangeError(`the data of event ${event.eventId} is no well-formed text (a lone surrogate)`);
}

// Two texts that differ only in lone surrogates become the same bytes, and so the same id.
function checkText(what: string, text: string): void {
  if (text === '' || !text.isWellFormed() || text.includes('\u0000')) {
    throw new RangeError(`${what} is text of at least one character, without NUL and lone surrogates: ${JSON.stringify(text)}`);
  }
}

function checkInstant(what: string, instant: number): void {
  if (!Number.isSafeInteger(instant)) throw new RangeError(`${what} is a whole number of microseconds, not ${instant}`);
}
