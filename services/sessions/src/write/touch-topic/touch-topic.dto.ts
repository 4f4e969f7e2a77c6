/** The body of `POST /api/sessions/sessions/:sessionId/topics/:topicId/touch`. */
import { OneOf } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';
import { RAISED_BY } from '../closed-lists.ts';

/** Notes who raised a topic. */
export class TouchTopicDto extends InSessionDto {
  @OneOf(RAISED_BY, { description: 'Who raised it.', example: 'person' })
  readonly raisedBy!: (typeof RAISED_BY)[number];
}
