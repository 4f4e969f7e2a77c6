/** The body of `POST /api/identity/people/:personId/register`. */
import { Id, OneOf, WishDto } from '@golden-thread/service-host';
import { DOORS } from '../../closed-lists-of-people.ts';

/** Somebody comes for the first time. All of it may stay unsaid. */
export class RegisterPersonDto extends WishDto {
  @Id({ description: 'The agency whose door it was, if any.', example: 'agency-north', optional: true })
  readonly agencyId?: string;

  @Id({ description: 'The region they live in, if they say so.', example: 'riverside', optional: true })
  readonly regionId?: string;

  @OneOf(DOORS, { description: 'What brought them here.', example: 'friend', optional: true })
  readonly cameThrough?: (typeof DOORS)[number];
}
