/** A route that takes a wish: its method, its answers and its headers, described once. */
import type { Refusal } from '@golden-thread/kernel';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiServiceUnavailableResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { WishAnswerDto } from './wishes.ts';

/** What a wish is, in one sentence, and what its rules may say no to. */
export type WishRouteParts = { readonly summary: string; readonly refusals: readonly Refusal[] };

/** `@WishRoute('people/:personId/visions', { summary: 'Says ...', refusals: [...] })`. Answers 200 whether it happened now, before, or was so. */
export function WishRoute(path: string, { summary, refusals }: WishRouteParts): MethodDecorator {
  const said = [...new Map(refusals.map((refusal) => [refusal.code, refusal])).values()];
  const told = said.map(({ code, sentence, rule }) => `- \`${code}\`${rule === undefined ? '' : ` (${rule})`}: ${sentence}`);
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes asking again safe: the same key gets the first answer.' }),
    ApiHeader({ name: 'If-Match', required: false, description: 'The version that whoever asks has seen, as an ETag: "3".' }),
    ApiOkResponse({ description: 'It happened, or it was so already.', type: WishAnswerDto }),
    ApiBadRequestResponse({ description: 'The request is wrong (invalid-request): every wrong field is named.' }),
    ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' }),
    ApiConflictResponse({ description: ['A rule says no, or others were faster (busy).', ...told].join('\n') }),
    ApiPreconditionFailedResponse({ description: 'It was changed since (changed-meanwhile).' }),
    ApiUnprocessableEntityResponse({ description: 'The Idempotency-Key was used for another wish (idempotency-key-reused).' }),
    ApiServiceUnavailableResponse({
      description: 'Nothing was stored; try again (store-full, store-locked, keys-unavailable, stopping ...).',
    }),
  );
}
