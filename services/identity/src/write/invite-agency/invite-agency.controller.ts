/** `POST /api/identity/agencies/:agencyId/invite`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invite } from '../../domain/agency.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';

/** Invites an agency into the network, also one that left before. */
@ApiTags('agencies')
@For('network-steward')
@Controller('api/identity')
export class InviteAgencyController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('agencies/:agencyId/invite', {
    summary: 'Invites an agency into the network.',
    refusals: [stewardRefusals.networkLead],
  })
  inviteAgency(@Param() at: AgencyPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by }, state) => invite({ by }, state));
  }
}
