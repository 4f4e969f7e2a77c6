/** The body of `POST /api/identity/people/:personId/died`. */
import { OneOf, WishDto } from '@golden-thread/service-host';
import { CERTAINTIES } from '../../closed-lists-of-people.ts';

/** Somebody says that a person died. */
export class TellDiedDto extends WishDto {
  @OneOf(CERTAINTIES, { description: 'Somebody told it, or it is confirmed.', example: 'told' })
  readonly certainty!: (typeof CERTAINTIES)[number];
}
