/** `POST /api/identity/people/:personId/erasure/hold`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { erasureRefusals, holdErasure } from '../../domain/person-erasure.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { HoldErasureDto } from './hold-erasure.dto.ts';

/** Notes what holds an erasure, so that the person sees it. */
@ApiTags('people')
@For('network-steward')
@Controller('api/identity')
export class HoldErasureController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/erasure/hold', {
    summary: 'Something in law holds the erasure until it ends.',
    refusals: [erasureRefusals.steps, erasureRefusals.notAsked, tellingRefusals.notConfirmed],
  })
  holdErasure(@Param() at: PersonPath, @Body() request: HoldErasureDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      holdErasure({ basis: request.basis, by }, state),
    );
  }
}
