/** `POST /api/identity/agencies/:agencyId/join`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { join, refusals } from '../../domain/agency.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';
import { JoinNetworkDto } from './join-network.dto.ts';

/** Joins the network, or goes by another name from here on. */
@ApiTags('agencies')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class JoinNetworkController {
  readonly #wishes: LedWishes;
  readonly #known: KnownAgencies;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(KnownAgencies) known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  @WishRoute('agencies/:agencyId/join', {
    summary: 'The agency joins the network under a name, in a region.',
    refusals: [stewardRefusals.agencyLead, refusals.notInvited, refusals.notReady],
  })
  joinNetwork(@Param() at: AgencyPath, @Body() request: JoinNetworkDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { name, regionId } = request;
    const check = () => this.#known.demandRegions(asked.identity.networkId, [regionId], 'regionId');
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request, check }, asked, ({ by }, state) =>
      join({ name, regionId, by }, state),
    );
  }
}
