/** The body of `POST /api/identity/specialists/:specialistId/boundaries`. */
import { WishDto, Words } from '@golden-thread/service-host';

/** What a specialist keeps to themselves. */
export class SetBoundaryDto extends WishDto {
  @Words({ description: 'The boundary, in their own words. It is sealed.', example: 'I do not speak about my family.' })
  readonly words!: string;
}
