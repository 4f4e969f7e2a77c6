/** `POST /api/identity/people/:personId/representatives`. */
import { type Asked, AskedBy, For, instantIn, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { nameRepresentative, representativeRefusals } from '../../domain/person-representatives.ts';
import { PersonPath } from '../../paths.dto.ts';
import { instantAt } from '../instant-at.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { NameRepresentativeDto } from './name-representative.dto.ts';

/** Names a representative. Until somebody saw the document they may nothing (P2). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class NameRepresentativeController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/representatives', {
    summary: 'Somebody may sign or read for the person, as far as the law lets them.',
    refusals: [...Object.values(representativeRefusals), erasureRefusals.erased],
  })
  nameRepresentative(@Param() at: PersonPath, @Body() request: NameRepresentativeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const representativeId = request.representativeId ?? this.#wishes.newId(asked, 'representative');
    const { basis, may, documentSeen } = request;
    const [from, to] = [instantAt('from', request.from), instantIn('to', request.to) ?? null];
    return this.#wishes.person({ personId: at.personId, id: representativeId, request }, asked, ({ by }, state) =>
      nameRepresentative({ representativeId, basis, may, documentSeen, from, to, by }, state),
    );
  }
}
