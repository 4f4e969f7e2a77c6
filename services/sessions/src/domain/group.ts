/** A group: people meet again and again. Who belongs to it and who is counted by name is each person's own word. */
import {
  allHappened,
  canonicalJson,
  type Choices,
  confirmTold,
  correctTold,
  decider,
  type Decision,
  happened,
  type Instant,
  isConfirmed,
  isSaidAlready,
  isYes,
  lackingIn,
  noTellings,
  nothing,
  type Recorded,
  refusal,
  refuse,
  type Speaker,
  streamName,
  type StreamName,
  type TellingEvent,
  tellingRefusals,
  type Tellings,
  type Told,
  withChoice,
  withTelling,
  withVerdict,
} from '@golden-thread/kernel';
import type { GroupEvent } from './group.schema.ts';
import { isSpecialist } from './who-speaks.ts';

type DataOf<Type extends GroupEvent['type']> = Extract<GroupEvent, { type: Type }>['data'];
type Fact<Data> = Recorded & { readonly data: Data };

/** The stream of a group. */
export function streamOfGroup(id: string): StreamName {
  return streamName('group', id);
}

/** What one person said: whether they belong to the group, whether their presence may be counted, and what the others call them. */
export type Member = { readonly belonging: Choices; readonly presence: Choices; readonly names: readonly Name[] };

type Name = Recorded & { readonly alias: string };

/** A meeting: what was noted first, and who really came as it was put right last. Either may come before the other. */
export type Meeting = {
  readonly held: DataOf<'GroupMeetingHeld'> | null;
  readonly corrected: Fact<DataOf<'GroupMeetingCorrected'>> | null;
};

/** A group as its decisions see it. */
export type Group = {
  readonly opened: DataOf<'GroupOpened'> | null;
  readonly closedAt: Instant | null;
  readonly members: ReadonlyMap<string, Member>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly tellings: Tellings;
};

/** No group yet. */
export const initial: Group = { opened: null, closedAt: null, members: new Map(), meetings: new Map(), tellings: noTellings };

const nobody: Member = { belonging: [], presence: [], names: [] };
const noMeeting: Meeting = { held: null, corrected: null };

