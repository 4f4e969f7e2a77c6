/** Sign-in for development: a header says who asks, and only requests from this machine are believed. Real sign-in takes its place. */
import type { FastifyRequest } from 'fastify';
import { whyNotOperator } from '../http/operator-only.ts';
import { Problem } from '../problems/problem.ts';
import { ACCOUNT_ROLES, type AccountRole, type Identity, SignIn } from './identity.ts';

/** `golden-thread-identity: network=riverside; role=person; id=6f1c...` */
export const DEVELOPMENT_IDENTITY = 'golden-thread-identity';

const ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** Believes the header on loopback, and refuses it from anywhere else. */
export class DevelopmentSignIn extends SignIn {
  override identityOf(request: FastifyRequest): Promise<Identity | null> {
    const header = request.headers[DEVELOPMENT_IDENTITY];
    if (header === undefined) return Promise.resolve(null);
    const why = whyNotOperator({ remoteAddress: request.raw.socket.remoteAddress, headers: request.headers });
    if (why !== null)
      return Promise.reject(refused(`Until sign-in exists, ${DEVELOPMENT_IDENTITY} is believed on this machine only; ${why}.`));
    const identity = typeof header === 'string' ? identityIn(header) : null;
    if (identity !== null) return Promise.resolve(identity);
    return Promise.reject(
      refused(`${DEVELOPMENT_IDENTITY} has the form network=<id>; role=<role>; id=<id>, with a role of ${ACCOUNT_ROLES.join(', ')}.`),
    );
  }
}

function identityIn(header: string): Identity | null {
  const parts = new Map(header.split(';').map((part) => part.trim().split('=', 2) as [string, string | undefined]));
  const [networkId, role, subjectId] = [parts.get('network'), parts.get('role'), parts.get('id')];
  if (parts.size !== 3 || !isId(networkId) || !isId(subjectId) || !isRole(role)) return null;
  return { networkId, role, subjectId, accountId: `${role}:${subjectId}` };
}

function isId(text: string | undefined): text is string {
  return text !== undefined && ID.test(text);
}

function isRole(text: string | undefined): text is AccountRole {
  return ACCOUNT_ROLES.some((role) => role === text);
}

function refused(sentence: string): Problem {
  return new Problem(401, 'not-signed-in', `${sentence} Nothing was done.`);
}
