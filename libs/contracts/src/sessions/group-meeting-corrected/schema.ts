/** Who really came to a meeting: list and number take the place of those before. */
import { Type, type Static } from 'typebox';
import { count, id, ids } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GroupMeetingCorrected, version 1. */
export const schema = Type.Object(
  { meetingId: id, attendees: ids, unnamed: count },
  { description: 'Who really came to a meeting: list and number take the place of those before.' },
);

/** See {@link schema}. */
export type GroupMeetingCorrected = Static<typeof schema>;

/** The contract of GroupMeetingCorrected, version 1. */
export const groupMeetingCorrected = publishedContract({
  service: 'sessions',
  name: 'GroupMeetingCorrected',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
