/** Wishes in streams of a person that others add to: the version would tell how much happened there. */
import type { Asked, WishAnswerDto } from '@golden-thread/service-host';
import { given } from './given.ts';

/** Who asks, without the version they say they have seen. */
export function withoutSeenVersion({ identity, requestId, route, idempotencyKey }: Asked): Asked {
  return { identity, requestId, route, ...given('idempotencyKey', idempotencyKey) };
}

/** The answer with version 0. */
export function withoutVersion({ id, outcome, eventIds, position }: WishAnswerDto): WishAnswerDto {
  return { id, outcome, eventIds, position, version: 0 };
}
