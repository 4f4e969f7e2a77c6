/** `POST /api/identity/people/:personId/access-needs`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keepAccessNeeds } from '../../domain/person-contact.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { KEPT_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { KeepAccessNeedsDto } from './keep-access-needs.dto.ts';

/** Keeps what makes it easy to take part: codes, own words, both or neither (P14). */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class KeepAccessNeedsController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/access-needs', {
    summary: 'What makes it easy for me to take part: the whole of it.',
    refusals: [...KEPT_TELLING],
  })
  keepAccessNeeds(@Param() at: PersonPath, @Body() request: KeepAccessNeedsDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      keepAccessNeeds({ codes: [...request.codes], ...given('words', request.words), told: toldBy(request.told, by), by }, state),
    );
  }
}
