/** The answer of `GET /api/community-outcomes/outcomes/:outcomeId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OutcomeView, Waiting, Witness } from './outcome-view.ts';

/** Somebody else who says that it is so. */
export class WitnessDto implements Witness {
  @ApiProperty({ example: 'mara' })
  readonly by!: string;

  @ApiProperty({ description: 'How they know.', example: 'saw-it' })
  readonly how!: string;
}

/** Something that was written from memory and waits to be read back (P2). */
export class WaitingDto implements Waiting {
  @ApiProperty({ description: 'Confirm or correct it by this id.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;

  @ApiProperty({ enum: ['recorded', 'corrected', 'withdrawn'], example: 'recorded' })
  readonly is!: Waiting['is'];
}

/** An outcome. Words and who told it only for whoever may read them. */
export class OutcomeDto implements OutcomeView {
  @ApiProperty({ example: 'outcome-1' })
  readonly outcomeId!: string;

  @ApiProperty({ enum: ['person', 'group', 'agency', 'community'], example: 'person' })
  readonly subjectType!: OutcomeView['subjectType'];

  @ApiProperty({ example: 'ben' })
  readonly subjectId!: string;

  @ApiPropertyOptional({ description: 'Who told it.', example: 'ben' })
  readonly personId?: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'agency-north' })
  readonly agencyId!: string | null;

  @ApiPropertyOptional({ example: 'programme-1' })
  readonly programmeId?: string;

  @ApiProperty({ example: 'social' })
  readonly category!: string;

  @ApiProperty({ description: 'The outcomes that led to it.', type: [String], example: ['outcome-0'] })
  readonly ledBy!: readonly string[];

  @ApiPropertyOptional({ enum: ['transactional', 'transitional', 'transformational'], example: 'transitional' })
  readonly depth?: NonNullable<OutcomeView['depth']>;

  @ApiPropertyOptional({ enum: ['positive', 'negative', 'mixed'], example: 'positive' })
  readonly sign?: NonNullable<OutcomeView['sign']>;

  @ApiPropertyOptional({ example: false })
  readonly intended?: boolean;

  @ApiPropertyOptional({ example: 'I ate with my brothers on Sunday, for the first time in six years.' })
  readonly statement?: string;

  @ApiPropertyOptional({ example: 'They set a plate for me without asking.' })
  readonly whyItMatters?: string;

  @ApiPropertyOptional({ example: 'Ada, who told me how she wrote to her sister.' })
  readonly whoHelped?: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly happenedAt!: string;

  @ApiProperty({ description: 'Only the person sees what was taken back.', enum: ['counts', 'waits', 'taken-back'], example: 'counts' })
  readonly standing!: OutcomeView['standing'];

  @ApiProperty({ type: [WitnessDto] })
  readonly substantiatedBy!: readonly WitnessDto[];

  @ApiProperty({ description: 'What waits to be read back to the person (P2).', type: [WaitingDto] })
  readonly waiting!: readonly WaitingDto[];
}
