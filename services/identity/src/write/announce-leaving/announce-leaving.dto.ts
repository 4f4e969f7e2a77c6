/** The body of `POST /api/identity/agencies/:agencyId/leaving`. */
import { Id, Moment, WishDto } from '@golden-thread/service-host';

/** When the agency leaves, and who takes over. */
export class AnnounceLeavingDto extends WishDto {
  @Moment({ description: 'The day on which it leaves, at least 30 days ahead.', example: '2027-01-01T00:00:00Z' })
  readonly at!: string;

  @Id({ description: 'The agency that takes over, if one does. People choose all the same.', example: 'agency-south', optional: true })
  readonly takenOverBy?: string;
}
