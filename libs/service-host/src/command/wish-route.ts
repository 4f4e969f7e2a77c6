/** A route that takes a wish: its method, its answers and its headers, described once. */
import type { Refusal } from '@golden-thread/kernel';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { AnswersProblems, RefusesWith } from '../api/problem-answers.ts';
import { KNOWN } from '../problems/known-problems.ts';
import { WishAnswerDto } from './wishes.ts';

/** What a wish is, in one sentence, and what its rules may say no to. */
export type WishRouteParts = { readonly summary: string; readonly refusals: readonly Refusal[] };

/** `@WishRoute('people/:personId/visions', { summary: 'Says ...', refusals: [...] })`. Answers 200 whether it happened now, before, or was so. */
export function WishRoute(path: string, { summary, refusals }: WishRouteParts): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes asking again safe: the same key gets the first answer.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$', examples: ['5b0e9c1c-7a44-4a4f-9d52-2f1f3b6f7e10'] },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The version that whoever asks has seen, as an ETag: "3".',
      schema: { type: 'string', pattern: '^"[0-9]{1,15}"$', examples: ['"3"'] },
    }),
    ApiOkResponse({ description: 'It happened, or it was so already.', type: WishAnswerDto }),
    RefusesWith(refusals),
    AnswersProblems(
      400,
      'The request is wrong: each wrong field is named.',
      KNOWN.invalidRequest,
      KNOWN.invalidIdempotencyKey,
      KNOWN.invalidIfMatch,
      KNOWN.inTheFuture,
    ),
    AnswersProblems(404, 'There is nothing here that you can see.', KNOWN.notFound),
    AnswersProblems(409, 'Others were faster.', KNOWN.busy, KNOWN.eventIdTaken),
    AnswersProblems(410, 'Whoever this is about was erased.', KNOWN.erased),
    AnswersProblems(412, 'It was changed since.', KNOWN.changedMeanwhile),
    AnswersProblems(422, 'The Idempotency-Key was used for another wish.', KNOWN.idempotencyKeyReused),
  );
}
