/** `POST /api/identity/specialists/:specialistId/welcome`. */
import { type Asked, AskedBy, For, notFound, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, welcome } from '../../domain/specialist.ts';
import { KnownAgencies } from '../../known-agencies.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { LedWishes } from '../led-wishes.ts';
import { WelcomeSpecialistDto } from './welcome-specialist.dto.ts';

/** An agency welcomes somebody with lived experience, or says anew how. Their account stands for the agency. */
@ApiTags('specialists')
@For('agency-steward')
@Controller('api/identity')
export class WelcomeSpecialistController {
  readonly #wishes: LedWishes;
  readonly #known: KnownAgencies;

  constructor(@Inject(LedWishes) wishes: LedWishes, @Inject(KnownAgencies) known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  @WishRoute('specialists/:specialistId/welcome', {
    summary: 'The agency welcomes a specialist, or says anew how they stand.',
    refusals: [refusals.byTheAgency, refusals.ownSupervisor, refusals.supervisorNeeded, refusals.elsewhere],
  })
  async welcomeSpecialist(
    @Param() at: SpecialistPath,
    @Body() request: WelcomeSpecialistDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const { specialistId } = at;
    const { standing, supervisorId, languages, supportKinds, aboutMe } = request;
    const { networkId, subjectId: agencyId } = asked.identity;
    if (!(await this.#known.agency(networkId, agencyId)).invited) throw notFound();
    const said = { agencyId, standing, languages: [...languages], supportKinds: [...supportKinds] };
    const more = { ...given('supervisorId', supervisorId), ...given('aboutMe', aboutMe) };
    return this.#wishes.aboutSpecialist({ specialistId, welcomedBy: agencyId, request }, asked, ({ by }, state) =>
      welcome({ specialistId, ...said, ...more, by }, state),
    );
  }
}
