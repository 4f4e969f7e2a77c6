/** The body of `POST /api/identity/agencies/:agencyId/agreements`. */
import { Code, Moment, OneOf, WishDto } from '@golden-thread/service-host';
import { AGREEMENTS } from '../closed-lists.ts';

/** An agreement that was signed. */
export class SignAgreementDto extends WishDto {
  @OneOf(AGREEMENTS, { description: 'What was agreed.', example: 'network-terms' })
  readonly kind!: (typeof AGREEMENTS)[number];

  @Code({ description: 'The version of its text.', example: 'terms-2026-1' })
  readonly version!: string;

  @Moment({ description: 'From when it holds.', example: '2026-01-01T00:00:00Z' })
  readonly from!: string;

  @Moment({
    description: 'The first instant at which it no longer holds. Without it, it holds until it is ended.',
    example: '2028-01-01T00:00:00Z',
    optional: true,
  })
  readonly to?: string;
}
