/** Examples of GroupMeetingCorrected: documentation, and what specs read. */
import type { GroupMeetingCorrected } from './schema.ts';

/** The fullest first. */
export const examples: readonly GroupMeetingCorrected[] = [{ meetingId: 'meeting-1', attendees: ['ada', 'cruz'], unnamed: 4 }];
