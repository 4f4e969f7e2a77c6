/** The network said how it protects figures, when it releases them, what partners agree to, and whom to turn to at once. */
import { Type, type Static } from 'typebox';
import { code, idOrNull, instant, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of NetworkPolicySet, version 1. */
export const schema = Type.Object(
  {
    smallCellThreshold: Type.Integer({ minimum: 11, maximum: 9007199254740991 }),
    releaseCalendar: Type.Array(instant),
    partnerTerms: code,
    urgentHelp: Type.Array(
      Type.Object({
        regionId: idOrNull,
        name: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,200}$' }),
        way: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,200}$' }),
        hours: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,200}$' }),
        languages: Type.Array(language),
      }),
    ),
  },
  { description: 'The network said how it protects figures, when it releases them, what partners agree to, and whom to turn to at once.' },
);

/** See {@link schema}. */
export type NetworkPolicySet = Static<typeof schema>;

/** The contract of NetworkPolicySet, version 1. */
export const networkPolicySet = publishedContract({
  service: 'identity',
  name: 'NetworkPolicySet',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
