/** `POST /api/identity/people/:personId/pairing/release`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { release } from '../../domain/pairing.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { ABOUT_A_SPECIALIST } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { ReleaseSpecialistDto } from './release-specialist.dto.ts';

/** Lets a specialist go, chosen or standing in. No consent stands before it (P2, P3). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class ReleaseSpecialistController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/pairing/release', {
    summary: 'I go on without this specialist, and say what the next one may see.',
    refusals: [...ABOUT_A_SPECIALIST],
  })
  releaseSpecialist(@Param() at: PersonPath, @Body() request: ReleaseSpecialistDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId, programmeId, continuity } = request;
    return this.#wishes.pairing({ personId: at.personId, id: specialistId, request }, asked, ({ by }, state) =>
      release(
        {
          specialistId,
          ...given('programmeId', programmeId),
          ...given('continuity', continuity),
          told: toldBy(request.told, by),
          by,
        },
        state,
      ),
    );
  }
}
