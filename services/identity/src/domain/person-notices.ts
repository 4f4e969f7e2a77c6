/** What a person is told of privacy, and of what cannot be kept private: in the first meeting (P5). */
import { happened, nothing, refusal, refuse, type Decision, type Role, type Speaker } from '@golden-thread/kernel';
import { lackingKeys } from './person-erasure.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

type Notice = Extract<PersonEvent, { type: 'NoticeGiven' }>['data'];

/**
 * Of the notices that hold now, those the person has not been told. What cannot be kept private is always among what is asked for, in some
 * version: a meeting that leaves it out shows as due (P5). It holds nothing up (P16).
 */
export function noticesDue(
  state: Person,
  current: readonly Pick<Notice, 'kind' | 'version'>[],
): readonly Pick<Notice, 'kind' | 'version'>[] {
  return current.filter(({ kind, version }) => !state.notices.some((given) => given.kind === kind && given.version === version));
}

/** What giving notice says no to. */
export const noticeRefusals = {
  givenByWhom: refusal(
    'notice-given-by-whom',
    'The specialist or the agency lead gives this notice, or the person reads it. Ask one of them.',
    'P5',
  ),
} as const;

const mayGive: readonly Role[] = ['person', 'own-specialist', 'specialist', 'agency-steward'];

/** A notice was given to a person, or read by them. */
export type GiveNotice = Notice & { readonly by: Speaker };

/** Notes that a notice was given, once per version and language. */
export function giveNotice({ by, ...notice }: GiveNotice, state: Person): Decision<PersonEvent> {
  if (!mayGive.includes(by.role)) return refuse(noticeRefusals.givenByWhom);
  const gone = lackingKeys(state);
  if (gone !== null) return refuse(gone);
  const known = state.notices.some(
    ({ kind, version, language }) => kind === notice.kind && version === notice.version && language === notice.language,
  );
  return known ? nothing : happened('NoticeGiven', notice);
}
