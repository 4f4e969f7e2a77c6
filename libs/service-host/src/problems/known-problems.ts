/** Problems that more than one route can answer, told once: routes send them, and the description of the API shows them. */
import type { Refusal } from '@golden-thread/kernel';
import { Problem, type ProblemExtras } from './problem.ts';

/** A problem before it happens: its status, its code and its sentence. */
export type KnownProblem = Refusal & { readonly status: number };

const known = (status: number, code: string, sentence: string): KnownProblem => ({ status, code, sentence });

/** By what is wrong. */
export const KNOWN = {
  invalidRequest: known(400, 'invalid-request', 'Nothing was done. See field for what is wrong, and why.'),
  notJson: known(400, 'not-json', 'The body is not JSON. Nothing was stored.'),
  notUtf8: known(400, 'not-utf-8', 'The body is not UTF-8. Nothing was stored.'),
  nestedTooDeep: known(400, 'nested-too-deep', 'The body is nested deeper than 32 levels. Nothing was stored.'),
  cutOff: known(400, 'cut-off', 'The body ended before it was whole. Nothing was stored.'),
  invalidIdempotencyKey: known(
    400,
    'invalid-idempotency-key',
    'An Idempotency-Key has 1 to 128 of the characters A-Z a-z 0-9 . _ : - and comes once. Nothing was stored.',
  ),
  invalidIfMatch: known(400, 'invalid-if-match', 'If-Match is one ETag as an answer gave it, such as "3". Nothing was stored.'),
  inTheFuture: known(
    400,
    'in-the-future',
    'The time in occurredAt lies more than 5 minutes ahead. Nothing was stored. Set the clock of the device and send it again.',
  ),
  notHttp: known(400, 'not-http', 'What came is not HTTP as this platform reads it. Nothing was done.'),
  notOneHost: known(400, 'not-one-host', 'A request names its Host, once. Nothing was done.'),
  notSignedIn: known(401, 'not-signed-in', 'Sign in first. Nothing was done.'),
  notFound: known(404, 'not-found', 'There is nothing here that you can see.'),
  noSuchRoute: known(404, 'no-such-route', 'There is nothing at this address. /api/openapi.json lists every route.'),
  otherMethod: known(405, 'method-not-allowed', 'This address does not take that method. Allow lists those it takes. Nothing was done.'),
  noTunnel: known(405, 'method-not-allowed', 'This platform opens no way to elsewhere. Nothing was done.'),
  headersTooSlow: known(408, 'too-slow', 'The request took too long to arrive. Nothing was stored. Send it again.'),
  tooSlow: known(408, 'too-slow', 'The body took longer than 20 s to arrive. Nothing was stored. Send it again.'),
  busy: known(
    409,
    'busy',
    'Others changed the same thing at the same moment. Nothing was stored. Look at how it stands now and try again.',
  ),
  eventIdTaken: known(
    409,
    'event-id-taken',
    'An event of this wish has an id that is taken. Nothing was stored. Send the wish with a new Idempotency-Key.',
  ),
  erased: known(410, 'erased', 'This person was erased. Nothing can be stored for them.'),
  changedMeanwhile: known(
    412,
    'changed-meanwhile',
    'This was changed after you last saw it. Nothing was stored. Look at how it stands now, then say it again.',
  ),
  bodyTooLarge: known(413, 'body-too-large', 'The body is larger than 256 kB. Nothing was stored. Send less at a time.'),
  addressTooLong: known(414, 'address-too-long', 'A part of the address is too long.'),
  otherMediaType: known(
    415,
    'unsupported-media-type',
    'This kind of body is not taken here. Send application/json (imports: application/x-ndjson).',
  ),
  packedBody: known(415, 'packed-body', 'The body is packed (Content-Encoding). Nothing was stored. Send it as it is.'),
  otherExpectation: known(417, 'other-expectation', 'The only Expect that is known here is 100-continue. Nothing was done.'),
  idempotencyKeyReused: known(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key was used for another wish before. Nothing was stored. Use a new key for a new wish.',
  ),
  headersTooLarge: known(431, 'headers-too-large', 'Address and headers together are larger than 16 kB. Nothing was done.'),
  unexpected: known(
    500,
    'unexpected',
    'Something went wrong on our side. The log holds more under this request id. You can try again: it does no harm.',
  ),
  notYet: known(503, 'not-yet', 'The answer does not include that position yet. Ask again in a moment.'),
  stopping: known(503, 'stopping', 'The platform is stopping. Nothing was stored. Ask again when it is back.'),
  storeFull: known(503, 'store-full', 'The disk is full. Nothing of this request was stored. Make room and send it again.'),
  storeLocked: known(503, 'store-locked', 'Another process holds the stores. Nothing of this request was stored.'),
  storeSealed: known(503, 'store-sealed', 'The stores are sealed because they were moved elsewhere. Nothing of this request was stored.'),
  storeClosed: known(503, 'store-closed', 'The service is stopping. Nothing of this request was stored. Send it again when it is back.'),
  storeBroken: known(503, 'store-broken', 'The store cannot do its work. Nothing of this request was stored. Run `golden-thread doctor`.'),
  keysUnavailable: known(503, 'keys-unavailable', 'Words cannot be sealed or opened now. Nothing was stored. Try again in a moment.'),
  sourceUnavailable: known(503, 'source-unavailable', 'A service this answer rests on does not answer now. Try again in a moment.'),
} as const satisfies Readonly<Record<string, KnownProblem>>;

/** A known problem on its way to whoever asked. */
export function problemFrom({ status, code, sentence }: KnownProblem, extras: ProblemExtras = {}): Problem {
  return new Problem(status, code, sentence, extras);
}
