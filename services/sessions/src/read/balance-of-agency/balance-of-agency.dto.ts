/** The answer of `GET /api/sessions/agencies/:agencyId/balance`. */
import { ApiProperty } from '@nestjs/swagger';
import { StepsChosenDto, TopicsRaisedDto } from '../balance-of-specialist/balance-of-specialist.dto.ts';
import { HIDDEN, HIDDEN_BECAUSE } from '../hidden.ts';
import type { AgencyBalance } from './agency-balance.ts';

/** The stories of all specialists together (P7). */
export class StoriesOfAgencyDto {
  @ApiProperty({ example: 60 })
  readonly told!: number;

  @ApiProperty({ description: 'The person asked for it, or was asked and agreed.', example: 52 })
  readonly withPermission!: number;

  @ApiProperty({ description: 'The person said that it was too much.', example: 3 })
  readonly tooMuch!: number;
}

/** Counts over everybody, never by specialist. A figure under the floor of P6 is hidden, and looks like one of nothing. */
export class BalanceOfAgencyDto implements AgencyBalance {
  @ApiProperty({ type: TopicsRaisedDto, nullable: true, description: 'Null where it is hidden.' })
  readonly topics!: TopicsRaisedDto | null;

  @ApiProperty({ type: StepsChosenDto, nullable: true, description: 'Null where it is hidden.' })
  readonly nextSteps!: StepsChosenDto | null;

  @ApiProperty({ type: StoriesOfAgencyDto, nullable: true, description: 'Null where it is hidden.' })
  readonly stories!: StoriesOfAgencyDto | null;

  @ApiProperty({ type: String, nullable: true, description: `Why something is null. ${HIDDEN_BECAUSE}`, example: HIDDEN })
  readonly hidden!: string | null;
}
