/** The body of `POST /api/identity/people/:personId/access-needs`. */
import { SomeOf, ToldWishDto, Words } from '@golden-thread/service-host';
import { ACCESS_NEEDS } from '../../closed-lists-of-people.ts';

/** What makes it easy to take part. */
export class KeepAccessNeedsDto extends ToldWishDto {
  @SomeOf(ACCESS_NEEDS, { description: 'What helps. The list may be empty.', example: ['step-free', 'quiet'] })
  readonly codes!: (typeof ACCESS_NEEDS)[number][];

  @Words({ description: 'What helps, in their own words.', example: 'I like to sit near the door.', optional: true })
  readonly words?: string;
}
