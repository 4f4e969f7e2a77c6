/** Wishes in streams where others act too: the version would tell that they did. */
import type { Asked, WishAnswerDto } from '@golden-thread/service-host';
import { given } from './given.ts';

/** Who asks, without the version they say they have seen. */
export function withoutSeenVersion({ identity, requestId, route, idempotencyKey }: Asked): Asked {
  return { identity, requestId, route, ...given({ idempotencyKey }) };
}

/**
 * A wish where the version is for the person alone. It counts what a specialist may not know of: what was told before them, what somebody else
 * wrote down from memory (P2, P3), and how many say that they come to a gathering.
 */
export async function versionForThePerson(asked: Asked, fulfil: (asked: Asked) => Promise<WishAnswerDto>): Promise<WishAnswerDto> {
  if (asked.identity.role === 'person') return fulfil(asked);
  return withoutVersion(await fulfil(withoutSeenVersion(asked)));
}

/** The answer with version 0. */
export function withoutVersion({ id, outcome, eventIds, position }: WishAnswerDto): WishAnswerDto {
  return { id, outcome, eventIds, position, version: 0 };
}
