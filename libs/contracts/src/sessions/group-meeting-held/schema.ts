/** A group met. */
import { Type, type Static } from 'typebox';
import { count, id, ids, instant } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GroupMeetingHeld, version 1. */
export const schema = Type.Object(
  {
    meetingId: id,
    at: instant,
    minutes: count,
    facilitators: ids,
    attendees: ids,
    unnamed: count,
    topics: Type.Array(Type.Object({ topicId: id, raisedBy: Type.Enum(['member', 'facilitator']) })),
    facilitatorShare: Type.Optional(Type.Enum(['less', 'about-equal', 'more'])),
  },
  { description: 'A group met.' },
);

/** See {@link schema}. */
export type GroupMeetingHeld = Static<typeof schema>;

/** The contract of GroupMeetingHeld, version 1. */
export const groupMeetingHeld = publishedContract({
  service: 'sessions',
  name: 'GroupMeetingHeld',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
