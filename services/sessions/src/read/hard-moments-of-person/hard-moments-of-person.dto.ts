/** The answer of `GET /api/sessions/people/:personId/hard-moments`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '../page.dto.ts';
import type { HardMomentView } from './hard-moment-view.ts';

const WORDS = {
  type: String,
  nullable: true,
  description: 'Null where there are none, or once the key of the person was destroyed.',
} as const;

/** A call for help. */
export class CallDto {
  @ApiProperty({ example: 'call-1' })
  readonly callId!: string;

  @ApiProperty({ example: 'mobile-crisis' })
  readonly helper!: string;

  @ApiProperty({ example: 'agreed' })
  readonly agreement!: string;

  @ApiProperty({ description: 'Whether the person was told.', enum: ['before', 'after', 'not-yet'] })
  readonly personTold!: string;

  @ApiProperty({ ...WORDS, example: 'We called together, from the bench.' })
  readonly why!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly calledAt!: string;

  @ApiProperty({ description: 'An agency lead has looked at it.' })
  readonly reviewed!: boolean;
}

/** A report that a law requires. */
export class RequiredReportDto {
  @ApiProperty({ description: 'The kind of report and the law, by code.', example: 'adult-at-risk adult-protective-services-act' })
  readonly about!: string;

  @ApiProperty({ enum: ['before', 'after', 'not-yet'] })
  readonly personTold!: string;
}

/** A hard moment. There is no score in it, and never will be (P15). */
export class HardMomentOfPersonDto implements HardMomentView {
  @ApiProperty({ example: 'hard-moment-1' })
  readonly hardMomentId!: string;

  @ApiProperty({ description: 'When it was first spoken of.', format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly since!: string;

  @ApiPropertyOptional({ example: 'session-1' })
  readonly sessionId?: string;

  @ApiProperty({ description: 'It is easier again.' })
  readonly ended!: boolean;

  @ApiProperty({ description: 'Which sections of the own plan were followed.', type: [String], example: ['crisis'] })
  readonly sections!: readonly string[];

  @ApiProperty({ type: [CallDto] })
  readonly calls!: readonly CallDto[];

  @ApiProperty()
  readonly naloxoneUsed!: boolean;

  @ApiProperty({ type: [RequiredReportDto] })
  readonly reports!: readonly RequiredReportDto[];

  @ApiProperty({ ...WORDS, example: 'Next time call my sister first.' })
  readonly lookedBack!: string | null;
}

/** The hard moments of a person. */
export class HardMomentsOfPersonDto extends PageDto {
  @ApiProperty({ type: [HardMomentOfPersonDto] })
  readonly hardMoments!: readonly HardMomentOfPersonDto[];
}
