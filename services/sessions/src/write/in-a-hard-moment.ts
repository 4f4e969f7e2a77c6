/** Whom a hard moment is about, and for which side somebody speaks in it: nobody is sent away (P15). */
import type { Speaker } from '@golden-thread/kernel';
import { type AccountRole, type Identity } from '@golden-thread/service-host';
import type { HardMoment } from '../domain/hard-moment.ts';
import type { HardMomentDto } from './hard-moment.dto.ts';

/** Everybody who can stand by: all but programs. */
export const WHOEVER_STANDS_BY: readonly AccountRole[] = [
  'person',
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'analyst',
  'auditor',
];

/** Whom it is about: whoever is known already, else whoever is named, else the person who is signed in and speaks first. Null: nobody knows. */
export function personIn(
  { personId, somebodyElse }: HardMomentDto,
  state: HardMoment,
  { role, subjectId }: Pick<Identity, 'role' | 'subjectId'>,
): string | null {
  const known = state.personId ?? personId;
  if (known !== undefined || state.began) return known ?? null;
  return role === 'person' && somebodyElse !== true ? subjectId : null;
}

/** Who speaks. A person who speaks of somebody else stands by as a supporter does, and so do all who have no part of their own here. */
export function speakerIn({ role, subjectId: id }: Pick<Identity, 'role' | 'subjectId'>, personId: string | null): Speaker {
  switch (role) {
    case 'person':
      return { role: personId === id ? 'person' : 'supporter', id };
    case 'specialist':
    case 'supporter':
    case 'representative':
    case 'agency-steward':
    case 'network-steward':
      return { role, id };
    case 'analyst':
    case 'auditor':
    case 'partner-app':
      return { role: 'supporter', id };
  }
}
