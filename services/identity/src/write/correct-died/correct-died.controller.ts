/** `POST /api/identity/people/:personId/died/correct`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { correctDied, farewellRefusals } from '../../domain/person-farewell.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

/** Notes that a person is alive. */
@ApiTags('people')
@For('person', 'specialist', 'supporter', 'representative', 'agency-steward', 'network-steward')
@Controller('api/identity')
export class CorrectDiedController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/died/correct', {
    summary: 'It was a mistake: the person is alive.',
    refusals: [farewellRefusals.aliveByWhom],
  })
  correctDied(@Param() at: PersonPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) => correctDied({ by }, state));
  }
}
