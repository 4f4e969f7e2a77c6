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
import { type Instant, nothing } from '@golden-thread/kernel';
import type { Acting, Automation } from '@golden-thread/service-host';
import { amend, hold, streamOfGathering } from '../domain/gathering.ts';
import { gatheringStorage } from '../storage.ts';

const GROUPS = 'groups';
const CORRECTIONS = 'corrections';

/** The last correction of a meeting: the time it was said for, and the time it took effect here. */
type Correction = { readonly id: string; readonly saidFor: Instant; readonly at: Instant };

/** A meeting's id is its gathering's id. The agency is the one that opened the group. */
export const whenGroupMeetingHeldThenGathering: Automation = {
  name: 'when-group-meeting-held-then-gathering',
  service: 'community-outcomes',
  sources: ['sessions'],
  reads: [groupOpened.type, groupMeetingHeld.type, groupMeetingCorrected.type],
  writes: ['GatheringHeld', 'GatheringCorrected'],
  collections: [
    { name: GROUPS, indexes: [] },
    { name: CORRECTIONS, indexes: [] },
  ],
  act: async ({ event }, acting, documents) => {
    if (event.type === groupOpened.type) documents.put(GROUPS, { id: groupOf(event), agencyId: (event.data as GroupOpened).agencyId });
    else if (event.type === groupMeetingHeld.type) await held(event, acting, documents);
    else await corrected(event, acting, documents);
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

/** On a start with nothing remembered, a correction that was no news is looked at again: it does not come behind what was said since. */
async function corrected(event: PublishedEvent, acting: Acting, documents: DocumentSession): Promise<void> {
  const { meetingId: gatheringId, attendees, unnamed } = event.data as GroupMeetingCorrected;
  const { networkId } = event;
  const at = await effectOf(event, documents);
  if (at === null) return;
  await acting.fulfil({ networkId, stream: streamOfGathering(gatheringId), at }, gatheringStorage, (state) =>
    (state.corrected?.occurredAt ?? at) > at
      ? nothing
      : amend({ gatheringId, attendees: stillThere(attendees, event, acting), unnamed, by: acting.by }, state),
  );
}

/**
 * When a correction takes effect; null where it was entered late and something was said since. The road brings the corrections of a meeting in
 * the order of its group's stream. Of the same time the one that comes later decides, so it is put right after the one before: by time alone
 * everybody who reads the gathering finds the same one to be the last.
 */
async function effectOf(event: PublishedEvent, documents: DocumentSession): Promise<Instant | null> {
  const { networkId, occurredAt: saidFor } = event;
  const id = JSON.stringify([networkId, (event.data as GroupMeetingCorrected).meetingId]);
  const last = (await documents.get(CORRECTIONS, id)) as Correction | null;
  if (last !== null && saidFor < last.saidFor) return null;
  const at = last === null ? saidFor : Math.max(saidFor, last.at + 1);
  documents.put(CORRECTIONS, { id, saidFor, at });
  return at;
}

/** Whoever was erased is not named again. */
function stillThere(people: readonly string[], { networkId }: PublishedEvent, acting: Acting): readonly string[] {
  return people.filter((person) => !acting.isErased(networkId, person));
}

function groupOf({ networkId, subject }: PublishedEvent): string {
  return JSON.stringify([networkId, subject]);
}
