/** The body of `POST /api/identity/people/:personId/pairing/choose`. */
import { Id, ToldWishDto } from '@golden-thread/service-host';

/** A person chooses a specialist. */
export class ChooseSpecialistDto extends ToldWishDto {
  @Id({ description: 'Whom they choose.', example: 'luis' })
  readonly specialistId!: string;

  @Id({ description: 'In which programme; outside of any, where none is said.', example: 'programme-1', optional: true })
  readonly programmeId?: string;
}
