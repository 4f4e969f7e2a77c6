/** Wishes in streams where more happens than whoever wishes may know: the version would tell how much (docs/decisions/0053). */
import type { Asked } from '../sign-in/asks.ts';
import type { WishAnswerDto } from './wishes.ts';

/** Who asks, without the version they say they have seen. */
export function withoutSeenVersion({ identity, requestId, route, idempotencyKey }: Asked): Asked {
  return { identity, requestId, route, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
}

/** The answer with version 0. */
export function withoutVersion({ id, outcome, eventIds, position }: WishAnswerDto): WishAnswerDto {
  return { id, outcome, eventIds, position, version: 0 };
}

/**
 * A wish where the version is for the person alone: it counts what a specialist may not know of, as what was told before them, what somebody
 * else wrote down from memory, or a pace (P2, P3, P9). Nobody else is asked for it, or told.
 */
export async function versionForThePerson(asked: Asked, fulfil: (asked: Asked) => Promise<WishAnswerDto>): Promise<WishAnswerDto> {
  if (asked.identity.role === 'person') return fulfil(asked);
  return withoutVersion(await fulfil(withoutSeenVersion(asked)));
}
