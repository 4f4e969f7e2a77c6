/** The body of `POST /api/identity/people/:personId/pairing/want-no-more`. */
import { OneOf, ToldWishDto } from '@golden-thread/service-host';
import { WANTED_NO_MORE } from '../../closed-lists-of-people.ts';

/** A person does not look for a specialist any more. */
export class WantNoMoreDto extends ToldWishDto {
  @OneOf(WANTED_NO_MORE, { description: 'Why, if they say so.', example: 'not-now', optional: true })
  readonly code?: (typeof WANTED_NO_MORE)[number];
}
