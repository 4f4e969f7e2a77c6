/** `POST /api/identity/agencies/:agencyId/ready`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { makeReady, refusals } from '../../domain/agency.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';
import { MakeAgencyReadyDto } from './make-agency-ready.dto.ts';

/** Says that everything is in place: from here on people may come to the agency. */
@ApiTags('agencies')
@For('network-steward')
@Controller('api/identity')
export class MakeAgencyReadyController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('agencies/:agencyId/ready', {
    summary: 'Says that an agency is ready for people, and what was checked before.',
    refusals: [stewardRefusals.networkLead, refusals.notInvited, refusals.termsNeeded, refusals.noChecks],
  })
  makeAgencyReady(@Param() at: AgencyPath, @Body() request: MakeAgencyReadyDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { checks } = request;
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by, now }, state) =>
      makeReady({ checks, now, by }, state),
    );
  }
}
