/** The body of `POST /api/identity/people/:personId/agencies/:agencyId/come`. */
import { Id, WishDto } from '@golden-thread/service-host';

/** The person came to an agency. */
export class ComeToAgencyDto extends WishDto {
  @Id({ description: 'The programme they came to, where it was one.', example: 'programme-1', optional: true })
  readonly programmeId?: string;
}
