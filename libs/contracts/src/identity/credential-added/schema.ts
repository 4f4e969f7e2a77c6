/** A credential of a specialist was seen and noted. */
import { Type, type Static } from 'typebox';
import { code, id, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of CredentialAdded, version 1. */
export const schema = Type.Object(
  { credentialId: id, track: code, issuer: code, validFrom: instant, validTo: instant, supervisorId: Type.Optional(id) },
  { description: 'A credential of a specialist was seen and noted.' },
);

/** See {@link schema}. */
export type CredentialAdded = Static<typeof schema>;

/** The contract of CredentialAdded, version 1. */
export const credentialAdded = publishedContract({
  service: 'identity',
  name: 'CredentialAdded',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
