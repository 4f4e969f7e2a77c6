/** `POST /api/identity/people/:personId/died`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { farewellRefusals, tellDied } from '../../domain/person-farewell.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { TellDiedDto } from './tell-died.dto.ts';

/** Notes that a person died: messages stop at once. */
@ApiTags('people')
@For('specialist', 'supporter', 'representative', 'agency-steward', 'network-steward')
@Controller('api/identity')
export class TellDiedController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/died', {
    summary: 'The person died, as far as I was told or as it is confirmed.',
    refusals: [farewellRefusals.toldByWhom],
  })
  tellDied(@Param() at: PersonPath, @Body() request: TellDiedDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      tellDied({ certainty: request.certainty, by }, state),
    );
  }
}
