/** The body of `POST /api/identity/people/:personId/after-me`. */
import { OneOf, ToldWishDto } from '@golden-thread/service-host';
import { NAMING_AFTER, PLANS_AFTER, STORIES_AFTER } from '../../closed-lists-of-people.ts';

/** What becomes of a person’s words when they are gone. */
export class SetAfterMeDto extends ToldWishDto {
  @OneOf(PLANS_AFTER, { description: 'Who may open the wellness plan.', example: 'my-supporters' })
  readonly plan!: (typeof PLANS_AFTER)[number];

  @OneOf(STORIES_AFTER, { description: 'Whether stories that were told go on being read.', example: 'go-on' })
  readonly stories!: (typeof STORIES_AFTER)[number];

  @OneOf(NAMING_AFTER, { description: 'How the person stands in ripples.', example: 'someone' })
  readonly naming!: (typeof NAMING_AFTER)[number];
}
