/** `POST /api/preferences/people/:personId/goals/:goalId/told/:eventId/confirm` and `.../correct`. */
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, correct, type Goal, type JudgeTelling, streamOfGoal } from '../../domain/goal.ts';
import type { GoalEvent } from '../../domain/goal.schema.ts';
import { GoalToldPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { ownGoal } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';

type Judge = (wish: JudgeTelling, state: Goal) => Decision<GoalEvent>;

/** What was written down about a goal is read back: it is what the person meant, or it is not (P2). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class JudgeGoalTellingController {
  readonly #wishes: WishesOfThePersonsOwn;
  readonly #events: Wishes;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn, @Inject(Wishes) events: Wishes) {
    this.#wishes = wishes;
    this.#events = events;
  }

  @WishRoute('people/:personId/goals/:goalId/told/:eventId/confirm', {
    summary: 'What was told about a goal was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: GoalToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/goals/:goalId/told/:eventId/correct', {
    summary: 'What was told about a goal was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: GoalToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Judge,
    { personId, goalId, eventId }: GoalToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const stream = streamOfGoal(goalId);
    const of = await this.#events.typeOfEvent(asked, stream, eventId);
    return this.#wishes.about({ personId, id: eventId, stream, request }, asked, ownGoal, ({ by }, state) =>
      judge({ eventId, ...given('of', of), by }, state),
    );
  }
}
