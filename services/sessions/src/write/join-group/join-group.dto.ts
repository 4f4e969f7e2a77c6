/** The body of `POST /api/sessions/groups/:groupId/join`. */
import { Words, YesNo } from '@golden-thread/service-host';
import { MemberDto } from '../member.dto.ts';

/** Joins a group, or says anew how the person wants to be there. */
export class JoinGroupDto extends MemberDto {
  @Words({ description: 'What the others call the person; nobody has to give a name.', example: 'River', optional: true })
  readonly alias?: string;

  @YesNo({ description: 'The person is counted by name where they come.', example: false })
  readonly countMyPresence!: boolean;
}
