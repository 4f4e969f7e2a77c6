/** `POST /api/identity/specialists/:specialistId/openings`. */
import { type Asked, AskedBy, For, invalidRequest, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setOpenings } from '../../domain/specialist.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';
import { SetOpeningsDto } from './set-openings.dto.ts';

const ELSEWHERE = { path: 'programmeId', reason: 'names a programme of the agency that welcomed them' };

/** Says how many more people a specialist can walk with in a programme of their agency. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class SetOpeningsController {
  readonly #wishes: LedWishes;
  readonly #known: KnownAgencies;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(KnownAgencies) known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  @WishRoute('specialists/:specialistId/openings', {
    summary: 'Says how many more people a specialist can walk with in a programme.',
    refusals: [refusals.theirs, refusals.notWelcomed],
  })
  setOpenings(@Param() at: SpecialistPath, @Body() request: SetOpeningsDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = at;
    const { programmeId, count } = request;
    const check = () => this.#isOfTheirAgency(asked.identity.networkId, specialistId, programmeId);
    return this.#wishes.aboutSpecialist({ specialistId, request, check }, asked, ({ by }, state) =>
      setOpenings({ specialistId, programmeId, count, by }, state),
    );
  }

  /** Whoever was never welcomed is told so by the decision. */
  async #isOfTheirAgency(networkId: string, specialistId: string, programmeId: string): Promise<void> {
    const [agencyId, agencyOfProgramme] = await Promise.all([
      this.#known.agencyOfSpecialist(networkId, specialistId),
      this.#known.agencyOfProgramme(networkId, programmeId),
    ]);
    if (agencyId !== null && agencyId !== agencyOfProgramme) throw invalidRequest([ELSEWHERE]);
  }
}
