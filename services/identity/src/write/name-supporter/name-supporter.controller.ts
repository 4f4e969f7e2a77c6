/** `POST /api/identity/people/:personId/supporters`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nameSupporter } from '../../domain/person-supporters.ts';
import { PersonPath } from '../../paths.dto.ts';
import { KEPT_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { NameSupporterDto } from './name-supporter.dto.ts';

/** Names a supporter, or says anew what that one may. */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class NameSupporterController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/supporters', { summary: 'Names somebody who stands by me, and what they may.', refusals: [...KEPT_TELLING] })
  nameSupporter(@Param() at: PersonPath, @Body() request: NameSupporterDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const supporterId = request.supporterId ?? this.#wishes.newId(asked, 'supporter');
    const { name, may } = request;
    return this.#wishes.person({ personId: at.personId, id: supporterId, request }, asked, ({ by }, state) =>
      nameSupporter({ supporterId, name, may, told: toldBy(request.told, by), by }, state),
    );
  }
}
