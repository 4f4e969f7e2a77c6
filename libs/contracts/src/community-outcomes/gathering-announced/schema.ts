/** People will meet: it is on the board. */
import { Type, type Static } from 'typebox';
import { code, id, instant, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GatheringAnnounced, version 1. */
export const schema = Type.Object(
  { gatheringId: id, when: instant, languages: Type.Array(language), access: Type.Array(code), openTo: code },
  { description: 'People will meet: it is on the board.' },
);

/** See {@link schema}. */
export type GatheringAnnounced = Static<typeof schema>;

/** The contract of GatheringAnnounced, version 1. */
export const gatheringAnnounced = publishedContract({
  service: 'community-outcomes',
  name: 'GatheringAnnounced',
  version: 1,
  reach: 'partner',
  schema,
  examples,
});
