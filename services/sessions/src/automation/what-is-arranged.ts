/** What is arranged with a person and has not begun, and whether the person went or died: in whatever order it is heard. Pure. */
import type { Instant } from '@golden-thread/kernel';
import type { Document } from '@golden-thread/read-models';

/** A session as far as it was heard of. `agreed`: when it was arranged; null where its end was heard of first. */
type Heard = { readonly specialistId: string | null; readonly agreed: Instant | null; readonly over: boolean };

/** A leave that the person took of an agency; what was written from memory counts once it is read back. */
type Left = { readonly agencyId: string; readonly at: Instant; readonly counts: boolean };

/** All of it, one document a person. */
export type Arranged = Document & {
  readonly sessions: Readonly<Record<string, Heard>>;
  /** By event id. */
  readonly left: Readonly<Record<string, Left>>;
  readonly confirmed: readonly string[];
  /** The last word on it; `told` is not certain enough to call anything off. */
  readonly death: { readonly at: Instant; readonly certain: boolean } | null;
};

/** Nothing was heard yet. */
export function nothingArranged(id: string): Arranged {
  return { id, sessions: {}, left: {}, confirmed: [], death: null };
}

/** A session was arranged, first or anew. */
export function withSession(known: Arranged, stream: string, said: { readonly specialistId: string; readonly agreed: Instant }): Arranged {
  const before = known.sessions[stream];
  return { ...known, sessions: { ...known.sessions, [stream]: { ...said, over: before?.over === true } } };
}

/** A session began, came to its end, was called off or did not happen. */
export function withoutSession(known: Arranged, stream: string): Arranged {
  const before = known.sessions[stream] ?? { specialistId: null, agreed: null };
  return { ...known, sessions: { ...known.sessions, [stream]: { ...before, over: true } } };
}

/** The person left an agency. */
export function withLeave(known: Arranged, eventId: string, left: Left): Arranged {
  const counts = left.counts || known.confirmed.includes(eventId);
  return { ...known, left: { ...known.left, [eventId]: { ...left, counts } } };
}

/** What was written from memory was read back. */
export function withConfirmed(known: Arranged, eventId: string): Arranged {
  const left = known.left[eventId];
  const confirmed = [...known.confirmed, eventId];
  return left === undefined
    ? { ...known, confirmed }
    : { ...known, confirmed, left: { ...known.left, [eventId]: { ...left, counts: true } } };
}

/** The person died, or it was a mistake: the last word counts. */
export function withDeath(known: Arranged, at: Instant, certain: boolean): Arranged {
  return known.death !== null && known.death.at > at ? known : { ...known, death: { at, certain } };
}

/** The streams of sessions that will not take place, each with the instant from which that is so. `agencyOf`: where a specialist worked then. */
export async function toCallOff(
  { sessions, left, death }: Arranged,
  agencyOf: (specialistId: string, at: Instant) => Promise<string | null>,
): Promise<readonly { readonly stream: string; readonly at: Instant }[]> {
  const calls: { readonly stream: string; readonly at: Instant }[] = [];
  for (const [stream, { specialistId, agreed, over }] of Object.entries(sessions)) {
    if (over || specialistId === null || agreed === null) continue;
    if (death?.certain === true) calls.push({ stream, at: Math.max(death.at, agreed) });
    else {
      const agencyId = await agencyOf(specialistId, agreed);
      // What was agreed on afterwards stands: they came back.
      const leave = Object.values(left).find((each) => each.counts && each.agencyId === agencyId && each.at >= agreed);
      if (leave !== undefined) calls.push({ stream, at: leave.at });
    }
  }
  return calls;
}
