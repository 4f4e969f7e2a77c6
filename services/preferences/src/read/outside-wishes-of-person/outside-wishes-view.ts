/** What do others ask of this person? It is shown as theirs, and apart from what the person wants (P1). */
import { formatInstant, type Instant, type Speaker } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import type { OutsideWish } from '../../domain/outside-wish.ts';
import type { OutsideWishData } from '../../domain/outside-wish.schema.ts';

/** What somebody else asks. */
export type OutsideWishInView = {
  readonly outsideWishId: string;
  readonly askedBy: OutsideWishData<'OutsideWishNoted'>['by'];
  readonly words: string;
  readonly notedAt: string;
  readonly left: boolean;
};

/** Who looks. `since`: what was noted earlier is not theirs to see (P3); null: nothing limits. */
export type LookingAtWishes = { readonly by: Speaker; readonly since: Instant | null };

/** To the person everything, to their specialist what is still asked since they may see. */
export function isOutsideWishSeen({ by }: LookingAtWishes, { noted, left }: OutsideWish): boolean {
  return noted !== null && (by.role === 'person' || !left);
}

/** Whether something began since whoever looks may see. */
export function isSince({ since }: Pick<LookingAtWishes, 'since'>, at: Instant): boolean {
  return since === null || at >= since;
}

/** What is asked, as an answer tells it. */
export function outsideWishInView({ aggregateId: outsideWishId, since, state }: Found<OutsideWish>): OutsideWishInView[] {
  if (state.noted === null) return [];
  const { by: askedBy, words } = state.noted;
  return [{ outsideWishId, askedBy, words, notedAt: formatInstant(since), left: state.left }];
}
