/** Wishes about a person, put by somebody else: the version would tell how often what is hidden from them changed (P9). */
import type { Asked, WishAnswerDto } from '@golden-thread/service-host';
import { given } from './given.ts';

/** Who asks, without the version they say they have seen; the person keeps theirs. */
export function withoutSeenVersion(asked: Asked): Asked {
  if (asked.identity.role === 'person') return asked;
  const { identity, requestId, route, idempotencyKey } = asked;
  return { identity, requestId, route, ...given('idempotencyKey', idempotencyKey) };
}

/** The answer with version 0; the person gets the version there is. */
export function withoutVersion({ identity }: Asked, answer: WishAnswerDto): WishAnswerDto {
  if (identity.role === 'person') return answer;
  const { id, outcome, eventIds, position } = answer;
  return { id, outcome, eventIds, position, version: 0 };
}
