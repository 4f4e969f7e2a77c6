/** `POST /api/identity/people/:personId/agencies/:agencyId/leave`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leaveAgency } from '../../domain/person-agencies.ts';
import { PersonAgencyPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { TELLING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { LeaveAgencyDto } from './leave-agency.dto.ts';

/** Notes that a person goes on without an agency (P3). */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class LeaveAgencyController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/agencies/:agencyId/leave', {
    summary: 'I go on without this agency. Why may stay unsaid.',
    refusals: [...TELLING],
  })
  leaveAgency(@Param() at: PersonAgencyPath, @Body() request: LeaveAgencyDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.person({ personId: at.personId, id: at.agencyId, request }, asked, ({ by }, state) =>
      leaveAgency({ agencyId: at.agencyId, ...given('why', request.why), told: toldBy(request.told, by), by }, state),
    );
  }
}
