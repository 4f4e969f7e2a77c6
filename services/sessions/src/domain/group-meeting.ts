/** The meetings of a group. Named are only those who said that their presence may be counted; everybody else is a number (P13). */
import { canonicalJson, decider, happened, nothing, refusal, refuse, type Decision, type Speaker } from '@golden-thread/kernel';
import type { GroupEvent } from './group.schema.ts';
import { evolve, initial, isCounted, refusals as ofGroup, type Group, type Meeting } from './group.ts';
import { isSpecialist } from './who-speaks.ts';

type Held = Extract<GroupEvent, { type: 'GroupMeetingHeld' }>['data'];

/** Who came: by name, and how many beside. */
export type Present = { readonly attendees: readonly string[]; readonly unnamed: number };

/** Who came to a meeting as it was put right last; null before it was noted. */
export function presentAt(meetingId: string, { meetings }: Group): Present | null {
  const meeting: Meeting | undefined = meetings.get(meetingId);
  if (meeting === undefined || meeting.held === null) return null;
  const { attendees, unnamed } = meeting.corrected?.data ?? meeting.held;
  return { attendees, unnamed };
}

/** What a meeting says no to. */
export const refusals = {
  notThere: refusal('meeting-noted-by-who-led-it', 'Who led the meeting or the agency lead notes it. Ask one of them.'),
  nobodyMayLead: refusal(
    'nobody-may-lead',
    'Name somebody who was there and may lead this group, or ask the agency lead to note it.',
    'P12',
  ),
  notedOtherwise: refusal('meeting-noted-already', 'This meeting was noted before and says something else. Correct who came instead.'),
  notNoted: refusal('meeting-not-noted', 'No such meeting was noted. Note it first.'),
} as const;

/**
 * Somebody notes a meeting. `attendees`: everybody who came, as it was said; `unnamed`: how many came beside them. Looked up: `mayLead`, those of
 * the facilitators who work or volunteer with the group's agency and hold on that day what its programme asks for. Trainees lead beside them.
 */
export type HoldMeeting = {
  readonly meetingId: string;
  readonly at: Held['at'];
  readonly minutes: number;
  readonly facilitators: readonly string[];
  readonly mayLead: readonly string[];
  readonly attendees: readonly string[];
  readonly unnamed: number;
  readonly topics?: Held['topics'];
  readonly facilitatorShare?: 'less' | 'about-equal' | 'more';
  readonly by: Speaker;
};

/** Notes a meeting: who, when and how long is enough (P16). Who did not choose to be counted is moved from the list into the number. */
export function holdMeeting(wish: HoldMeeting, state: Group): Decision<GroupEvent> {
  const { meetingId, at, minutes, facilitators, topics = [], facilitatorShare, by } = wish;
  if (!mayNote(by, facilitators)) return refuse(refusals.notThere);
  if (state.opened === null) return refuse(ofGroup.notOpened);
  if (state.closedAt !== null && at > state.closedAt) return refuse(ofGroup.closed);
  if (!isLed(wish)) return refuse(refusals.nobodyMayLead);
  const held: Held = {
    meetingId,
    at,
    minutes,
    facilitators: [...facilitators],
    ...named(wish, state),
    topics,
    ...(facilitatorShare === undefined ? {} : { facilitatorShare }),
  };
  const known = state.meetings.get(meetingId)?.held ?? null;
  if (known === null) return happened('GroupMeetingHeld', held);
  return isSame(known, held) ? nothing : refuse(refusals.notedOtherwise);
}

/** Somebody puts right who came: everybody, as it was said, and how many beside them. */
export type AmendMeeting = {
  readonly meetingId: string;
  readonly attendees: readonly string[];
  readonly unnamed: number;
  readonly by: Speaker;
};

/** Puts right who came to a meeting. Here, too, nobody is named who did not choose to be counted. */
export function amendMeeting(wish: AmendMeeting, state: Group): Decision<GroupEvent> {
  const { meetingId, by } = wish;
  const present = presentAt(meetingId, state);
  if (present === null) return refuse(refusals.notNoted);
  if (!mayNote(by, state.meetings.get(meetingId)?.held?.facilitators ?? [])) return refuse(refusals.notThere);
  const really = named(wish, state);
  return isSame(present, really) ? nothing : happened('GroupMeetingCorrected', { meetingId, ...really });
}

/** Those who chose to be counted by name, each once; everybody else is counted beside them. */
function named({ attendees, unnamed }: Present, state: Group) {
  const everybody = [...new Set(attendees)];
  const counted = everybody.filter((person) => isCounted(person, state));
  return { attendees: counted, unnamed: unnamed + everybody.length - counted.length };
}

function mayNote(by: Speaker, facilitators: readonly string[]): boolean {
  return by.role === 'agency-steward' || (isSpecialist(by) && facilitators.includes(by.id));
}

/** Somebody who may lead was there; the agency lead may note it without, so that nothing that took place is lost. */
function isLed({ by, facilitators, mayLead }: HoldMeeting): boolean {
  return by.role === 'agency-steward' || facilitators.some((each) => mayLead.includes(each));
}

/** Whatever order the attendees are named in. */
function isSame(one: Present, other: Present): boolean {
  const plain = (present: Present) => canonicalJson({ ...present, attendees: present.attendees.toSorted() });
  return plain(one) === plain(other);
}

/** The same stream, seen as its meetings. */
export const groupMeetings = decider({ initial, evolve, decide: { holdMeeting, amendMeeting } });
