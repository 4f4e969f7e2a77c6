/** The answer of `GET /api/preferences/people/:personId/goals/:goalId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WordingDto } from '../wording.dto.ts';
import type { GoalInShort, GoalView, StepInView, StepToReadBack, Turn } from './goal-view.ts';

/** What became of a step, written down and not read back yet. */
export class StepToReadBackDto implements StepToReadBack {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ enum: ['taken', 'dropped'], example: 'taken' })
  readonly is!: StepToReadBack['is'];

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;
}

/** A step on the way. */
export class StepDto extends WordingDto implements StepInView {
  @ApiProperty({ example: 'step-1' })
  readonly stepId!: string;

  @ApiProperty({ description: 'Who chose it.', enum: ['person', 'together'], example: 'together' })
  readonly chosenBy!: StepInView['chosenBy'];

  @ApiProperty({ description: 'Only the person sees what they dropped.', enum: ['open', 'taken', 'dropped'], example: 'open' })
  readonly standing!: StepInView['standing'];

  @ApiPropertyOptional({
    description: 'Only the person and whoever wrote it down see it (P2).',
    type: StepToReadBackDto,
  })
  readonly toReadBack?: StepToReadBackDto;
}

/** What the person said of the goal since. */
export class TurnDto implements Turn {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ enum: ['reached', 'set-aside', 'picked-up-again'], example: 'reached' })
  readonly is!: Turn['is'];

  @ApiPropertyOptional({ description: 'How it feels, or why, if the person said so.', example: 'Proud, and a little tired.' })
  readonly words?: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;

  @ApiProperty({ description: 'Entered by the person, or read back to them and agreed (P2).' })
  readonly confirmed!: boolean;
}

/** Where a goal may stand. */
export const GOAL_STANDINGS = ['on-the-way', 'reached', 'set-aside'] as const satisfies readonly GoalInShort['standing'][];

/** A goal as it stands, in the words of the person. */
export class GoalInShortDto extends WordingDto implements GoalInShort {
  @ApiProperty({ example: 'goal-1' })
  readonly goalId!: string;

  @ApiProperty({ description: 'What it grew from (P1).', enum: ['vision', 'preference', 'suggestion', 'own-words'], example: 'vision' })
  readonly from!: GoalInShort['from'];

  @ApiPropertyOptional({ description: 'The question of the vision, the preference or the suggestion.', example: 'question-1' })
  readonly fromId?: string;

  @ApiProperty({ enum: GOAL_STANDINGS, example: 'on-the-way' })
  readonly standing!: GoalInShort['standing'];

  @ApiProperty({ type: [StepDto] })
  readonly steps!: readonly StepDto[];
}

/** A goal, with what was said of it since. */
export class GoalOfPersonDto extends GoalInShortDto implements GoalView {
  @ApiProperty({
    description:
      'Everything said of it since; for others than the person what stands, and what they wrote down since and is not read back yet.',
    type: [TurnDto],
  })
  readonly turns!: readonly TurnDto[];
}
