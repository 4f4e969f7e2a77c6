/** The body of `POST /api/identity/people/:personId/consents/:consentId/revoke`. */
import { OneOf, ToldWishDto } from '@golden-thread/service-host';
import { SIGNERS } from '../../closed-lists-of-people.ts';

/** Takes a consent back. */
export class RevokeConsentDto extends ToldWishDto {
  @OneOf(SIGNERS, {
    description: 'Whose word it is, where somebody writes it down. The word of the person, where it is not said.',
    example: 'person',
    optional: true,
  })
  readonly revokedBy?: (typeof SIGNERS)[number];
}
