/** The body of `POST /api/preferences/people/:personId/visions/:questionId/reword`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** Puts what matters most to me in other words. The earlier words stay in the history. */
export class RewordVisionDto extends ToldWishDto {
  @Words({ description: 'The answer as it is now.', example: 'The garden, and somebody to share the tomatoes with.' })
  readonly words!: string;

  @Words({ description: 'Why, in their words. No reason is needed.', example: 'It is quieter there.', optional: true })
  readonly why?: string;
}
