/** What is this group, and who am I in it? A person sees themself only, whoever leads its meetings what members are called. */
import type { Speaker } from '@golden-thread/kernel';
import { aliasOf, type Group, isCounted, isMember } from '../../domain/group.ts';

/** What is seen beside the notice board. */
export type GroupView = {
  readonly me?: {
    readonly member: boolean;
    readonly countMyPresence: boolean;
    readonly alias: string | null;
    readonly waiting: readonly { readonly eventId: string }[];
  };
  readonly members?: { readonly aliases: readonly string[]; readonly withoutAlias: number };
};

/** What somebody sees of a group. */
export function groupFor(by: Pick<Speaker, 'id'> & { readonly role: string }, state: Group): GroupView {
  if (by.role === 'person') return { me: meIn(by.id, state) };
  return by.role === 'specialist' && leads(by.id, state) ? { members: membersOf(state) } : {};
}

/** Whether somebody led a meeting of the group. */
function leads(specialistId: string, { meetings }: Group): boolean {
  return [...meetings.values()].some(({ held }) => held?.facilitators.includes(specialistId) === true);
}

function meIn(personId: string, state: Group) {
  const member = isMember(personId, state);
  const known = state.members.get(personId);
  const waiting = (known?.belonging ?? []).map(({ eventId }) => eventId).filter((eventId) => state.tellings.get(eventId) === 'unconfirmed');
  return {
    member,
    countMyPresence: isCounted(personId, state),
    alias: member ? aliasOf(personId, state) : null,
    waiting: waiting.map((eventId) => ({ eventId })),
  };
}

function membersOf(state: Group) {
  const members = [...state.members.keys()].filter((personId) => isMember(personId, state));
  const aliases = members.flatMap((personId) => aliasOf(personId, state) ?? []).toSorted();
  return { aliases, withoutAlias: members.length - aliases.length };
}
