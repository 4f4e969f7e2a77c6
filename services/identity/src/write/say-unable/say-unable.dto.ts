/** The body of `POST /api/identity/people/:personId/pairing/unable`. */
import { Id, OneOf, WishDto } from '@golden-thread/service-host';
import { UNABLE_CODES } from '../../closed-lists-of-people.ts';

/** A specialist who was chosen says that they cannot. */
export class SayUnableDto extends WishDto {
  @Id({ description: 'In which programme, as the person chose.', example: 'programme-1', optional: true })
  readonly programmeId?: string;

  @OneOf(UNABLE_CODES, { description: 'Why, if they say so.', example: 'no-opening', optional: true })
  readonly code?: (typeof UNABLE_CODES)[number];
}
