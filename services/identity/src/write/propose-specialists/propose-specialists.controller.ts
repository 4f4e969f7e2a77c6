/** `POST /api/identity/people/:personId/pairing/propose`. */
import { refuse, tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answerRefusals, propose } from '../../domain/pairing-answers.ts';
import { refusals } from '../../domain/pairing.ts';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { ProposeSpecialistsDto } from './propose-specialists.dto.ts';

/** Proposes specialists to a person who asked. Each of them is there (P12). */
@ApiTags('people')
@For('specialist', 'agency-steward')
@Controller('api/identity')
export class ProposeSpecialistsController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/pairing/propose', {
    summary: 'Names specialists whom the person may choose from, in no order.',
    refusals: [
      answerRefusals.notByTheAgency,
      answerRefusals.notWanted,
      tellingRefusals.notConfirmed,
      refusals.gone,
      erasureRefusals.erased,
    ],
  })
  async proposeSpecialists(
    @Param() at: PersonPath,
    @Body() request: ProposeSpecialistsDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const { specialistIds } = request;
    const areThere = await this.#lookUps.areThere(asked.identity.networkId, specialistIds);
    return this.#wishes.pairing({ personId: at.personId, request }, asked, ({ by }, state) =>
      areThere ? propose({ specialistIds, by }, state) : refuse(refusals.gone),
    );
  }
}
