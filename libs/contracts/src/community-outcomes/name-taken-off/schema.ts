/** The inspirer took their name off: the acknowledgement still counts, under an id that leads to nobody. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of NameTakenOff, version 1. */
export const schema = Type.Object(
  { acknowledgementId: id, standInId: id, told: told },
  { description: 'The inspirer took their name off: the acknowledgement still counts, under an id that leads to nobody.' },
);

/** See {@link schema}. */
export type NameTakenOff = Static<typeof schema>;

/** The contract of NameTakenOff, version 1. */
export const nameTakenOff = publishedContract({
  service: 'community-outcomes',
  name: 'NameTakenOff',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
