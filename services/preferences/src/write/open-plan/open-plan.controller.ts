/** `POST /api/preferences/people/:personId/wellness-plan/open`. */
import { refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { openPlan, refusals, streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PersonPath } from '../../paths.dto.ts';
import { sectionsSharedWith } from '../../plan-readers.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { OpenPlanDto } from './open-plan.dto.ts';

/** Opens the plan in a hard moment. The person sees who and why; no reason is needed (P15). */
@ApiTags('preferences')
@For('supporter')
@Controller('api/preferences')
export class OpenPlanController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/open', {
    summary: 'Opens the plan in a hard moment, for people it is shared with. The person sees who and why; no reason is needed (P15).',
    refusals: [refusals.notOpenToYou],
  })
  openPlan(@Param() at: PersonPath, @Body() request: OpenPlanDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.personId, stream: streamOfWellnessPlan(at.personId), request };
    return this.#wishes.about(wished, asked, wellnessPlanStorage, ({ by }, state) => {
      // Who the person named is known here from the plan alone: somebody they share nothing with is nobody they named.
      if (sectionsSharedWith(by.id, state).length === 0) return refuse(refusals.notOpenToYou);
      return openPlan({ opener: { as: 'supporter', id: by.id }, ...given('why', request.why) }, state);
    });
  }
}
