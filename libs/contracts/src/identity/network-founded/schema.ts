/** A network of agencies began to use the platform. */
import { Type, type Static } from 'typebox';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of NetworkFounded, version 1. */
export const schema = Type.Object(
  {
    /** A public fact, like the names of regions and agencies. */
    name: Type.String({ minLength: 1, maxLength: 200 }),
    /** BCP 47 tags of the languages its pages speak; empty where nobody has said. */
    languages: Type.Array(Type.String({ minLength: 2, maxLength: 35 })),
    /** An IANA time zone name. */
    timezone: Type.String({ minLength: 1, maxLength: 64 }),
    /** Everything in it is invented. */
    sample: Type.Optional(Type.Boolean()),
  },
  { description: 'A network of agencies began to use the platform.' },
);

/** See {@link schema}. */
export type NetworkFounded = Static<typeof schema>;

/** The contract of NetworkFounded, version 1. */
export const networkFounded = publishedContract({
  service: 'identity',
  name: 'NetworkFounded',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
