/** The body of `POST /api/identity/specialists/:specialistId/openings`. */
import { Id, Whole, WishDto } from '@golden-thread/service-host';

/** How many more people, and in which programme. */
export class SetOpeningsDto extends WishDto {
  @Id({ description: 'A programme of the agency.', example: 'programme-1' })
  readonly programmeId!: string;

  @Whole({ description: 'How many more people.', example: 2 }, { min: 0, max: 1_000 })
  readonly count!: number;
}
