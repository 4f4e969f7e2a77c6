/** `POST /api/preferences/people/:personId/goals/:goalId/pick-up-again`. */
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { pickGoalUpAgain, streamOfGoal } from '../../domain/goal.ts';
import { GoalPath } from '../../paths.dto.ts';
import { GOAL_REFUSALS } from '../closed-lists.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';

/** Picks a goal up again, whether it was set aside or reached. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class PickGoalUpAgainController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/goals/:goalId/pick-up-again', {
    summary: 'Picks a goal up again, whether it was set aside or reached.',
    refusals: GOAL_REFUSALS,
  })
  pickGoalUpAgain(@Param() at: GoalPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.goalId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by }, state) => pickGoalUpAgain({ told: toldBy(request.told, by), by }, state));
  }
}
