/** The body of `POST /api/sessions/sessions/:sessionId/note/answer`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** Answers a note. */
export class AnswerNoteDto extends ToldWishDto {
  @Words({ description: 'The answer, word for word.', example: 'It was the morning class I asked about.' })
  readonly words!: string;
}
