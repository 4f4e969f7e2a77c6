/** Somebody may sign or read for the person, as far as the law lets them. */
import { Type, type Static } from 'typebox';
import { id, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of RepresentativeNamed, version 1. */
export const schema = Type.Object(
  {
    representativeId: id,
    basis: Type.Enum(['parent', 'guardian', 'health-care-agent', 'court']),
    may: Type.Array(Type.Enum(['sign', 'read'])),
    documentSeen: Type.Boolean(),
    from: instant,
    to: Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: -9007199254740991, maximum: 9007199254740991 }),
  },
  { description: 'Somebody may sign or read for the person, as far as the law lets them.' },
);

/** See {@link schema}. */
export type RepresentativeNamed = Static<typeof schema>;

/** The contract of RepresentativeNamed, version 1. */
export const representativeNamed = publishedContract({
  service: 'identity',
  name: 'RepresentativeNamed',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
