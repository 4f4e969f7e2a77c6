/** `POST /api/preferences/people/:personId/wellness-plan/readers/:supporterId/unshare`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { unsharePlan, streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PlanReaderPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';

/** Takes back what somebody reads of my plan. Saying it aloud is enough. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class UnsharePlanController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/readers/:supporterId/unshare', {
    summary: 'Takes back what somebody reads of my plan. Saying it aloud is enough.',
    refusals: [tellingRefusals.onlyThePerson],
  })
  unsharePlan(@Param() at: PlanReaderPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.supporterId, stream: streamOfWellnessPlan(at.personId), request };
    return this.#wishes.about(wished, asked, wellnessPlanStorage, ({ by }, state) =>
      unsharePlan({ supporterId: at.supporterId, by }, state),
    );
  }
}
