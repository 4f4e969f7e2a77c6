/** `POST /api/preferences/people/:personId/goals/:goalId/steps/:stepId/take`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takeStep, stepRefusals } from '../../domain/goal-steps.ts';
import { streamOfGoal } from '../../domain/goal.ts';
import { StepPath } from '../../paths.dto.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';

/** Says that I took a step. The person alone says so (P2). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class TakeStepController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/goals/:goalId/steps/:stepId/take', {
    summary: 'Says that I took a step. The person alone says so (P2).',
    refusals: [stepRefusals.personAlone, stepRefusals.unknown, tellingRefusals.notConfirmed],
  })
  takeStep(@Param() at: StepPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.stepId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by }, state) => takeStep({ stepId: at.stepId, by }, state));
  }
}
