/** The body of `POST /api/sessions/sessions/:sessionId/answers/:questionId/keep`. */
import { WishDto, Words } from '@golden-thread/service-host';

/** Keeps what the person answered. */
export class KeepAnswerDto extends WishDto {
  @Words({ description: 'The answer, word for word.', example: 'Mornings by the river, and my sister laughing at my jokes again.' })
  readonly words!: string;
}
