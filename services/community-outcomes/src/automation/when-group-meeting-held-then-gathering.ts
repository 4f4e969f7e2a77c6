/** A group met: it is a gathering as well, and put right when its meeting is (events.md, Gathering). */
import {
  type GroupMeetingCorrected,
  groupMeetingCorrected,
  type GroupMeetingHeld,
  groupMeetingHeld,
  type GroupOpened,
  groupOpened,
  type PublishedEvent,
} from '@golden-thread/contracts';
import type { DocumentSession } from '@golden-thread/event-road';
import type { Acting, Automation } from '@golden-thread/service-host';
import { amend, hold, streamOfGathering } from '../domain/gathering.ts';
import { gatheringStorage } from '../storage.ts';

const GROUPS = 'groups';

/** A meeting's id is its gathering's id. The agency is the one that opened the group. */
export const whenGroupMeetingHeldThenGathering: Automation = {
  name: 'when-group-meeting-held-then-gathering',
  service: 'community-outcomes',
  sources: ['sessions'],
  reads: [groupOpened.type, groupMeetingHeld.type, groupMeetingCorrected.type],
  writes: ['GatheringHeld', 'GatheringCorrected'],
  collections: [{ name: GROUPS, indexes: [] }],
  act: async ({ event }, acting, documents) => {
    if (event.type === groupOpened.type) documents.put(GROUPS, { id: groupOf(event), agencyId: (event.data as GroupOpened).agencyId });
    else if (event.type === groupMeetingHeld.type) await held(event, acting, documents);
    else await corrected(event, acting);
  },
};

async function held(event: PublishedEvent, acting: Acting, documents: DocumentSession): Promise<void> {
  const { meetingId, at, minutes, facilitators, attendees, unnamed } = event.data as GroupMeetingHeld;
  const group = await documents.get(GROUPS, groupOf(event));
  const agencyId = group === null ? null : String(group['agencyId']);
  const { networkId } = event;
  await acting.fulfil({ networkId, stream: streamOfGathering(meetingId), at }, gatheringStorage, (state) =>
    hold(
      {
        gatheringId: meetingId,
        agencyId,
        attendees: stillThere(attendees, event, acting),
        unnamed,
        minutes,
        facilitators,
        kind: 'group-meeting',
        by: acting.by,
      },
      state,
    ),
  );
}

async function corrected(event: PublishedEvent, acting: Acting): Promise<void> {
  const { meetingId: gatheringId, attendees, unnamed } = event.data as GroupMeetingCorrected;
  const { networkId, occurredAt: at } = event;
  await acting.fulfil({ networkId, stream: streamOfGathering(gatheringId), at }, gatheringStorage, (state) =>
    amend({ gatheringId, attendees: stillThere(attendees, event, acting), unnamed, by: acting.by }, state),
  );
}

/** Whoever was erased is not named again. */
function stillThere(people: readonly string[], { networkId }: PublishedEvent, acting: Acting): readonly string[] {
  return people.filter((person) => !acting.isErased(networkId, person));
}

function groupOf({ networkId, subject }: PublishedEvent): string {
  return JSON.stringify([networkId, subject]);
}
