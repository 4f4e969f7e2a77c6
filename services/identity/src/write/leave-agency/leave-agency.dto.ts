/** The body of `POST /api/identity/people/:personId/agencies/:agencyId/leave`. */
import { OneOf, ToldWishDto } from '@golden-thread/service-host';
import { LEAVING_REASONS } from '../../closed-lists-of-people.ts';

/** The person goes on without an agency. */
export class LeaveAgencyDto extends ToldWishDto {
  @OneOf(LEAVING_REASONS, { description: 'Why, if they say so.', example: 'reached-what-i-wanted', optional: true })
  readonly why?: (typeof LEAVING_REASONS)[number];
}
