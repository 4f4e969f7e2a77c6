/** `POST /api/identity/people/:personId/erasure/request`. */
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { requestErasure } from '../../domain/person-erasure.ts';
import { PersonPath } from '../../paths.dto.ts';
import { TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

/** Requests erasure. The law may hold some of it for a while, and the person sees what. */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class RequestErasureController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/erasure/request', {
    summary: 'I want what is kept of me erased. It is taken back by correcting it.',
    refusals: [...TELLING],
  })
  requestErasure(@Param() at: PersonPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      requestErasure({ told: toldBy(request.told, by), by }, state),
    );
  }
}
