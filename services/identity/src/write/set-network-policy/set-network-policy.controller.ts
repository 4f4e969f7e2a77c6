/** `POST /api/identity/network/policy`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Network, refusals, setPolicy } from '../../domain/network.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { noSuchRegion } from '../../known-agencies.ts';
import { instantAt } from '../instant-at.ts';
import { LedWishes } from '../led-wishes.ts';
import { SetNetworkPolicyDto } from './set-network-policy.dto.ts';

/** Says what holds in the network: the whole of it, in place of what held before. */
@ApiTags('network')
@For('network-steward')
@Controller('api/identity')
export class SetNetworkPolicyController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('network/policy', {
    summary: 'Says what holds in the network: figures, release days, terms, and whom to turn to at once.',
    refusals: [stewardRefusals.networkLead, refusals.notFounded, refusals.threshold, refusals.noUrgentHelp],
  })
  setNetworkPolicy(@Body() request: SetNetworkPolicyDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { smallCellThreshold, partnerTerms } = request;
    const releaseCalendar = request.releaseCalendar.map((day, at) => instantAt(`releaseCalendar[${at}]`, day));
    const urgentHelp = request.urgentHelp.map(({ regionId = null, name, way, hours, languages }) => ({
      regionId,
      name,
      way,
      hours,
      languages: [...languages],
    }));
    return this.#wishes.aboutNetwork({ request }, asked, ({ by }, state) => {
      const decision = setPolicy({ smallCellThreshold, releaseCalendar, partnerTerms, urgentHelp, by }, state);
      if (decision.kind === 'happened') demandRegionsOf(urgentHelp, state);
      return decision;
    });
  }
}

/** Whoever looks for help looks by region. Throws a Problem 400 that names the line of one that the network does not have. */
function demandRegionsOf(lines: readonly { readonly regionId: string | null }[], { regions }: Network): void {
  const line = lines.findIndex(({ regionId }) => regionId !== null && !regions.has(regionId));
  if (line >= 0) throw noSuchRegion(`urgentHelp[${line}].regionId`);
}
