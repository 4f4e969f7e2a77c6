/** Who came to a meeting of a group, as it was said. */
import { IdList, Whole, WishDto } from '@golden-thread/service-host';

/** By name and beside them. Whoever did not choose to be counted by name is moved into the number (P13). */
export class WhoCameDto extends WishDto {
  @IdList({ description: 'Everybody whose name is known.', example: ['ada', 'ben'], optional: true }, { max: 500 })
  readonly attendees?: string[];

  @Whole({ description: 'How many came beside them.', example: 3, optional: true }, { min: 0, max: 10_000 })
  readonly unnamed?: number;
}
