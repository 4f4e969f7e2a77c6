/** Turns whatever was thrown into the problem that may be told: known failures keep their sentence, unknown ones tell nothing of themselves. */
import { HttpException } from '@nestjs/common';
import { SourceUnavailable } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import { KeyDestroyed, KeysUnavailable } from '@golden-thread/privacy';
import { Problem } from './problem.ts';

/** Sentences for what Fastify and Nest refuse by themselves, by status. */
const PLAIN: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  400: ['invalid-request', 'The request cannot be read. Compare it with /api/openapi.json.'],
  404: ['no-such-route', 'There is nothing at this address. /api/openapi.json lists every route.'],
  405: ['method-not-allowed', 'This address does not take that method. /api/openapi.json lists every route.'],
  408: ['too-slow', 'The request took too long to arrive. Nothing was stored; send it again.'],
  413: ['body-too-large', 'The body is larger than 256 kB. Nothing was stored; send less at a time.'],
  414: ['address-too-long', 'A part of the address is too long.'],
  415: ['unsupported-media-type', 'This kind of body is not taken here. Send application/json (imports: application/x-ndjson).'],
};

const WHY_STORE: Readonly<Record<StoreUnavailable['reason'], string>> = {
  full: 'The disk is full. Nothing of this request was stored; make room and send it again.',
  locked: 'Another process holds the stores. Nothing of this request was stored.',
  sealed: 'The stores are sealed because they were moved elsewhere. Nothing of this request was stored.',
  closed: 'The service is stopping. Nothing of this request was stored; send it again when it is back.',
  broken: 'The store cannot do its work. Nothing of this request was stored; run `golden-thread doctor`.',
};

/** The problem for anything thrown. An error nobody foresaw becomes a 500 that says only where to look. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof StoreUnavailable) {
    return new Problem(503, `store-${thrown.reason}`, WHY_STORE[thrown.reason], { retryAfterSeconds: 5, cause: thrown });
  }
  if (thrown instanceof KeysUnavailable) {
    return new Problem(503, 'keys-unavailable', 'Words cannot be sealed or opened now. Nothing was stored; try again in a moment.', {
      retryAfterSeconds: 2,
      cause: thrown,
    });
  }
  if (thrown instanceof KeyDestroyed)
    return new Problem(410, 'erased', 'This person was erased. Nothing can be stored for them.', { cause: thrown });
  if (thrown instanceof SourceUnavailable) {
    return new Problem(503, 'source-unavailable', 'A service this answer rests on does not answer now. Try again in a moment.', {
      retryAfterSeconds: 2,
      cause: thrown,
    });
  }
  const status = statusOf(thrown);
  const plain = PLAIN[status];
  if (plain !== undefined) return new Problem(status, plain[0], plain[1], { cause: thrown });
  if (status >= 400 && status < 500)
    return new Problem(status, 'invalid-request', 'The request cannot be answered as it stands.', { cause: thrown });
  return new Problem(
    500,
    'unexpected',
    'Something went wrong on our side. The log holds more under this request id; trying again does no harm.',
    { cause: thrown },
  );
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null) return 500;
  const status: unknown = Reflect.get(thrown, 'statusCode');
  return typeof status === 'number' ? status : 500;
}
