/** The answer of `GET /api/identity/programmes/:programmeId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ProgrammeView } from './programme-view.ts';

/** Years for which each kind of record is kept; a kind that is not named is kept for no law. */
export class RetentionInViewDto {
  @ApiPropertyOptional({ example: 6 })
  readonly contact?: number;

  @ApiPropertyOptional({ example: 6 })
  readonly sessions?: number;

  @ApiPropertyOptional({ example: 6 })
  readonly notes?: number;

  @ApiPropertyOptional({ example: 6 })
  readonly consents?: number;

  @ApiPropertyOptional({ example: 6 })
  readonly disclosures?: number;
}

/** A programme, and what holds in it now. */
export class ProgrammeDto implements ProgrammeView {
  @ApiProperty({ example: 'programme-1' })
  readonly programmeId!: string;

  @ApiProperty({ description: 'Whose it is.', example: 'agency-north' })
  readonly agencyId!: string;

  @ApiProperty({ description: 'It closed. What it promised about records still holds.' })
  readonly closed!: boolean;

  @ApiProperty({ description: 'Which law protects its records.', enum: ['part2', 'hipaa', 'state-only'], example: 'part2' })
  readonly regime!: ProgrammeView['regime'];

  @ApiProperty({ description: 'What the work is about.', type: [String], example: ['substance-use', 'family'] })
  readonly tracks!: string[];

  @ApiProperty({ description: 'The regions it is for.', type: [String], example: ['riverside'] })
  readonly regionIds!: string[];

  @ApiProperty({ description: 'Which work in it needs a credential (P12).', enum: ['none', 'for-billed', 'always'], example: 'for-billed' })
  readonly needsCredential!: ProgrammeView['needsCredential'];

  @ApiProperty({ type: RetentionInViewDto })
  readonly retention!: RetentionInViewDto;

  @ApiPropertyOptional({
    description: 'What pays for it: for the lead of its agency and for network leads.',
    type: [String],
    example: ['state-grant-7'],
  })
  readonly fundingCodes?: readonly string[];
}
