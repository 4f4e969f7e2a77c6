/** What was said about one thing, over time. Entries made offline come late, so what holds goes by when it was said, never by when it came. */
import { isConfirmed, type Instant, type Recorded, type Tellings, type Told } from '@golden-thread/kernel';

/** Something said at a time, in the event of this id. */
export type Saying<Value> = { readonly eventId: string; readonly at: Instant; readonly value: Value };

/** Everything said about one thing, the earliest first. */
export type Sayings<Value> = readonly Saying<Value>[];

/** Adds what was said, in its place in time; of two at the same instant the one that came later stands later. The same event twice is once. */
export function withSaying<Value>(sayings: Sayings<Value> | undefined, { eventId, occurredAt }: Recorded, value: Value): Sayings<Value> {
  const before = sayings ?? [];
  if (before.some((saying) => saying.eventId === eventId)) return before;
  const later = before.findIndex(({ at }) => at > occurredAt);
  return before.toSpliced(later < 0 ? before.length : later, 0, { eventId, at: occurredAt, value });
}

/** Only what was confirmed, and what needs no telling. Whatever is built is built on these (P2). */
export function confirmed<Value>(sayings: Sayings<Value> | undefined, tellings: Tellings): Sayings<Value> {
  return (sayings ?? []).filter(({ eventId }) => (tellings.get(eventId) ?? 'confirmed') === 'confirmed');
}

/** All but what was corrected: that counts as never told. */
export function notCorrected<Value>(sayings: Sayings<Value> | undefined, tellings: Tellings): Sayings<Value> {
  return (sayings ?? []).filter(({ eventId }) => tellings.get(eventId) !== 'corrected');
}

/** What holds: the latest that is confirmed. */
export function holding<Value>(sayings: Sayings<Value> | undefined, tellings: Tellings): Saying<Value> | undefined {
  return confirmed(sayings, tellings).at(-1);
}

/** The latest that was said, confirmed or not. */
export function lastSaid<Value>(sayings: Sayings<Value> | undefined, tellings: Tellings): Saying<Value> | undefined {
  return notCorrected(sayings, tellings).at(-1);
}

/** What is about to be said: how it is told, and whether a value says the same. */
export type About<Value> = { readonly told?: Told; readonly same: (value: Value) => boolean };

/** Whether it is said already: the latest says the same, and is no less confirmed than what is about to be said. */
export function isSaid<Value>(sayings: Sayings<Value> | undefined, tellings: Tellings, { told, same }: About<Value>): boolean {
  const last = lastSaid(sayings, tellings);
  if (last === undefined || !same(last.value)) return false;
  return !isConfirmed(told) || tellings.get(last.eventId) !== 'unconfirmed';
}

/** A map with one entry set. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map([...map, [key, value]]);
}

/** Whether two lists hold the same, in whatever order and however often. */
export function sameMembers<Value>(some: readonly Value[], others: readonly Value[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((member) => other.has(member));
}
