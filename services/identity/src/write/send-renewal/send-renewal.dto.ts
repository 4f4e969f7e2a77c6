/** The body of `POST /api/identity/specialists/:specialistId/credentials/:credentialId/renewal-sent`. */
import { Moment, WishDto } from '@golden-thread/service-host';

/** When the renewal was sent in. */
export class SendRenewalDto extends WishDto {
  @Moment({ description: 'When it was sent in, where that is not now.', example: '2027-11-20T00:00:00Z', optional: true })
  readonly sentAt?: string;
}
