/** The body of `POST /api/preferences/questions/:questionId/read`. */
import { OneOf, WishDto } from '@golden-thread/service-host';
import { VERDICTS } from '../closed-lists.ts';

/** Says what a second reader thinks of a proposed question. */
export class ReadQuestionDto extends WishDto {
  @OneOf(VERDICTS, { description: '`yes`: it belongs into the bank. `not-like-this`: not in these words.', example: 'yes' })
  readonly verdict!: (typeof VERDICTS)[number];
}
