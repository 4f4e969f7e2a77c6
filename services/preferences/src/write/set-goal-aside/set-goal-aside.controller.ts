/** `POST /api/preferences/people/:personId/goals/:goalId/set-aside`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { groundRefusals } from '../../domain/goal-ground.ts';
import { setGoalAside, streamOfGoal } from '../../domain/goal.ts';
import { GoalPath } from '../../paths.dto.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';
import { SetGoalAsideDto } from './set-goal-aside.dto.ts';

/** Sets a goal aside. Nothing is lost by it, and no reason is needed (P3). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class SetGoalAsideController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/goals/:goalId/set-aside', {
    summary: 'Sets a goal aside. Nothing is lost by it, and no reason is needed (P3).',
    refusals: [...TELLING_REFUSALS, groundRefusals.notChosen],
  })
  setGoalAside(@Param() at: GoalPath, @Body() request: SetGoalAsideDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.goalId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by }, state) =>
      setGoalAside({ ...given('why', request.why), told: toldBy(request.told, by), by }, state),
    );
  }
}
