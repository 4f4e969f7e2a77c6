/** `POST /api/identity/people/:personId/own-word`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setOwnWord } from '../../domain/person-contact.ts';
import { PersonPath } from '../../paths.dto.ts';
import { KEPT_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { SetOwnWordDto } from './set-own-word.dto.ts';

/** Sets the word a person uses: recovery, healing, getting by, or any other (P1). */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class SetOwnWordController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/own-word', {
    summary: 'What I call what I am doing. Pages use it from then on.',
    refusals: [...KEPT_TELLING],
  })
  setOwnWord(@Param() at: PersonPath, @Body() request: SetOwnWordDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      setOwnWord({ word: request.word, told: toldBy(request.told, by), by }, state),
    );
  }
}
