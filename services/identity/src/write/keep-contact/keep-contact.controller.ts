/** `POST /api/identity/people/:personId/contact`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keepContact } from '../../domain/person-contact.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { KEPT_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { KeepContactDto, safeWayIn } from './keep-contact.dto.ts';

/** Keeps how to call and reach a person, in place of what was kept before (P14). */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class KeepContactController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/contact', {
    summary: 'How to call and reach me without harm: the whole of it, all of which may stay unsaid.',
    refusals: [...KEPT_TELLING],
  })
  keepContact(@Param() at: PersonPath, @Body() request: KeepContactDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, request }, asked, ({ by }, state) =>
      keepContact(
        {
          ...given('names', request.names),
          ...given('pronouns', request.pronouns),
          ...given('languages', request.languages),
          ...given('safeWays', request.safeWays?.map(safeWayIn)),
          ...given('whatToAvoid', request.whatToAvoid),
          told: toldBy(request.told, by),
          by,
        },
        state,
      ),
    );
  }
}
