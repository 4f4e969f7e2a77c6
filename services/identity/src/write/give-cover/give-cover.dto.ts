/** The body of `POST /api/identity/people/:personId/pairing/cover`. */
import { Id, Moment, OneOf, ToldWishDto } from '@golden-thread/service-host';
import { CONTINUITIES } from '../../closed-lists-of-people.ts';

/** A person lets another specialist stand in. */
export class GiveCoverDto extends ToldWishDto {
  @Id({ description: 'Who stands in.', example: 'mara' })
  readonly specialistId!: string;

  @Moment({ description: 'The first moment at which they no longer do.', example: '2026-10-15T00:00:00Z' })
  readonly until!: string;

  @OneOf(CONTINUITIES, {
    description: 'What they may see of what was before. Nothing, where it is not said.',
    example: 'preferences',
    optional: true,
  })
  readonly continuity?: (typeof CONTINUITIES)[number];
}
