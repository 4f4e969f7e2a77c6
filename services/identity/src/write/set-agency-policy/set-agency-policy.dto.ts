/** The body of `POST /api/identity/agencies/:agencyId/policy`. */
import { Code, OneOf, WishDto } from '@golden-thread/service-host';
import { NOTE_POLICIES } from '../closed-lists.ts';

/** How the agency works. */
export class SetAgencyPolicyDto extends WishDto {
  @OneOf(NOTE_POLICIES, {
    description: 'Who writes notes. Without it, as before: co-written at first.',
    example: 'co-written',
    optional: true,
  })
  readonly notes?: (typeof NOTE_POLICIES)[number];

  @Code({ description: 'The version of the written policy for hard moments (P15).', example: 'hard-moments-2026-1' })
  readonly crisisPolicy!: string;
}
