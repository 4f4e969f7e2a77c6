/** The body of `POST /api/preferences/people/:personId/goals`. */
import { Id, OneOf, ToldWishDto, Words } from '@golden-thread/service-host';
import { GOAL_ORIGINS } from '../closed-lists.ts';

/** Chooses a goal: it grows from something the person said or took up, or is their own sentence (P1). */
export class ChooseGoalDto extends ToldWishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'goal-1', optional: true })
  readonly goalId?: string;

  @Words({ description: 'The goal, in the words of the person.', example: 'Plant tomatoes with my neighbor this spring.' })
  readonly words!: string;

  @OneOf(GOAL_ORIGINS, { description: 'What it grew from. `own-words`: it is the sentence of the person itself.', example: 'vision' })
  readonly from!: (typeof GOAL_ORIGINS)[number];

  @Id({
    description: 'The question of the vision, the preference, or the suggestion they took up. Not said with `own-words`.',
    example: 'question-1',
    optional: true,
  })
  readonly fromId?: string;
}
