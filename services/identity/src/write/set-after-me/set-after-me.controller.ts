/** `POST /api/identity/people/:personId/after-me`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setAfterMe } from '../../domain/person-farewell.ts';
import { PersonPath } from '../../paths.dto.ts';
import { KEPT_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { SetAfterMeDto } from './set-after-me.dto.ts';

/** Sets what becomes of a person’s words when they are gone. */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class SetAfterMeController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/after-me', { summary: 'What becomes of my words when I am gone.', refusals: [...KEPT_TELLING] })
  setAfterMe(@Param() at: PersonPath, @Body() request: SetAfterMeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { plan, stories, naming } = request;
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      setAfterMe({ plan, stories, naming, told: toldBy(request.told, by), by }, state),
    );
  }
}
