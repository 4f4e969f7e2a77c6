/** The question and the answer of `GET /api/sessions/insights`. */
import { PageQuery } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { PageDto } from '../page.dto.ts';
import type { Library } from './insights-view.ts';

const SUPPORT_KINDS = ['informational', 'instrumental', 'emotional', 'affiliational'] as const;
const WORDS = { type: String, nullable: true, description: 'Null where they cannot be read any more.' } as const;

/** What may be asked. */
export class InsightsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those about this kind of support.', enum: SUPPORT_KINDS })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(SUPPORT_KINDS, { message: `is one of ${SUPPORT_KINDS.join(', ')}` })
  readonly supportKind?: (typeof SUPPORT_KINDS)[number];
}

/** How it went for those who said so. */
export class WentDto {
  @ApiProperty({ example: 3 })
  readonly well!: number;

  @ApiProperty({ example: 1 })
  readonly mixed!: number;

  @ApiProperty({ example: 0 })
  readonly notForUs!: number;

  @ApiProperty({
    description: 'What they said about it, for whoever offered it; for others what they said themselves.',
    type: [String],
    example: ['It works on the bus, too.'],
  })
  readonly words!: readonly string[];
}

/** An insight that is shared. */
export class SharedInsightDto {
  @ApiProperty({ example: 'insight-1' })
  readonly insightId!: string;

  @ApiProperty({ ...WORDS, example: 'Walking side by side makes it easier to be quiet together.' })
  readonly words!: string | null;

  @ApiProperty({ type: [String], example: ['emotional'] })
  readonly supportKinds!: readonly string[];

  @ApiProperty({ description: 'Whoever asks offered it.' })
  readonly mine!: boolean;

  @ApiProperty({ description: 'How many tried it.', example: 4 })
  readonly tried!: number;

  @ApiProperty({ type: WentDto })
  readonly went!: WentDto;
}

/** What second readers said. */
export class ReadingDto {
  @ApiProperty()
  readonly fine!: boolean;

  @ApiPropertyOptional({ description: 'What was too personal.', example: 'could-be-recognized' })
  readonly code?: string;
}

/** An insight that is not shared yet. */
export class WaitingInsightDto {
  @ApiProperty({ example: 'insight-2' })
  readonly insightId!: string;

  @ApiProperty({ ...WORDS, example: 'I ask what to bring before I come.' })
  readonly words!: string | null;

  @ApiProperty({ type: [String], example: [] })
  readonly supportKinds!: readonly string[];

  @ApiProperty({
    description: 'What second readers said, without who they are; one’s own reading where somebody else offered it.',
    type: [ReadingDto],
  })
  readonly readings!: readonly ReadingDto[];
}

/** The library of insights. No list ranks anybody. */
export class InsightsDto extends PageDto implements Library {
  @ApiProperty({ description: 'Those that are shared, the newest first.', type: [SharedInsightDto] })
  readonly shared!: readonly SharedInsightDto[];

  @ApiProperty({ description: 'What whoever asks offered, and did not share yet. On the first page only.', type: [WaitingInsightDto] })
  readonly mine!: readonly WaitingInsightDto[];

  @ApiProperty({
    description: 'What waits to be read by a specialist of another agency, as whoever asks is. On the first page only.',
    type: [WaitingInsightDto],
  })
  readonly toRead!: readonly WaitingInsightDto[];
}
