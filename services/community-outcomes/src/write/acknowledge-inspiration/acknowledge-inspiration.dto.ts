/** The body of `POST /api/community-outcomes/people/:personId/inspirations`. */
import { Id, OneOf, ToldWishDto, Words } from '@golden-thread/service-host';
import { THROUGH } from '../closed-lists.ts';

/** Says who inspired me. */
export class AcknowledgeInspirationDto extends ToldWishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'inspiration-1', optional: true })
  readonly inspirationId?: string;

  @Id({
    description: 'Who it was: a person or a specialist, or an id of your own for somebody who is not here. Left out, `whoItWas` says it.',
    example: 'ada',
    optional: true,
  })
  readonly inspirerId?: string;

  @Words({
    description: 'Who it was, in your own words. Only you read it, and whoever wrote it down for you (P13).',
    example: 'The neighbor who sang on the porch every evening.',
    optional: true,
  })
  readonly whoItWas?: string;

  @OneOf(THROUGH, { description: 'Through what. It can stay unsaid.', example: 'story', optional: true })
  readonly through?: (typeof THROUGH)[number];

  @Id({ description: 'The gathering where it was.', example: 'gathering-1', optional: true })
  readonly gatheringId?: string;

  @Id({ description: 'The story.', example: 'story-1', optional: true })
  readonly storyId?: string;
}
