/** Who really came to a gathering: this list takes the place of the one before. */
import { Type, type Static } from 'typebox';
import { count, id, ids } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GatheringCorrected, version 1. */
export const schema = Type.Object(
  {
    gatheringId: id,
    attendees: ids,
    /** Who came without agreeing to be counted by name. */
    unnamed: Type.Optional(count),
  },
  { description: 'Who really came to a gathering.' },
);

/** See {@link schema}. */
export type GatheringCorrected = Static<typeof schema>;

/** The contract of GatheringCorrected, version 1. */
export const gatheringCorrected = publishedContract({
  service: 'community-outcomes',
  name: 'GatheringCorrected',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
