/** An agreement between the agency and the network was signed. */
import { Type, type Static } from 'typebox';
import { code, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AgreementSigned, version 1. */
export const schema = Type.Object(
  {
    kind: Type.Enum(['network-terms', 'qsoa', 'baa', 'data-use']),
    version: code,
    from: instant,
    to: Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: -9007199254740991, maximum: 9007199254740991 }),
  },
  { description: 'An agreement between the agency and the network was signed.' },
);

/** See {@link schema}. */
export type AgreementSigned = Static<typeof schema>;

/** The contract of AgreementSigned, version 1. */
export const agreementSigned = publishedContract({
  service: 'identity',
  name: 'AgreementSigned',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
