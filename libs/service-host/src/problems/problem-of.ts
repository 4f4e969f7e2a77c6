/** Turns whatever was thrown into the problem that may be told: known failures keep their sentence, unknown ones tell nothing of themselves. */
import { HttpException } from '@nestjs/common';
import { SourceUnavailable } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import { KeyDestroyed, KeysUnavailable } from '@golden-thread/privacy';
import { KNOWN, type KnownProblem, problemFrom } from './known-problems.ts';
import { Problem } from './problem.ts';

/** Sentences for what Fastify and Nest refuse by themselves, by status. */
const PLAIN: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  400: ['invalid-request', 'The request cannot be read. Compare it with /api/openapi.json.'],
  404: [KNOWN.noSuchRoute.code, KNOWN.noSuchRoute.sentence],
  405: [KNOWN.otherMethod.code, KNOWN.otherMethod.sentence],
  408: [KNOWN.headersTooSlow.code, KNOWN.headersTooSlow.sentence],
  413: [KNOWN.bodyTooLarge.code, KNOWN.bodyTooLarge.sentence],
  414: [KNOWN.addressTooLong.code, KNOWN.addressTooLong.sentence],
  415: [KNOWN.otherMediaType.code, KNOWN.otherMediaType.sentence],
};

const WHY_STORE: Readonly<Record<StoreUnavailable['reason'], KnownProblem>> = {
  full: KNOWN.storeFull,
  locked: KNOWN.storeLocked,
  sealed: KNOWN.storeSealed,
  closed: KNOWN.storeClosed,
  broken: KNOWN.storeBroken,
};

/** The problem for anything thrown. An error nobody foresaw becomes a 500 that says only where to look. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof StoreUnavailable) return problemFrom(WHY_STORE[thrown.reason], { retryAfterSeconds: 5, cause: thrown });
  if (thrown instanceof KeysUnavailable) return problemFrom(KNOWN.keysUnavailable, { retryAfterSeconds: 2, cause: thrown });
  if (thrown instanceof KeyDestroyed) return problemFrom(KNOWN.erased, { cause: thrown });
  if (thrown instanceof SourceUnavailable) return problemFrom(KNOWN.sourceUnavailable, { retryAfterSeconds: 2, cause: thrown });
  const status = statusOf(thrown);
  const plain = PLAIN[status];
  if (plain !== undefined) return new Problem(status, plain[0], plain[1], { cause: thrown });
  if (status >= 400 && status < 500)
    return new Problem(status, 'invalid-request', 'The request cannot be answered as it stands.', { cause: thrown });
  return problemFrom(KNOWN.unexpected, { cause: thrown });
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null) return 500;
  const status: unknown = Reflect.get(thrown, 'statusCode');
  return typeof status === 'number' ? status : 500;
}
