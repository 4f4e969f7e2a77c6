/** The body of `POST /api/preferences/people/:personId/topics/:topicId/pace`. */
import { OneOf, ToldWishDto } from '@golden-thread/service-host';
import type { Pace } from '../../domain/preferences-pace.ts';
import { PACES } from '../closed-lists.ts';

/** Says how ready I am for a topic: open, ask first, not yet, never. */
export class SetTopicPaceDto extends ToldWishDto {
  @OneOf(PACES, { description: 'How ready the person is.', example: 'not-yet' })
  readonly pace!: Pace;
}
