/** The dates of a credential are over. The dates decide; this records it. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of CredentialLapsed, version 1. */
export const schema = Type.Object(
  { credentialId: id },
  { description: 'The dates of a credential are over. The dates decide; this records it.' },
);

/** See {@link schema}. */
export type CredentialLapsed = Static<typeof schema>;

/** The contract of CredentialLapsed, version 1. */
export const credentialLapsed = publishedContract({
  service: 'identity',
  name: 'CredentialLapsed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
