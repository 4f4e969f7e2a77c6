/** `POST /api/identity/people/:personId/agencies/:agencyId/come`. */
import { refuse } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { agencyRefusals, comeToAgency } from '../../domain/person-agencies.ts';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { LookUps } from '../../look-ups.ts';
import { PersonAgencyPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { ComeToAgencyDto } from './come-to-agency.dto.ts';

/** Notes that a person came to an agency (P3, P16). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class ComeToAgencyController {
  readonly #wishes: WishesAboutPeople;
  readonly #lookUps: LookUps;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(LookUps) lookUps: LookUps) {
    this.#wishes = wishes;
    this.#lookUps = lookUps;
  }

  @WishRoute('people/:personId/agencies/:agencyId/come', {
    summary: 'The person came to an agency, or to one more of its programmes.',
    refusals: [...Object.values(agencyRefusals), erasureRefusals.erased],
  })
  async comeToAgency(@Param() at: PersonAgencyPath, @Body() request: ComeToAgencyDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const found = await this.#lookUps.agency(asked.identity.networkId, at.agencyId, request.programmeId);
    const forAnother = await this.#lookUps.speaksForAnother(asked.identity, at.agencyId);
    const wish = { personId: at.personId, id: at.agencyId, request };
    return this.#wishes.newcomer(wish, asked, ({ by }, state) =>
      // Who walks with the person writes down whatever the person did (P2).
      forAnother && by.role !== 'own-specialist'
        ? refuse(agencyRefusals.otherAgency)
        : comeToAgency({ agencyId: at.agencyId, ...given('programmeId', request.programmeId), ...found, by }, state),
    );
  }
}
