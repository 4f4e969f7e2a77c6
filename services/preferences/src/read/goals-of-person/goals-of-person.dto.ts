/** The question and the answer of `GET /api/preferences/people/:personId/goals`. */
import { PageQuery } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { GOAL_STANDINGS, GoalInShortDto } from '../goal-of-person/goal-of-person.dto.ts';
import { PageDto } from '../page.dto.ts';

/** What may be asked. */
export class GoalsOfPersonQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only goals that stand so.', enum: GOAL_STANDINGS })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(GOAL_STANDINGS, { message: `is one of ${GOAL_STANDINGS.join(', ')}` })
  readonly standing?: (typeof GOAL_STANDINGS)[number];
}

/** Goals, in the words of the person. */
export class GoalsOfPersonDto extends PageDto {
  @ApiProperty({ description: 'The one chosen last comes first.', type: [GoalInShortDto] })
  readonly goals!: readonly GoalInShortDto[];
}
