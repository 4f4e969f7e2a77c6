/** The question and the answer of `GET /api/community-outcomes/people/:personId/confidence`. */
import { Language } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ReportInWords } from './confidence-view.ts';

/** In which language the answers read. */
export class ConfidenceQuery {
  @Language({ description: 'The language in which answers are put into words.', example: 'es', optional: true })
  readonly language: string = 'en';
}

/** One report. */
export class ReportDto implements ReportInWords {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;

  @ApiPropertyOptional({ description: 'What was asked. Left out where another system did not say.', example: 'own-confidence' })
  readonly instrument?: string;

  @ApiPropertyOptional({ example: '1' })
  readonly version?: string;

  @ApiProperty({ example: 7 })
  readonly score!: number;

  @ApiProperty({ example: '7, where 0 is not sure at all and 10 is as sure as I can be' })
  readonly inWords!: string;

  @ApiPropertyOptional({ description: 'What every page says beside it.', example: 'not a validated scale' })
  readonly label?: string;

  @ApiProperty({ description: 'Entered by the person, or read back to them and agreed (P2).', example: true })
  readonly confirmed!: boolean;
}

/** All reports, as they were said: no average, no arrow, no comparison. */
export class ConfidenceOfPersonDto {
  @ApiProperty({ description: 'By the time they were said, the earliest first.', type: [ReportDto] })
  readonly reports!: readonly ReportDto[];
}
