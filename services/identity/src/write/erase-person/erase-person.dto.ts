/** The body of `POST /api/identity/people/:personId/erasure/erase`. */
import { Code, CodeList, Id, OneOf, WishDto } from '@golden-thread/service-host';
import { KEYS } from '../../closed-lists-of-people.ts';

/** What is erased, after the law was looked at. */
export class ErasePersonDto extends WishDto {
  @OneOf(KEYS, { description: 'Their own words, or the whole record.', example: 'words' })
  readonly keys!: (typeof KEYS)[number];

  @Id({ description: 'The certificate; else its id is made.', example: 'certificate-1', optional: true })
  readonly certificateId?: string;

  @Code({
    description: 'What in law holds these keys, as it was looked up just now. Nothing, where it is not said.',
    example: 'court-order',
    optional: true,
  })
  readonly heldBy?: string;

  @CodeList(
    {
      description: 'Of the holds that were noted, those that do not hold these keys, or not any more.',
      example: ['court-order'],
      optional: true,
    },
    { max: 20 },
  )
  readonly holdsOver?: string[];
}
