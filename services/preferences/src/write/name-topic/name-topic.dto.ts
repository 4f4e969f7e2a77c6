/** The body of `POST /api/preferences/people/:personId/topics/:topicId/name`. */
import { WishDto, Words } from '@golden-thread/service-host';

/** Gives a topic the name I have for it. */
export class NameTopicDto extends WishDto {
  @Words({ description: 'The name the person has for it.', example: 'My mornings' })
  readonly label!: string;
}
