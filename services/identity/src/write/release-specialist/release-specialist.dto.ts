/** The body of `POST /api/identity/people/:personId/pairing/release`. */
import { Id, OneOf, ToldWishDto } from '@golden-thread/service-host';
import { CONTINUITIES } from '../../closed-lists-of-people.ts';

/** A person goes on without a specialist. */
export class ReleaseSpecialistDto extends ToldWishDto {
  @Id({ description: 'Without whom.', example: 'luis' })
  readonly specialistId!: string;

  @Id({ description: 'In which programme; wherever they walk together, where none is said.', example: 'programme-1', optional: true })
  readonly programmeId?: string;

  @OneOf(CONTINUITIES, { description: 'What the next one may see. Nothing, where it is not said.', example: 'nothing', optional: true })
  readonly continuity?: (typeof CONTINUITIES)[number];
}
