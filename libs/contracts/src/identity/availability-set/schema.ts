/** When, how and where a specialist can be met. */
import { Type, type Static } from 'typebox';
import { ids, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AvailabilitySet, version 1. */
export const schema = Type.Object(
  {
    weekly: Type.Array(
      Type.Object({
        day: Type.Enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
        from: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
        to: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
      }),
    ),
    away: Type.Array(Type.Object({ from: instant, until: instant })),
    modes: Type.Array(Type.Enum(['in-person', 'phone', 'video', 'message', 'walk'])),
    areas: ids,
  },
  { description: 'When, how and where a specialist can be met.' },
);

/** See {@link schema}. */
export type AvailabilitySet = Static<typeof schema>;

/** The contract of AvailabilitySet, version 1. */
export const availabilitySet = publishedContract({
  service: 'identity',
  name: 'AvailabilitySet',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
