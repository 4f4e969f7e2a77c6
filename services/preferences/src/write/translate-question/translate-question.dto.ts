/** The body of `POST /api/preferences/questions/:questionId/translations`. */
import { Language, WishDto } from '@golden-thread/service-host';
import { QuestionLine } from '../question-line.dto.ts';

/** Puts a question into a language. */
export class TranslateQuestionDto extends WishDto {
  @Language({ description: 'The language.', example: 'es' })
  readonly language!: string;

  @QuestionLine()
  readonly words!: string;
}
