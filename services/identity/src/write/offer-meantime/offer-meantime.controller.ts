/** `POST /api/identity/people/:personId/pairing/meantime`. */
import { refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { answerRefusals, offerMeantime } from '../../domain/pairing-answers.ts';
import { refusals } from '../../domain/pairing.ts';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { offeredIn, OfferMeantimeDto } from './offer-meantime.dto.ts';

/** Offers what is open meanwhile: a group, a warm line, somebody to talk to. It is never held up (P15). */
@ApiTags('people')
@For('specialist', 'agency-steward')
@Controller('api/identity')
export class OfferMeantimeController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/pairing/meantime', {
    summary: 'What is open to the person while they wait.',
    refusals: [answerRefusals.notByTheAgency, refusals.gone, erasureRefusals.erased],
  })
  @ApiBody({ type: OfferMeantimeDto, examples: { group: { value: { offer: 'group', groupId: 'group-1' } } } })
  async offerMeantime(@Param() at: PersonPath, @Body() request: OfferMeantimeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const what = offeredIn(request);
    const isThere = what.offer !== 'specialist' || (await this.#lookUps.areThere(asked.identity.networkId, [what.specialistId]));
    return this.#wishes.pairing({ personId: at.personId, request }, asked, ({ by }, state) =>
      isThere ? offerMeantime({ what, by }, state) : refuse(refusals.gone),
    );
  }
}
