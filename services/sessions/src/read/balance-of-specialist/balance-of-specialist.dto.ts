/** The answer of `GET /api/sessions/me/balance`. */
import { ApiProperty } from '@nestjs/swagger';
import type { Balance } from '../../domain/session-balance.ts';

/** Who raised the topics (P6). */
export class TopicsRaisedDto {
  @ApiProperty({ example: 12 })
  readonly person!: number;

  @ApiProperty({ example: 5 })
  readonly specialist!: number;
}

/** Who chose the next steps (P6). */
export class StepsChosenDto {
  @ApiProperty({ example: 4 })
  readonly person!: number;

  @ApiProperty({ example: 3 })
  readonly together!: number;

  @ApiProperty({ example: 1 })
  readonly specialist!: number;
}

/** Stories beside the length of one session; no share is made of it. */
export class StoriesBesideDto {
  @ApiProperty({ type: [String], example: ['moment', 'few-minutes'] })
  readonly lengths!: readonly string[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'How long the session was; null where it is not known.', example: 45 })
  readonly minutes!: number | null;
}

/** A specialist's own stories (P7). */
export class StoriesToldDto {
  @ApiProperty({ example: 6 })
  readonly told!: number;

  @ApiProperty({ description: 'The person asked for it, or was asked and agreed.', example: 5 })
  readonly withPermission!: number;

  @ApiProperty({ description: 'The person said that it was too much.', example: 1 })
  readonly tooMuch!: number;

  @ApiProperty({ description: 'Too much, or not asked. How long a story was is no mark.', example: 1 })
  readonly marked!: number;

  @ApiProperty({ type: [StoriesBesideDto] })
  readonly beside!: Balance['stories']['beside'];
}

/** A specialist's own balance, for their eyes only: counts, compared with nobody. */
export class BalanceOfSpecialistDto implements Balance {
  @ApiProperty({ type: TopicsRaisedDto })
  readonly topics!: TopicsRaisedDto;

  @ApiProperty({ type: StepsChosenDto })
  readonly nextSteps!: StepsChosenDto;

  @ApiProperty({ type: StoriesToldDto })
  readonly stories!: StoriesToldDto;
}
