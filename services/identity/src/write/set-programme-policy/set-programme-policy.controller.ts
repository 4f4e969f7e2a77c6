/** `POST /api/identity/programmes/:programmeId/policy`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setPolicy } from '../../domain/programme.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { ProgrammePath } from '../../paths.dto.ts';
import { policyIn, ProgrammePolicyDto } from '../programme-policy.dto.ts';
import { LedWishes } from '../led-wishes.ts';

/** Says anew what holds in a programme: the whole of it. */
@ApiTags('programmes')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class SetProgrammePolicyController {
  readonly #wishes: LedWishes;
  readonly #known: KnownAgencies;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(KnownAgencies) known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  @WishRoute('programmes/:programmeId/policy', {
    summary: 'Says anew what holds in a programme, also in one that closed.',
    refusals: [stewardRefusals.agencyLead, refusals.notOpened],
  })
  setProgrammePolicy(@Param() at: ProgrammePath, @Body() request: ProgrammePolicyDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const policy = policyIn(request);
    const check = () => this.#known.demandRegions(asked.identity.networkId, policy.regionIds, 'regionIds');
    return this.#wishes.aboutProgramme({ programmeId: at.programmeId, request, check }, asked, ({ by }, state) =>
      setPolicy({ ...policy, by }, state),
    );
  }
}
