/** `POST /api/identity/agencies/:agencyId/agreements`. */
import { type Asked, AskedBy, For, instantIn, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, signAgreement } from '../../domain/agency.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { instantAt } from '../instant-at.ts';
import { LedWishes } from '../led-wishes.ts';
import { SignAgreementDto } from './sign-agreement.dto.ts';

/** Notes an agreement between an agency and the network that was signed. Renewing is signing again. */
@ApiTags('agencies')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class SignAgreementController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('agencies/:agencyId/agreements', {
    summary: 'Notes an agreement that the agency and the network signed.',
    refusals: [stewardRefusals.agencyLead, refusals.notInvited, refusals.endsFirst],
  })
  signAgreement(@Param() at: AgencyPath, @Body() request: SignAgreementDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { kind, version } = request;
    const from = instantAt('from', request.from);
    const to = instantIn('to', request.to) ?? null;
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by }, state) =>
      signAgreement({ kind, version, from, to, by }, state),
    );
  }
}
