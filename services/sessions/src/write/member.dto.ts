/** What every word about belonging to a group may say of whose word it is. */
import { type Asked, Id, invalidRequest, ToldWishDto, WishDto } from '@golden-thread/service-host';

const WHOSE = {
  description: 'Whose word it is, where a specialist writes it down; without it, the person who is signed in.',
  example: 'ada',
  optional: true,
} as const;

/** A word of a person about themself in a group, told in one of four ways. */
export class MemberDto extends ToldWishDto {
  @Id(WHOSE)
  readonly personId?: string;
}

/** A word of a person about something that was told before. */
export class MemberVerdictDto extends WishDto {
  @Id(WHOSE)
  readonly personId?: string;
}

/** Whose word it is. Throws a Problem 400 where a specialist does not say so. */
export function memberIn({ personId }: Pick<MemberDto, 'personId'>, { identity }: Asked): string {
  const member = personId ?? (identity.role === 'person' ? identity.subjectId : undefined);
  if (member === undefined) throw invalidRequest([{ path: 'personId', reason: 'is missing: say whose word it is' }]);
  return member;
}
