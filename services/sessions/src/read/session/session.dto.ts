/** The answer of `GET /api/sessions/sessions/:sessionId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STANDINGS, type SessionView } from './session-view.ts';

const TIME = { format: 'date-time', example: '2026-05-04T16:30:00Z' };

/** They did not meet. */
export class DidNotHappenDto {
  @ApiProperty({ example: 'neither' })
  readonly onWhoseSide!: string;

  @ApiProperty({ example: 'weather' })
  readonly code!: string;
}

/** What the person answered. */
export class KeptAnswerDto {
  @ApiProperty({ example: 'question-vision' })
  readonly questionId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null once the key of the person was destroyed.',
    example: 'Mornings by the river.',
  })
  readonly words!: string | null;
}

/** Who raised a topic (P6). */
export class TouchedTopicDto {
  @ApiProperty({ example: 'topic-mornings' })
  readonly topicId!: string;

  @ApiProperty({ enum: ['person', 'specialist'], example: 'person' })
  readonly raisedBy!: string;
}

/** A story of the specialist (P7): how it came up and how it was for the person, nothing of what was told. */
export class StoryDto {
  @ApiProperty({ example: 'story-1' })
  readonly storyId!: string;

  @ApiProperty({ example: 'asked-and-agreed' })
  readonly cameUp!: string;

  @ApiProperty({ example: 'few-minutes' })
  readonly length!: string;

  @ApiProperty({ example: 'helped' })
  readonly reaction!: string;

  @ApiProperty({ enum: ['person', 'none'], example: 'person' })
  readonly reactionFrom!: string;
}

/** Who chose a next step (P6). */
export class NextStepDto {
  @ApiPropertyOptional({ example: 'step-1' })
  readonly stepId?: string;

  @ApiProperty({ enum: ['person', 'together', 'specialist'], example: 'person' })
  readonly chosenBy!: string;
}

/** Both looked back. */
export class LookedBackDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null where no words were kept.', example: 'That silence is allowed.' })
  readonly words!: string | null;
}

/** A session. Whatever nobody noted is absent (P16). */
export class SessionDto implements SessionView {
  @ApiProperty({ example: 'session-1' })
  readonly sessionId!: string;

  @ApiProperty({ example: 'ada' })
  readonly personId!: string;

  @ApiPropertyOptional({ example: 'luis' })
  readonly specialistId?: string;

  @ApiPropertyOptional({ example: 'programme-1' })
  readonly programmeId?: string;

  @ApiProperty({ enum: STANDINGS, example: 'held' })
  readonly standing!: SessionView['standing'];

  @ApiPropertyOptional({ description: 'The time agreed on last.', ...TIME })
  readonly at?: string;

  @ApiPropertyOptional(TIME)
  readonly begunAt?: string;

  @ApiPropertyOptional(TIME)
  readonly endedAt?: string;

  @ApiPropertyOptional({ example: 'walk' })
  readonly mode?: string;

  @ApiPropertyOptional({ example: 'community' })
  readonly place?: string;

  @ApiPropertyOptional({ example: 'es' })
  readonly language?: string;

  @ApiPropertyOptional({ example: 'signed' })
  readonly interpreter?: string;

  @ApiProperty({ type: [String], example: ['step-free'] })
  readonly accessNeeds!: readonly string[];

  @ApiProperty({ description: 'What would help that day, where it was said (P10).', type: [String], example: ['emotional'] })
  readonly wanted!: readonly string[];

  @ApiProperty({ type: [String], example: ['affiliational'] })
  readonly given!: readonly string[];

  @ApiProperty({ description: 'Never true of a session without a note.' })
  readonly forBilling!: boolean;

  @ApiPropertyOptional({ type: DidNotHappenDto })
  readonly didNotHappen?: DidNotHappenDto;

  @ApiProperty({ type: [String], example: ['question-vision'] })
  readonly questionsAsked!: readonly string[];

  @ApiProperty({ type: [KeptAnswerDto] })
  readonly answers!: readonly KeptAnswerDto[];

  @ApiProperty({ type: [TouchedTopicDto] })
  readonly topics!: readonly TouchedTopicDto[];

  @ApiProperty({ type: [StoryDto] })
  readonly stories!: readonly StoryDto[];

  @ApiProperty({ type: [NextStepDto] })
  readonly nextSteps!: readonly NextStepDto[];

  @ApiPropertyOptional({ type: LookedBackDto })
  readonly lookedBack?: LookedBackDto;
}
