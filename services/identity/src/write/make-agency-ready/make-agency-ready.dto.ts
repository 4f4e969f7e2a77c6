/** The body of `POST /api/identity/agencies/:agencyId/ready`. */
import { CodeList, WishDto } from '@golden-thread/service-host';

/** What was looked at before the first person comes. */
export class MakeAgencyReadyDto extends WishDto {
  @CodeList({ description: 'What was checked.', example: ['crisis-policy-written', 'devices-locked'] }, { max: 100 })
  readonly checks!: readonly string[];
}
