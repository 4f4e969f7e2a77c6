/** The body of `POST /api/sessions/sessions/:sessionId/rating/hand-over`. */
import { OneOf, WishDto } from '@golden-thread/service-host';
import { WAYS } from '../closed-lists.ts';

/** Hands the questions over. */
export class HandOverRatingDto extends WishDto {
  @OneOf(WAYS, { description: 'How they come to the person.', example: 'paper' })
  readonly way!: (typeof WAYS)[number];
}
