/** `POST /api/identity/people/:personId/pairing/choose`. */
import { refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { choose, refusals } from '../../domain/pairing.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { CHOOSING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { ChooseSpecialistDto } from './choose-specialist.dto.ts';

/** Chooses a specialist: the person alone, at most one in a programme (P2, P12). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class ChooseSpecialistController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/pairing/choose', {
    summary: 'Chooses who walks with me.',
    refusals: [...CHOOSING, refusals.chosenAlready, refusals.noProgramme],
  })
  async chooseSpecialist(@Param() at: PersonPath, @Body() request: ChooseSpecialistDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId, programmeId, occurredAt } = request;
    const found = await this.#lookUps.forChoice(asked, { specialistId, programmeId, occurredAt });
    const isOpen = await this.#lookUps.isOpen(asked.identity.networkId, programmeId);
    return this.#wishes.pairing({ personId: at.personId, id: specialistId, request }, asked, ({ by }, state) =>
      !isOpen
        ? refuse(refusals.noProgramme)
        : choose({ specialistId, ...given('programmeId', programmeId), ...found, told: toldBy(request.told, by), by }, state),
    );
  }
}
