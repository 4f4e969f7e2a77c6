/** The renewal of a credential was sent in; the answer is awaited. */
import { Type, type Static } from 'typebox';
import { id, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of CredentialPending, version 1. */
export const schema = Type.Object(
  { credentialId: id, renewalSentAt: instant },
  { description: 'The renewal of a credential was sent in; the answer is awaited.' },
);

/** See {@link schema}. */
export type CredentialPending = Static<typeof schema>;

/** The contract of CredentialPending, version 1. */
export const credentialPending = publishedContract({
  service: 'identity',
  name: 'CredentialPending',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
