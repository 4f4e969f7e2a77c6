/** What community-outcomes does by itself. */
import { whenGroupMeetingHeldThenGathering } from './when-group-meeting-held-then-gathering.ts';

/** The automations of community-outcomes. */
export const OUTCOMES_AUTOMATIONS = [whenGroupMeetingHeldThenGathering] as const;
