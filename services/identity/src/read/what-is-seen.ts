/** Who sees what was told: the person all of it, whoever wrote it down what they wrote, everybody else what is confirmed (P2). */
import { formatInstant, type Recorded, type Speaker, type Tellings, type Told } from '@golden-thread/kernel';
import { type Entry, lastWord, type Said } from '../domain/said.ts';

/** Who looks, how what was told stands, and who wrote it down, by event id. */
export type Looking = { readonly by: Speaker; readonly tellings: Tellings; readonly writers: ReadonlyMap<string, string> };

/** When something was said, by which event it is confirmed or corrected, and whether it is confirmed. */
export type Standing = { readonly eventId: string; readonly saidAt: string; readonly confirmed: boolean };

/** A stored event of any aggregate, as its reader gives it. */
export type InHistory = { readonly event: { readonly data: object | null }; readonly recorded: Recorded };

/** Who wrote down what, by event id. What a person entered themselves is not in it. */
export function writersOf(history: readonly InHistory[]): ReadonlyMap<string, string> {
  return new Map(
    history.flatMap(({ event: { data }, recorded }) => {
      const writer = data !== null && 'told' in data ? (data.told as Told).writtenBy : undefined;
      return writer === undefined ? [] : [[recorded.eventId, writer] as const];
    }),
  );
}

/** Whether whoever looks may see something that was told. */
export function isSeen({ by, tellings, writers }: Looking, eventId: string): boolean {
  return by.role === 'person' || tellings.get(eventId) !== 'unconfirmed' || writers.get(eventId) === by.id;
}

/** The last word on something that whoever looks may see, with how it stands; null where there is none. */
export function seenOf<Value>(looking: Looking, said: Said<Value>): (Standing & { readonly value: Value }) | null {
  const last = lastWord(
    said.filter(({ eventId }) => isSeen(looking, eventId)),
    looking.tellings,
  );
  return last === null ? null : { ...standingOf(last, looking.tellings), value: last.value };
}

/** How something stands that was said. What needs no telling is confirmed. */
export function standingOf({ eventId, at }: Pick<Entry<unknown>, 'eventId' | 'at'>, tellings: Tellings): Standing {
  return { eventId, saidAt: formatInstant(at), confirmed: (tellings.get(eventId) ?? 'confirmed') === 'confirmed' };
}
