/** People met. Attendees are those who agreed to be counted by name; everybody else is in `unnamed`. */
import { Type, type Static } from 'typebox';
import { code, count, id, idOrNull, ids } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GatheringHeld, version 1. */
export const schema = Type.Object(
  {
    gatheringId: id,
    agencyId: idOrNull,
    attendees: ids,
    unnamed: Type.Optional(count),
    /** How many of what was brought were handed out. */
    handedOut: Type.Optional(count),
    minutes: Type.Optional(count),
    facilitators: Type.Optional(ids),
    /** group-meeting, open-evening, walk, training, outreach or another code. */
    kind: Type.Optional(code),
  },
  { description: 'People met.' },
);

/** See {@link schema}. */
export type GatheringHeld = Static<typeof schema>;

/** The contract of GatheringHeld, version 1. */
export const gatheringHeld = publishedContract({
  service: 'community-outcomes',
  name: 'GatheringHeld',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
