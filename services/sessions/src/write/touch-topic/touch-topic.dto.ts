/** The body of `POST /api/sessions/sessions/:sessionId/topics/:topicId/touch`. */
import { OneOf, WishDto } from '@golden-thread/service-host';
import { RAISED_BY } from '../closed-lists.ts';

/** Notes who raised a topic. */
export class TouchTopicDto extends WishDto {
  @OneOf(RAISED_BY, { description: 'Who raised it.', example: 'person' })
  readonly raisedBy!: (typeof RAISED_BY)[number];
}
