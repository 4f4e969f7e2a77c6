/** The answer of `GET /api/community-outcomes/gatherings/:gatheringId`. */
import { ApiPropertyOptional } from '@nestjs/swagger';
import { GatheringDto } from '../gathering.dto.ts';

/** A gathering, with what whoever asks said of it. */
export class GatheringForMeDto extends GatheringDto {
  @ApiPropertyOptional({ description: 'Whether I said that I would like to come.', example: true })
  readonly doICome?: boolean;

  @ApiPropertyOptional({ description: 'How many said that they would like to come: for agency leads, as a number only.', example: 12 })
  readonly expected?: number;
}
