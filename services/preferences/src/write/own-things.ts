/** The things of a person that stand in streams of their own. */
import type { Goal } from '../domain/goal.ts';
import type { GoalEvent } from '../domain/goal.schema.ts';
import type { OutsideWish } from '../domain/outside-wish.ts';
import type { OutsideWishEvent } from '../domain/outside-wish.schema.ts';
import { goalStorage, outsideWishStorage } from '../storage.ts';
import { seenBy, writersOf } from '../what-is-seen.ts';
import type { OwnThing } from './wishes-of-the-persons-own.ts';

/** Goals. */
export const ownGoal: OwnThing<Goal, GoalEvent> = {
  storage: goalStorage,
  personOf: ({ personId }) => personId,
  isSeen: (who, { state: { choices, tellings }, history }) => seenBy({ ...who, tellings, writers: writersOf(history) }, choices).length > 0,
};

/** Outside wishes. */
export const ownOutsideWish: OwnThing<OutsideWish, OutsideWishEvent> = {
  storage: outsideWishStorage,
  personOf: ({ noted }) => noted?.personId ?? null,
  isSeen: ({ since }, { history }) =>
    history.some(({ event, recorded }) => event.type === 'OutsideWishNoted' && (since === null || recorded.occurredAt >= since)),
};
