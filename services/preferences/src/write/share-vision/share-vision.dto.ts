/** The body of `POST /api/preferences/people/:personId/visions`. */
import { Id, ToldWishDto, Words } from '@golden-thread/service-host';

/** Says what matters most to me, in answer to an open question. */
export class ShareVisionDto extends ToldWishDto {
  @Id({ description: 'The question that was asked.', example: 'question-1' })
  readonly questionId!: string;

  @Words({ description: 'The answer, kept word for word.', example: 'Waking up and looking forward to the garden again.' })
  readonly words!: string;
}
