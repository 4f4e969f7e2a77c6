/** The Idempotency-Key header: how whoever asks marks a wish, so that asking twice does not do it twice. */
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';

const KEY = /^[A-Za-z0-9._:-]{1,128}$/;

/** The key of a request, or undefined without one. Throws a Problem 400 where it is not 1-128 of the characters A-Z a-z 0-9 . _ : - */
export function idempotencyKeyOf(headers: FastifyRequest['headers']): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw problemFrom(KNOWN.invalidIdempotencyKey);
}

/** Parameter decorator: `@IdempotencyKey() key: string | undefined`. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) =>
  idempotencyKeyOf(context.switchToHttp().getRequest<FastifyRequest>().headers),
);
