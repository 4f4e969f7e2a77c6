/** The agency said how notes are written, and by which written policy it acts in hard moments. */
import { Type, type Static } from 'typebox';
import { code } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgencyPolicySet, version 1. */
export const schema = Type.Object(
  { notes: Type.Enum(['co-written', 'person-only', 'specialist', 'none']), crisisPolicy: code },
  { description: 'The agency said how notes are written, and by which written policy it acts in hard moments.' },
);

/** See {@link schema}. */
export type AgencyPolicySet = Static<typeof schema>;

/** The contract of AgencyPolicySet, version 1. */
export const agencyPolicySet = publishedContract({
  service: 'identity',
  name: 'AgencyPolicySet',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
