/** `POST /api/preferences/people/:personId/wellness-plan/readers/:supporterId/share`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, sharePlan, streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PlanReaderPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { SharePlanDto } from './share-plan.dto.ts';

/** Lets somebody read these sections of my plan, and no others. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class SharePlanController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/readers/:supporterId/share', {
    summary: 'Lets somebody read these sections of my plan, and no others.',
    refusals: [tellingRefusals.onlyThePerson, refusals.personOpens],
  })
  sharePlan(@Param() at: PlanReaderPath, @Body() request: SharePlanDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.supporterId, stream: streamOfWellnessPlan(at.personId), request };
    return this.#wishes.about(wished, asked, wellnessPlanStorage, ({ by }, state) =>
      sharePlan({ supporterId: at.supporterId, sections: request.sections, by }, state),
    );
  }
}
