/** `POST /api/identity/agencies/:agencyId/leave`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leave, leavingRefusals } from '../../domain/agency-leaving.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';

/** The agency leaves: on the day that people were told, or at once where nobody could have come to it. */
@ApiTags('agencies')
@For('network-steward')
@Controller('api/identity')
export class LeaveNetworkController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('agencies/:agencyId/leave', {
    summary: 'The agency leaves the network, on the day that people were told.',
    refusals: [stewardRefusals.networkLead, leavingRefusals.notThere, leavingRefusals.notAnnounced, leavingRefusals.notYet],
  })
  leaveNetwork(@Param() at: AgencyPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by, now }, state) => leave({ now, by }, state));
  }
}
