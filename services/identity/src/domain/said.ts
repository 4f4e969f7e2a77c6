/**
 * What was said of one thing, over time. Late entries take their place by when they happened, what was corrected never counted, and what was
 * written from memory counts for nothing but being seen (P2).
 */
import { canonicalJson, isConfirmed, type Instant, type Recorded, type Tellings, type Told } from '@golden-thread/kernel';

/** What was said once. */
export type Entry<Value> = { readonly eventId: string; readonly at: Instant; readonly value: Value };

/** Everything said of one thing, in the order in which it happened. */
export type Said<Value> = readonly Entry<Value>[];

/** Adds what was said to everything that happened before it, or at the same time. */
export function withSaid<Value>(said: Said<Value>, { eventId, occurredAt }: Recorded, value: Value): Said<Value> {
  const place = said.findLastIndex(({ at }) => at <= occurredAt) + 1;
  return said.toSpliced(place, 0, { eventId, at: occurredAt, value });
}

/** Adds what was said of one of many. */
export function withSaidOf<Value>(
  all: ReadonlyMap<string, Said<Value>>,
  id: string,
  recorded: Recorded,
  value: Value,
): ReadonlyMap<string, Said<Value>> {
  return new Map([...all, [id, withSaid(all.get(id) ?? [], recorded, value)]]);
}

/** The last word, confirmed or not; null where nothing stands. */
export function lastWord<Value>(said: Said<Value>, tellings: Tellings): Entry<Value> | null {
  return said.findLast(({ eventId }) => tellings.get(eventId) !== 'corrected') ?? null;
}

/** What may be built on: everything confirmed, and what needs no telling. */
export function confirmedOf<Value>(said: Said<Value>, tellings: Tellings): Said<Value> {
  return said.filter(({ eventId }) => (tellings.get(eventId) ?? 'confirmed') === 'confirmed');
}

/** Whether the last word is this already, and saying it in this way would add nothing: not even that it is confirmed. */
export function isSaid<Value>(said: Said<Value>, tellings: Tellings, wish: { readonly value: Value; readonly told?: Told }): boolean {
  const last = lastWord(said, tellings);
  if (last === null || canonicalJson(last.value) !== canonicalJson(wish.value)) return false;
  return tellings.get(last.eventId) !== 'unconfirmed' || !isConfirmed(wish.told);
}
