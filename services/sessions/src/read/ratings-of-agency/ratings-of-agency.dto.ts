/** The answer of `GET /api/sessions/agencies/:agencyId/ratings`. */
import { ApiProperty } from '@nestjs/swagger';
import { HIDDEN, HIDDEN_BECAUSE } from '../hidden.ts';
import type { AgencyRatings, RatedItems } from './agency-ratings.ts';

const MEAN = { minimum: 0, maximum: 4, example: 3.25 };

/** One version of the questions. */
export class RatedItemsDto implements RatedItems {
  @ApiProperty({ example: 'items-1' })
  readonly itemSetVersion!: string;

  @ApiProperty({ description: 'How many sessions were rated.', example: 40 })
  readonly ratings!: number;

  @ApiProperty(MEAN)
  readonly heard!: number;

  @ApiProperty(MEAN)
  readonly led!: number;

  @ApiProperty(MEAN)
  readonly gotSupportWanted!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Not everybody is asked this. Null where it is hidden.', ...MEAN })
  readonly roomToSpeak!: number | null;
}

/** Mean marks over everybody, never by specialist. */
export class RatingsOfAgencyDto implements AgencyRatings {
  @ApiProperty({ description: 'What these figures are.', enum: ['not a validated scale'] })
  readonly label = 'not a validated scale';

  @ApiProperty({ type: [RatedItemsDto] })
  readonly items!: readonly RatedItemsDto[];

  @ApiProperty({ type: String, nullable: true, description: `Why there is nothing. ${HIDDEN_BECAUSE}`, example: HIDDEN })
  readonly hidden!: string | null;
}
