/** `POST /api/identity/agencies/:agencyId/leaving`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AnnounceLeaving, announceLeaving, leavingRefusals } from '../../domain/agency-leaving.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { instantAt } from '../instant-at.ts';
import { LedWishes } from '../led-wishes.ts';
import { AnnounceLeavingDto } from './announce-leaving.dto.ts';

/** Announces, at least 30 days before, that the agency leaves the network. */
@ApiTags('agencies')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class AnnounceLeavingController {
  readonly #wishes: LedWishes;
  readonly #known: KnownAgencies;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(KnownAgencies) known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  @WishRoute('agencies/:agencyId/leaving', {
    summary: 'Says on which day the agency leaves, and who takes over. Each person is told 30 days before.',
    refusals: [stewardRefusals.agencyLead, leavingRefusals.notThere, leavingRefusals.tooSoon, leavingRefusals.heirNotReady],
  })
  async announceLeaving(@Param() at: AgencyPath, @Body() request: AnnounceLeavingDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const day = instantAt('at', request.at);
    const heir = await this.#heir(asked.identity.networkId, request.takenOverBy);
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by, now }, state) =>
      announceLeaving({ at: day, ...given('takenOverBy', heir), now, by }, state),
    );
  }

  async #heir(networkId: string, agencyId: string | undefined): Promise<AnnounceLeaving['takenOverBy']> {
    return agencyId === undefined ? undefined : { agencyId, mayTakePeople: await this.#known.mayTakePeople(networkId, agencyId) };
  }
}
