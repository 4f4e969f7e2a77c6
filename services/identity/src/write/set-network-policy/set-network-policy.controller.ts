/** `POST /api/identity/network/policy`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setPolicy } from '../../domain/network.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
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
    return this.#wishes.aboutNetwork({ request }, asked, ({ by }, state) =>
      setPolicy({ smallCellThreshold, releaseCalendar, partnerTerms, urgentHelp, by }, state),
    );
  }
}
