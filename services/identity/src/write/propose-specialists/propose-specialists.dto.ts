/** The body of `POST /api/identity/people/:personId/pairing/propose`. */
import { IdList, WishDto } from '@golden-thread/service-host';

/** Who there is to choose from. */
export class ProposeSpecialistsDto extends WishDto {
  @IdList({ description: 'Specialists, in no order.', example: ['luis', 'mara'] }, { min: 1, max: 20 })
  readonly specialistIds!: string[];
}
