/** `POST /api/identity/agencies/:agencyId/policy`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setPolicy } from '../../domain/agency.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { LedWishes } from '../led-wishes.ts';
import { SetAgencyPolicyDto } from './set-agency-policy.dto.ts';

/** Says how notes are written, and by which written policy the agency acts in hard moments. */
@ApiTags('agencies')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class SetAgencyPolicyController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('agencies/:agencyId/policy', {
    summary: 'Says how notes are written, and which written policy holds in hard moments.',
    refusals: [stewardRefusals.agencyLead, refusals.notInvited],
  })
  setAgencyPolicy(@Param() at: AgencyPath, @Body() request: SetAgencyPolicyDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { notes, crisisPolicy } = request;
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by }, state) =>
      setPolicy({ ...given('notes', notes), crisisPolicy, by }, state),
    );
  }
}
