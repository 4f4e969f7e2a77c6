/** `POST /api/preferences/people/:personId/goals/:goalId/steps/:stepId/take`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takeStep, stepRefusals } from '../../domain/goal-steps.ts';
import { streamOfGoal } from '../../domain/goal.ts';
import { StepPath } from '../../paths.dto.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { EndStepDto } from '../end-step.dto.ts';
import { given } from '../given.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';

/** Says that I took a step. The person says so, or tells it to their specialist (P2). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class TakeStepController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/goals/:goalId/steps/:stepId/take', {
    summary: 'Says that I took a step. The person says so, or tells it to their specialist (P2).',
    refusals: [...TELLING_REFUSALS, stepRefusals.unknown, tellingRefusals.notConfirmed],
  })
  takeStep(@Param() at: StepPath, @Body() request: EndStepDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.stepId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by }, state) =>
      takeStep({ stepId: at.stepId, ...given('told', request.told && toldBy(request.told, by)), by }, state),
    );
  }
}
