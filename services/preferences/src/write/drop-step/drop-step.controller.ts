/** `POST /api/preferences/people/:personId/goals/:goalId/steps/:stepId/drop`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dropStep, stepRefusals } from '../../domain/goal-steps.ts';
import { streamOfGoal } from '../../domain/goal.ts';
import { StepPath } from '../../paths.dto.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';

/** Drops a step; no reason is needed. The person alone says so (P2). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class DropStepController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/goals/:goalId/steps/:stepId/drop', {
    summary: 'Drops a step; no reason is needed. The person alone says so (P2).',
    refusals: [stepRefusals.personAlone, stepRefusals.unknown],
  })
  dropStep(@Param() at: StepPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.stepId, stream: streamOfGoal(at.goalId), request };
    return this.#wishes.about(wished, asked, ownGoal, ({ by }, state) => dropStep({ stepId: at.stepId, by }, state));
  }
}
