/** The body of `POST /api/identity/network/regions`. */
import { Id, OneOf, Whole, WishDto } from '@golden-thread/service-host';
import { SETTINGS } from '../closed-lists.ts';
import { PublicFact } from '../public-fact.dto.ts';

/** A region of the network. */
export class AddRegionDto extends WishDto {
  @Id({ description: 'The region.', example: 'riverside' })
  readonly regionId!: string;

  @PublicFact({ description: 'What people call it.', example: 'Riverside County' })
  readonly name!: string;

  @Whole({ description: 'How many people live there.', example: 48_200, optional: true }, { min: 0, max: Number.MAX_SAFE_INTEGER })
  readonly population?: number;

  @OneOf(SETTINGS, { description: 'How people live there.', example: 'mixed' })
  readonly setting!: (typeof SETTINGS)[number];
}
