/** The stored events of a network. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { stored, type EventOf } from './fields.schema.ts';

/** By name. */
export const networkSchemas = {
  NetworkFounded: stored(
    {
      /** A public fact. */
      name: Type.String({ minLength: 1, maxLength: 200 }),
      /** BCP 47 tags; empty where nobody has said. */
      languages: Type.Array(Type.String({ minLength: 2, maxLength: 35 })),
      /** An IANA time zone name. */
      timezone: Type.String({ minLength: 1, maxLength: 64 }),
      sample: Type.Optional(Type.Boolean()),
    },
    {
      description: 'A network of agencies began to use the platform.',
      examples: [
        { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York', sample: true },
        { name: 'imported', languages: [], timezone: 'UTC' },
      ],
    },
  ),
};

/** What happens to a network. */
export type NetworkEvent = EventOf<typeof networkSchemas>;