/** Applies a fact, in whatever order facts come. */
export function evolve(state: Group, event: GroupEvent, recorded: Recorded): Group {
  switch (event.type) {
    case 'GroupOpened':
      return { ...state, opened: state.opened ?? event.data };
    case 'GroupClosed':
      return { ...state, closedAt: state.closedAt ?? recorded.occurredAt };
    case 'MemberJoined':
      return withWord(state, { ...event.data, recorded, belongs: true, counted: event.data.countMyPresence });
    case 'MemberLeft':
      return withWord(state, { ...event.data, recorded, belongs: false, counted: false });
    case 'GroupMeetingHeld': {
      const meeting = meetingOf(event.data.meetingId, state);
      return withMeeting(state, event.data.meetingId, { ...meeting, held: meeting.held ?? event.data });
    }
    case 'GroupMeetingCorrected': {
      const meeting = meetingOf(event.data.meetingId, state);
      const corrected = later(meeting.corrected, { ...recorded, data: event.data });
      return withMeeting(state, event.data.meetingId, { ...meeting, corrected });
    }
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

type Word = {
  readonly personId: string;
  readonly belongs: boolean;
  readonly counted: boolean;
  readonly alias?: string;
  readonly told: Told;
  readonly recorded: Recorded;
};

function withWord(state: Group, { personId, belongs, counted, alias, told, recorded }: Word): Group {
  const { eventId, occurredAt } = recorded;
  const member = memberOf(personId, state);
  const said: Member = {
    belonging: withChoice(member.belonging, { eventId, occurredAt, yes: belongs }),
    presence: withChoice(member.presence, { eventId, occurredAt, yes: counted }),
    names:
      alias === undefined
        ? member.names
        : [...member.names, { eventId, occurredAt, alias }].toSorted((a, b) => a.occurredAt - b.occurredAt),
  };
  return { ...state, members: new Map([...state.members, [personId, said]]), tellings: withTelling(state.tellings, eventId, told) };
}

function withMeeting(state: Group, meetingId: string, meeting: Meeting): Group {
  return { ...state, meetings: new Map([...state.meetings, [meetingId, meeting]]) };
}

/** Of the same time the last to come is the last: what was granted as a correction is what stands. */
function later<Data>(known: Fact<Data> | null, fact: Fact<Data>): Fact<Data> {
  return known === null || known.occurredAt <= fact.occurredAt ? fact : known;
}

function meetingOf(meetingId: string, { meetings }: Group): Meeting {
  return meetings.get(meetingId) ?? noMeeting;
}

function memberOf(personId: string, { members }: Group): Member {
  return members.get(personId) ?? nobody;
}

/** Whether a person belongs to the group: they said so, confirmed, and did not leave. */
export function isMember(personId: string, state: Group): boolean {
  return isYes(memberOf(personId, state).belonging, state.tellings);
}

/** Whether a person said that their presence may be counted by name. From memory it is no until it is read back. */
export function isCounted(personId: string, state: Group): boolean {
  return isYes(memberOf(personId, state).presence, state.tellings);
}

/** What the others call a person, as they said it last, confirmed; null where they gave no name. */
export function aliasOf(personId: string, state: Group): string | null {
  return memberOf(personId, state).names.findLast(({ eventId }) => state.tellings.get(eventId) === 'confirmed')?.alias ?? null;
}

/** What a group says no to. */
export const refusals = {
  runBy: refusal('group-run-by-the-agency', 'A specialist or the agency lead opens and closes a group. Ask one of them.'),
  exists: refusal('group-exists', 'A group was opened here and says something else. Use a new id for another one.'),
  notOpened: refusal('group-not-opened', 'There is no such group. Look at the groups that are open.'),
  closed: refusal('group-closed', 'This group has ended. Look at the groups that are open, or open a new one.'),
} as const;

/** Somebody opens a group. */
export type OpenGroup = DataOf<'GroupOpened'> & { readonly by: Speaker };

/** Opens a group. */
export function openGroup({ by, ...opened }: OpenGroup, state: Group): Decision<GroupEvent> {
  if (!mayRun(by)) return refuse(refusals.runBy);
  if (state.closedAt !== null) return refuse(refusals.closed);
  if (state.opened === null) return happened('GroupOpened', opened);
  return canonicalJson(state.opened) === canonicalJson(opened) ? nothing : refuse(refusals.exists);
}

/** Somebody closes a group. */
export type CloseGroup = { readonly by: Speaker };

/** Closes a group. */
export function closeGroup({ by }: CloseGroup, state: Group): Decision<GroupEvent> {
  if (!mayRun(by)) return refuse(refusals.runBy);
  if (state.opened === null) return refuse(refusals.notOpened);
  return state.closedAt === null ? happened('GroupClosed', {}) : nothing;
}

/** A person joins, or says anew whether their presence may be counted and what the others call them. */
export type JoinGroup = Omit<DataOf<'MemberJoined'>, 'told'> & { readonly told: Told; readonly by: Speaker };

/** Joins a group. Nobody has to give a name; one that is not given stays as it was. */
export function joinGroup({ by, ...joined }: JoinGroup, state: Group): Decision<GroupEvent> {
  const { personId, told, countMyPresence, alias } = joined;
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (state.opened === null) return refuse(refusals.notOpened);
  if (state.closedAt !== null) return refuse(refusals.closed);
  const member = memberOf(personId, state);
  const said =
    isSaidAlready({ yes: true, told }, member.belonging, state.tellings) &&
    isSaidAlready({ yes: countMyPresence, told }, member.presence, state.tellings);
  if (said && (alias === undefined || isCalled(alias, told, state.tellings, member))) return nothing;
  return happened('MemberJoined', joined);
}

/** A person leaves; needs no reason. */
export type LeaveGroup = { readonly personId: string; readonly told: Told; readonly by: Speaker };

/** Leaves a group, also one that has ended. */
export function leaveGroup({ personId, told, by }: LeaveGroup, state: Group): Decision<GroupEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  if (isSaidAlready({ yes: false, told }, memberOf(personId, state).belonging, state.tellings)) return nothing;
  return happened('MemberLeft', { personId, told });
}

/** What the person says of a word that was written down for them: `eventId` is that event's. */
export type JudgeWord = { readonly personId: string; readonly eventId: string; readonly by: Speaker };

/** The person heard it read back and agreed. */
export function confirm(wish: JudgeWord, state: Group): Decision<GroupEvent> {
  return isTheirs(wish, state) ? judged(wish, confirmTold(wish, state.tellings)) : refuse(tellingRefusals.nothingTold);
}

/** The person heard it, and it is not what they meant: it counts as never told. */
export function correct(wish: JudgeWord, state: Group): Decision<GroupEvent> {
  return isTheirs(wish, state) ? judged(wish, correctTold(wish, state.tellings)) : refuse(tellingRefusals.nothingTold);
}

function judged({ eventId, personId }: JudgeWord, decision: Decision<TellingEvent>): Decision<GroupEvent> {
  return decision.kind === 'refused' ? decision : allHappened(decision.events.map(({ type }) => ({ type, data: { eventId, personId } })));
}

function isTheirs({ personId, eventId }: JudgeWord, state: Group): boolean {
  return memberOf(personId, state).belonging.some((choice) => choice.eventId === eventId);
}

/** Whether this name is said already, no less confirmed than it is said now. */
function isCalled(alias: string, told: Told, tellings: Tellings, { names }: Member): boolean {
  const called = names.findLast(({ eventId }) => tellings.get(eventId) !== 'corrected');
  return called?.alias === alias && (!isConfirmed(told) || tellings.get(called.eventId) === 'confirmed');
}

function mayRun(by: Speaker): boolean {
  return isSpecialist(by) || by.role === 'agency-steward';
}

/** Opening, closing, belonging. Its meetings: group-meeting.ts. */
export const group = decider({ initial, evolve, decide: { openGroup, closeGroup, joinGroup, leaveGroup, confirm, correct } });
