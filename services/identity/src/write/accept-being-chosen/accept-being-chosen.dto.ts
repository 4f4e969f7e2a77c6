/** The body of `POST /api/identity/people/:personId/pairing/accept`. */
import { Id, WishDto } from '@golden-thread/service-host';

/** A specialist who was chosen says yes. */
export class AcceptBeingChosenDto extends WishDto {
  @Id({ description: 'In which programme, as the person chose.', example: 'programme-1', optional: true })
  readonly programmeId?: string;
}
