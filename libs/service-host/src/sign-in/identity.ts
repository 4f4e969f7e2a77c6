/** Who asks: what sign-in tells about a request. The one class behind it is exchanged when real sign-in comes; nothing else knows how. */
import type { FastifyRequest } from 'fastify';

/** What an account is (privacy.md section 1). */
export const ACCOUNT_ROLES = [
  'person',
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'analyst',
  'auditor',
  'partner-app',
] as const;

/** See {@link ACCOUNT_ROLES}. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Who asks. */
export type Identity = {
  /** A handler takes the network from here, never from a body. */
  readonly networkId: string;
  readonly accountId: string;
  readonly role: AccountRole;
  /** The person, specialist, agency or other subject that the account stands for. */
  readonly subjectId: string;
};

/** Tells who asks. Provided by the composition; a Nest token. */
export abstract class SignIn {
  /** Who sent this request, or null where nobody says. Rejects with a Problem where somebody says it wrongly. */
  abstract identityOf(request: FastifyRequest): Promise<Identity | null>;
}
