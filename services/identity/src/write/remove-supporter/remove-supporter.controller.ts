/** `POST /api/identity/people/:personId/supporters/:supporterId/remove`. */
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { removeSupporter } from '../../domain/person-supporters.ts';
import { SupporterPath } from '../../paths.dto.ts';
import { TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

/** Removes a supporter (P3). */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class RemoveSupporterController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/supporters/:supporterId/remove', {
    summary: 'Somebody does not stand by me any more, from now on.',
    refusals: [...TELLING],
  })
  removeSupporter(@Param() at: SupporterPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, id: at.supporterId, request }, asked, ({ by }, state) =>
      removeSupporter({ supporterId: at.supporterId, told: toldBy(request.told, by), by }, state),
    );
  }
}
