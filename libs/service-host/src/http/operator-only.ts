/** Operator routes answer this machine only: until sign-in exists, whoever can run programs here is the operator (experience.md 2). */
import { type CanActivate, type ExecutionContext, UseGuards, applyDecorators } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AnswersProblems } from '../api/problem-answers.ts';
import { Problem } from '../problems/problem.ts';

/** What of a request decides whether it comes from this machine and was meant for it. */
export type Caller = {
  readonly remoteAddress: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

const LOOPBACK_ADDRESS = /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/;
const LOOPBACK_HOST = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;
/** Set by a proxy on this machine that speaks for somebody elsewhere. */
const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Why a caller is not taken for the operator, or null when it is. Checked: the connection's own address (no header can change it), that
 * no proxy passed the request on, that the Host header names this machine (a page elsewhere whose name was made to point here sends its
 * own name: DNS rebinding), and that no page of another origin sent it.
 */
export function whyNotOperator(caller: Caller): string | null {
  const { remoteAddress, headers } = caller;
  if (remoteAddress === undefined || !LOOPBACK_ADDRESS.test(remoteAddress)) return 'it comes from another machine';
  if (FORWARDING.some((name) => headers[name] !== undefined)) return 'a proxy passed it on';
  const host = headers['host'];
  if (typeof host !== 'string' || !LOOPBACK_HOST.test(host)) return 'its Host header does not name this machine';
  const origin = headers['origin'];
  if (origin !== undefined && origin !== `http://${host}`) return 'a page of another origin sent it';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'a page of another origin sent it';
  return null;
}

/** Lets only the operator in. */
export class OperatorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const why = whyNotOperator({ remoteAddress: request.raw.socket.remoteAddress, headers: request.headers });
    if (why === null) return true;
    throw new Problem(
      403,
      'operator-only',
      `This address answers only on the machine the platform runs on. The request was turned away because ${why}.`,
    );
  }
}

/** Marks a controller or route as the operator's. */
export function OperatorOnly(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    UseGuards(OperatorGuard),
    AnswersProblems(403, 'Asked from elsewhere than this machine.', {
      code: 'operator-only',
      sentence:
        'This address answers only on the machine the platform runs on. The request was turned away because it comes from another machine.',
    }),
  );
}

/** The account of commands that come from the operator, until sign-in exists. */
export const OPERATOR = { accountId: 'operator', role: 'operator' } as const;
