/** `POST /api/identity/specialists/:specialistId/credentials/:credentialId/renewal-sent`. */
import { type Asked, AskedBy, For, instantIn, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { credentialRefusals, sendRenewal } from '../../domain/specialist-credentials.ts';
import { CredentialPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';
import { SendRenewalDto } from './send-renewal.dto.ts';

/** Notes that the renewal of a credential was sent in; the answer is awaited. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class SendRenewalController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/credentials/:credentialId/renewal-sent', {
    summary: 'Notes that the renewal of a credential was sent in.',
    refusals: [credentialRefusals.theirs, credentialRefusals.unknown],
  })
  sendRenewal(@Param() at: CredentialPath, @Body() request: SendRenewalDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId, credentialId } = at;
    const sentAt = instantIn('sentAt', request.sentAt);
    return this.#wishes.aboutSpecialist({ specialistId, id: credentialId, request }, asked, ({ by, now }, state) =>
      sendRenewal({ specialistId, credentialId, renewalSentAt: sentAt ?? now, by }, state),
    );
  }
}
