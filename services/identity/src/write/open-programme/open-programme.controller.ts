/** `POST /api/identity/programmes/:programmeId/open`. */
import { type Asked, AskedBy, For, invalidRequest, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { open, refusals } from '../../domain/programme.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { ProgrammePath } from '../../paths.dto.ts';
import { policyIn } from '../programme-policy.dto.ts';
import { speakerForAgency } from '../who-leads.ts';
import { LedWishes } from '../led-wishes.ts';
import { OpenProgrammeDto } from './open-programme.dto.ts';

const NOT_THERE = { path: 'agencyId', reason: 'names an agency of the network; a network lead invites it first' };

/** Opens a programme of an agency. */
@ApiTags('programmes')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class OpenProgrammeController {
  readonly #wishes: LedWishes;
  readonly #known: KnownAgencies;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(KnownAgencies) known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  @WishRoute('programmes/:programmeId/open', {
    summary: 'Opens a programme: which law protects its records, what work in it needs, how long records are kept.',
    refusals: [stewardRefusals.agencyLead, refusals.exists, refusals.closed],
  })
  openProgramme(@Param() at: ProgrammePath, @Body() request: OpenProgrammeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { identity } = asked;
    const agencyId = request.agencyId ?? identity.subjectId;
    const policy = policyIn(request);
    const check = async () => {
      speakerForAgency(asked, agencyId);
      if (!(await this.#known.agency(identity.networkId, agencyId)).invited) throw invalidRequest([NOT_THERE]);
      await this.#known.demandRegions(identity.networkId, policy.regionIds, 'regionIds');
    };
    return this.#wishes.aboutProgramme({ programmeId: at.programmeId, agencyId, request, check }, asked, ({ by }, state) =>
      open({ agencyId, ...policy, by }, state),
    );
  }
}
