/** `POST /api/preferences/people/:personId/goals/:goalId/steps`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { chooseStep, stepRefusals } from '../../domain/goal-steps.ts';
import { streamOfGoal } from '../../domain/goal.ts';
import { GoalPath } from '../../paths.dto.ts';
import { GOAL_REFUSALS } from '../closed-lists.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';
import { ChooseStepDto } from './choose-step.dto.ts';

/** Chooses a next step, alone or together. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class ChooseStepController {
  readonly #wishes: WishesOfThePersonsOwn;
  readonly #ids: Wishes;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn, @Inject(Wishes) ids: Wishes) {
    this.#wishes = wishes;
    this.#ids = ids;
  }

  @WishRoute('people/:personId/goals/:goalId/steps', {
    summary: 'Chooses a next step, alone or together.',
    refusals: [...GOAL_REFUSALS, stepRefusals.exists, stepRefusals.goalSetAside],
  })
  chooseStep(@Param() at: GoalPath, @Body() request: ChooseStepDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const stepId = request.stepId ?? this.#ids.newId(asked, 'step');
    const wished = { personId: at.personId, id: stepId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by, now }, state) =>
      chooseStep({ stepId, words: request.words, chosenBy: request.chosenBy, told: toldBy(request.told, by), by, now }, state),
    );
  }
}
