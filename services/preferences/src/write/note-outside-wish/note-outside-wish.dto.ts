/** The body of `POST /api/preferences/people/:personId/outside-wishes`. */
import { Id, OneOf, WishDto, Words } from '@golden-thread/service-host';
import { ASKING_PARTIES } from '../closed-lists.ts';

/** Notes what somebody else asks of a person. */
export class NoteOutsideWishDto extends WishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'outside-wish-1', optional: true })
  readonly outsideWishId?: string;

  @OneOf(ASKING_PARTIES, { description: 'Who asks it. It stays theirs, and is never a goal (P1).', example: 'court' })
  readonly askedBy!: (typeof ASKING_PARTIES)[number];

  @Words({ description: 'What is asked.', example: 'The court asks for two meetings a month until May.' })
  readonly words!: string;
}
