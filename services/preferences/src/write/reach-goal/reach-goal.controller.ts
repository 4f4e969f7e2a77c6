/** `POST /api/preferences/people/:personId/goals/:goalId/reach`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { reachGoal, streamOfGoal } from '../../domain/goal.ts';
import { GoalPath } from '../../paths.dto.ts';
import { GOAL_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';
import { ReachGoalDto } from './reach-goal.dto.ts';

/** Says that I reached it, and how it feels, if I like. Only the person says so. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class ReachGoalController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/goals/:goalId/reach', {
    summary: 'Says that I reached it, and how it feels, if I like. Only the person says so.',
    refusals: GOAL_REFUSALS,
  })
  reachGoal(@Param() at: GoalPath, @Body() request: ReachGoalDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.goalId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by }, state) =>
      reachGoal({ ...given('howItFeels', request.howItFeels), told: toldBy(request.told, by), by }, state),
    );
  }
}
