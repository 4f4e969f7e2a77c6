/** The answer of `GET /api/preferences/people/:personId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InWordsDto } from '../wording.dto.ts';
import type { PreferencesView, SupportToReadBack } from './preferences-view.ts';

const PACE = { enum: ['open', 'ask-first', 'not-yet', 'never', 'not-now'], example: 'ask-first' };

/** An answer to an open question. */
export class VisionDto extends InWordsDto {
  @ApiProperty({ example: 'question-1' })
  readonly questionId!: string;
}

/** A preference. */
export class PreferenceDto extends InWordsDto {
  @ApiProperty({ example: 'preference-1' })
  readonly preferenceId!: string;

  @ApiPropertyOptional({ example: 'topic-mornings' })
  readonly topicId?: string;

  @ApiPropertyOptional({ type: [String], example: ['emotional'] })
  readonly supportKinds?: readonly string[];

  @ApiPropertyOptional({ type: [String], example: ['social'] })
  readonly dimensions?: readonly string[];

  @ApiProperty({ description: 'The person let it go; it stays in their own view.' })
  readonly letGo!: boolean;
}

/** A topic and its pace. Specialists see `open`, `ask-first` or `not-now`, nothing finer (P9). */
export class TopicDto {
  @ApiProperty({ example: 'topic-mornings' })
  readonly topicId!: string;

  @ApiPropertyOptional({ description: 'The name the person has for it.', example: 'My mornings' })
  readonly label?: string;

  @ApiProperty(PACE)
  readonly pace!: string;
}

/** A suggestion and where it stands. */
export class SuggestionDto {
  @ApiProperty({ example: 'suggestion-1' })
  readonly suggestionId!: string;

  @ApiProperty({ example: 'There is a quiet table at the library.' })
  readonly words!: string;

  @ApiProperty({ description: 'The specialist who offered it.', example: 'luis' })
  readonly offeredBy!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly offeredAt!: string;

  @ApiProperty({ enum: ['waiting', 'taken-up', 'declined', 'for-later', 'asked-for', 'faded'], example: 'waiting' })
  readonly standing!: string;
}

/** Kinds of support that wait to be read back. */
export class SupportToReadBackDto implements SupportToReadBack {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ type: [String], example: ['emotional', 'affiliational'] })
  readonly supportKinds!: SupportToReadBack['supportKinds'];

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;
}

/** What a person wants, in their own words. */
export class PreferencesOfPersonDto implements PreferencesView {
  @ApiProperty({ type: [VisionDto] })
  readonly visions!: PreferencesView['visions'];

  @ApiProperty({ type: [PreferenceDto] })
  readonly preferences!: PreferencesView['preferences'];

  @ApiProperty({ type: [TopicDto] })
  readonly topics!: PreferencesView['topics'];

  @ApiProperty({
    description: 'Kinds of support that would help, the confirmed ones where there are any; null where nobody asked yet.',
    type: [String],
    nullable: true,
    example: ['emotional', 'affiliational'],
  })
  readonly supportWanted!: PreferencesView['supportWanted'];

  @ApiPropertyOptional({
    description: 'Kinds of support written down last, and not read back yet: only the person and whoever wrote it see it (P2).',
    type: SupportToReadBackDto,
  })
  readonly supportToReadBack?: SupportToReadBackDto;

  @ApiProperty({ type: [SuggestionDto] })
  readonly suggestions!: PreferencesView['suggestions'];
}
