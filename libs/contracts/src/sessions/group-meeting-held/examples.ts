/** Examples of GroupMeetingHeld: documentation, and what specs read. */
import type { GroupMeetingHeld } from './schema.ts';

/** The fullest first. */
export const examples: readonly GroupMeetingHeld[] = [
  {
    meetingId: 'meeting-1',
    at: 1767290400000000,
    minutes: 90,
    facilitators: ['luis'],
    attendees: ['ada', 'ben'],
    unnamed: 3,
    topics: [{ topicId: 'topic-sleep', raisedBy: 'member' }],
    facilitatorShare: 'less',
  },
  { meetingId: 'meeting-2', at: 1767895200000000, minutes: 60, facilitators: ['mara'], attendees: [], unnamed: 5, topics: [] },
];
