/** `POST /api/identity/people/:personId/pairing/want`. */
import { refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, want } from '../../domain/pairing.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { PAIRING_TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { WantSpecialistDto } from './want-specialist.dto.ts';

/** Asks for a specialist, or says in other words what is wanted: the day it was first asked stays (P15, P16). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class WantSpecialistController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/pairing/want', {
    summary: 'I would like somebody to walk with me. All of it may stay empty.',
    refusals: [...PAIRING_TELLING, refusals.noProgramme],
  })
  async wantSpecialist(@Param() at: PersonPath, @Body() request: WantSpecialistDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { programmeId, languages = [], modes = [], supportKinds = [], words } = request;
    const isOpen = await this.#lookUps.isOpen(asked.identity.networkId, programmeId);
    return this.#wishes.pairing({ personId: at.personId, request }, asked, ({ by }, state) =>
      !isOpen
        ? refuse(refusals.noProgramme)
        : want(
            {
              ...given('programmeId', programmeId),
              languages,
              modes,
              supportKinds,
              ...given('words', words),
              told: toldBy(request.told, by),
              by,
            },
            state,
          ),
    );
  }
}
