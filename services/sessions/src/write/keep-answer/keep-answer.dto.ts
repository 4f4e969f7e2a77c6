/** The body of `POST /api/sessions/sessions/:sessionId/answers/:questionId/keep`. */
import { Words } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';

/** Keeps what the person answered. */
export class KeepAnswerDto extends InSessionDto {
  @Words({ description: 'The answer, word for word.', example: 'Mornings by the river, and my sister laughing at my jokes again.' })
  readonly words!: string;
}
