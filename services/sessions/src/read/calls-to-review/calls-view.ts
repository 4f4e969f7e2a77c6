/** Which calls wait for a look of the agency lead, and until when? Whom they are about is not in it (P15). */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import type { HardMoment } from '../../domain/hard-moment.ts';
import { type Calendar, callsToReview } from '../../domain/hard-moment-review.ts';

/** A call that waits. */
export type CallWaiting = {
  readonly hardMomentId: string;
  readonly callId: string;
  readonly helper: string;
  readonly agreement: string;
  readonly personTold: string;
  readonly why: string | null;
  readonly calledAt: string;
  readonly dueAt: string;
  readonly late: boolean;
};

/** How the calls are looked at. `calendar`: the network's. `isOwn`: the agency is known to have to do with it; only then its lead reads why somebody called. */
export type Looking = { readonly now: Instant; readonly calendar: Calendar; readonly isOwn: boolean };

/** The calls of a hard moment that wait. */
export function callsIn(
  { aggregateId: hardMomentId, state }: Found<HardMoment>,
  { now, calendar, isOwn }: Looking,
): readonly CallWaiting[] {
  return callsToReview(state, calendar).flatMap(({ callId, calledAt, dueAt }) => {
    const call = state.calls.get(callId);
    if (call === undefined) return [];
    const { helper, agreement, personTold, why } = call;
    const words = isOwn ? (why ?? null) : null;
    const [called, due] = [formatInstant(calledAt), formatInstant(dueAt)];
    return [{ hardMomentId, callId, helper, agreement, personTold, why: words, calledAt: called, dueAt: due, late: now >= dueAt }];
  });
}
