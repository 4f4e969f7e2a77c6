/** The body of `POST /api/preferences/people/:personId/wellness-plan/open`. */
import { OneOf, WishDto } from '@golden-thread/service-host';
import { OPENING_REASONS } from '../closed-lists.ts';

/** Opens the plan in a hard moment. */
export class OpenPlanDto extends WishDto {
  @OneOf(OPENING_REASONS, { description: 'Why, if there is time to say.', example: 'hard-moment', optional: true })
  readonly why?: (typeof OPENING_REASONS)[number];
}
