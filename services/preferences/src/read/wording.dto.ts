/** Words as answers tell them. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One wording. */
export class WordingDto {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ example: 'Walking while we talk.' })
  readonly words!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;

  @ApiProperty({ description: 'Entered by the person, or read back to them and agreed (P2).' })
  readonly confirmed!: boolean;
}

/** Words that hold now: the confirmed ones, where there are any. */
export class InWordsDto extends WordingDto {
  @ApiPropertyOptional({
    description: 'Written down since, and not read back yet: only the person and whoever wrote it see it (P2).',
    type: WordingDto,
  })
  readonly toReadBack?: WordingDto;

  @ApiPropertyOptional({ description: 'Every wording there was, for the person only (P4).', type: [WordingDto] })
  readonly history?: readonly WordingDto[];
}
