/** `POST /api/identity/people/:personId/representatives/:representativeId/end`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { endRepresentative, representativeRefusals } from '../../domain/person-representatives.ts';
import { RepresentativePath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

/** Ends what a representative may: in law, by the person, or because they step back. */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward', 'representative')
@Controller('api/identity')
export class EndRepresentativeController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/representatives/:representativeId/end', {
    summary: 'Somebody no longer signs or reads for the person.',
    refusals: [representativeRefusals.namedByWhom],
  })
  endRepresentative(@Param() at: RepresentativePath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, id: at.representativeId, request }, asked, ({ by }, state) =>
      endRepresentative({ representativeId: at.representativeId, by }, state),
    );
  }
}
