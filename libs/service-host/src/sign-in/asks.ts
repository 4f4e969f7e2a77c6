/** What a route asks of whoever comes: signed in, with one of these roles. And what the handler is told about the request. */
import { type Refusal, refusal } from '@golden-thread/kernel';
import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnswersProblems } from '../api/problem-answers.ts';
import { idempotencyKeyOf } from '../http/idempotency-key.ts';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';
import { Problem } from '../problems/problem.ts';
import { DEVELOPMENT_IDENTITY } from './development-sign-in.ts';
import { type AccountRole, type Identity, SignIn } from './identity.ts';

const ROLES = 'golden-thread:roles';
/** Invented, for the description. */
const EXAMPLE_IDS: Readonly<Record<AccountRole, string>> = {
  person: 'ada',
  specialist: 'luis',
  supporter: 'supporter-1',
  representative: 'representative-1',
  'agency-steward': 'agency-north',
  'network-steward': 'riverside',
  analyst: 'analyst-1',
  auditor: 'auditor-1',
  'partner-app': 'partner-1',
};
const identities = new WeakMap<object, Identity>();

/** What a handler is told about a request: who asks, and how to recognise it again. */
export type Asked = {
  readonly identity: Identity;
  readonly requestId: string;
  /** Method and path: what is asked of whom. */
  readonly route: string;
  readonly idempotencyKey?: string;
  /** The stream version that whoever asks has seen (If-Match). */
  readonly seenVersion?: number;
};

/** Lets in whoever is signed in with a role of the route. */
@Injectable()
export class SignInGuard implements CanActivate {
  readonly #signIn: SignIn;
  readonly #reflector: Reflector;

  constructor(@Inject(SignIn) signIn: SignIn, @Inject(Reflector) reflector: Reflector) {
    this.#signIn = signIn;
    this.#reflector = reflector;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const identity = await this.#signIn.identityOf(request);
    if (identity === null) throw problemFrom(KNOWN.notSignedIn);
    const roles = this.#reflector.getAllAndOverride<readonly AccountRole[]>(ROLES, [context.getHandler(), context.getClass()]);
    if (!roles.includes(identity.role)) {
      const { code, sentence } = notForThisRole(roles);
      throw new Problem(403, code, sentence);
    }
    identities.set(request, identity);
    return true;
  }
}

/** Declares who may use a route. */
export function For(...roles: readonly AccountRole[]): ClassDecorator & MethodDecorator {
  return applyDecorators(
    SetMetadata(ROLES, roles),
    UseGuards(SignInGuard),
    ApiHeader({
      name: DEVELOPMENT_IDENTITY,
      required: false,
      description: 'Who asks, until sign-in exists: `network=<id>; role=<role>; id=<id>`. Believed from this machine only.',
      schema: { type: 'string' },
      example: `network=riverside; role=${roles[0] ?? 'person'}; id=${EXAMPLE_IDS[roles[0] ?? 'person']}`,
    }),
    AnswersProblems(401, 'Nobody is signed in.', KNOWN.notSignedIn),
    AnswersProblems(403, `For ${roles.join(', ')} only.`, notForThisRole(roles)),
  );
}

function notForThisRole(roles: readonly AccountRole[]): Refusal {
  return refusal('not-for-this-role', `This is for ${roles.join(', ')}. Nothing was done.`);
}

/** Parameter decorator: `@AskedBy() asked: Asked`, on routes that say {@link For} whom they are. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const identity = identities.get(request);
  if (identity === undefined) throw new RangeError('a route that wants to know who asks has to say For whom it is');
  const asked = { identity, requestId: request.id, route: `${request.method} ${request.url.split('?', 1).join('')}` };
  // A question changes nothing: what marks a wish says nothing of it.
  if (request.method === 'GET' || request.method === 'HEAD') return asked;
  const idempotencyKey = idempotencyKeyOf(request.headers);
  const seenVersion = seenVersionOf(request.headers['if-match']);
  return {
    ...asked,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(seenVersion === undefined ? {} : { seenVersion }),
  };
});

function seenVersionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,15})"$/.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  throw problemFrom(KNOWN.invalidIfMatch);
}
