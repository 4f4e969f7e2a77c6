/** `POST /api/preferences/people/:personId/wellness-plan/told/:eventId/confirm` and `.../correct`. */
import { type Decision, type Verdict, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, correct, streamOfWellnessPlan, type WellnessPlan } from '../../domain/wellness-plan.ts';
import type { WellnessPlanEvent } from '../../domain/wellness-plan.schema.ts';
import { ToldPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { given } from '../given.ts';

type Judge = (wish: Verdict, state: WellnessPlan) => Decision<WellnessPlanEvent>;

/** What was written into a plan for the person is read back: it is what they meant, or it is not (P2). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class JudgePlanTellingController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/told/:eventId/confirm', {
    summary: 'What was written into the plan was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/wellness-plan/told/:eventId/correct', {
    summary: 'What was written into the plan was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Judge,
    { personId, eventId }: ToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const stream = streamOfWellnessPlan(personId);
    const of = await this.#wishes.typeOfEvent(asked, stream, eventId);
    return this.#wishes.about({ personId, id: eventId, stream, request }, asked, wellnessPlanStorage, ({ by }, state) =>
      judge({ eventId, ...given('of', of), by }, state),
    );
  }
}
