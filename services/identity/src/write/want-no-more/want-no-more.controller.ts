/** `POST /api/identity/people/:personId/pairing/want-no-more`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { wantNoMore } from '../../domain/pairing.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { PAIRING_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { WantNoMoreDto } from './want-no-more.dto.ts';

/** Ends every open wish. Who walks with the person stays (P3). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class WantNoMoreController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/pairing/want-no-more', {
    summary: 'I do not look for somebody any more. Why may stay unsaid.',
    refusals: [...PAIRING_TELLING],
  })
  wantNoMore(@Param() at: PersonPath, @Body() request: WantNoMoreDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.pairing({ personId: at.personId, request }, asked, ({ by }, state) =>
      wantNoMore({ ...given('code', request.code), told: toldBy(request.told, by), by }, state),
    );
  }
}
