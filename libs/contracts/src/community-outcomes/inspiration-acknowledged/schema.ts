/** Somebody said who inspired them. Its event id is the id of the acknowledgement. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of InspirationAcknowledged, version 1. */
export const schema = Type.Object(
  {
    inspirerId: id,
    inspiredId: id,
    through: Type.Optional(Type.Enum(['story', 'act', 'presence', 'words', 'gathering', 'not-said'])),
    gatheringId: Type.Optional(id),
    storyId: Type.Optional(id),
    told: Type.Optional(told),
  },
  { description: 'Somebody said who inspired them.' },
);

/** See {@link schema}. */
export type InspirationAcknowledged = Static<typeof schema>;

/** The contract of InspirationAcknowledged, version 1. */
export const inspirationAcknowledged = publishedContract({
  service: 'community-outcomes',
  name: 'InspirationAcknowledged',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
