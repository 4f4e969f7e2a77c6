/** Who sees what was written from memory: the person, and whoever wrote it down (P2). */
import { formatInstant, type Instant, type Recorded, type Speaker, type Tellings, type Told } from '@golden-thread/kernel';
import { holding, lastSaid, type Saying, type Sayings } from './domain/sayings.ts';

/**
 * Who looks, how what was told stands, and who wrote it down, by event id. `since`: what was told earlier is not theirs to see, because the
 * person did not hand it over (P3); null: nothing limits.
 */
export type Looking = {
  readonly by: Speaker;
  readonly tellings: Tellings;
  readonly writers: ReadonlyMap<string, string>;
  readonly since: Instant | null;
};

/** One wording: when it was said, and whether the person confirmed it. */
export type Wording = { readonly eventId: string; readonly words: string; readonly saidAt: string; readonly confirmed: boolean };

/** Words that stand, what was said since and waits to be read back, and in the person's own view every wording there was. */
export type InWords = Wording & { readonly toReadBack?: Wording; readonly history?: readonly Wording[] };

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

/**
 * What whoever looks may see of what was said: the person everything, anybody else what is confirmed or what they wrote down themselves, and
 * nothing that was not handed over to them.
 */
export function seenBy<Value>({ by, tellings, writers, since }: Looking, sayings: Sayings<Value> | undefined): Sayings<Value> {
  if (by.role === 'person') return sayings ?? [];
  return (sayings ?? []).filter(
    ({ eventId, at }) => (since === null || at >= since) && (tellings.get(eventId) !== 'unconfirmed' || writers.get(eventId) === by.id),
  );
}

/**
 * What stands of what somebody sees: what was confirmed, and nothing that is not takes its place (P2). Where nothing was confirmed yet, what
 * was said last is all there is.
 */
export function whatStands<Value>(seen: Sayings<Value>, tellings: Tellings): Saying<Value> | undefined {
  return holding(seen, tellings) ?? lastSaid(seen, tellings);
}

/** What was said last, where it waits to be read back. */
export function whatWaits<Value>(seen: Sayings<Value>, tellings: Tellings): Saying<Value> | undefined {
  const last = lastSaid(seen, tellings);
  return last !== undefined && tellings.get(last.eventId) === 'unconfirmed' ? last : undefined;
}

/** Words as whoever looks sees them; null where they see none. */
export function inWords(looking: Looking, sayings: Sayings<string> | undefined): InWords | null {
  const { by, tellings } = looking;
  const seen = seenBy(looking, sayings);
  const stands = whatStands(seen, tellings);
  if (stands === undefined) return null;
  const waits = whatWaits(seen, tellings);
  return {
    ...wording(stands, tellings),
    ...(waits === undefined || waits === stands ? {} : { toReadBack: wording(waits, tellings) }),
    ...(by.role === 'person' ? { history: seen.map((each) => wording(each, tellings)) } : {}),
  };
}

/** A saying as an answer tells it. */
export function wording({ eventId, at, value }: Saying<string>, tellings: Tellings): Wording {
  return { eventId, words: value, saidAt: formatInstant(at), confirmed: tellings.get(eventId) === 'confirmed' };
}
