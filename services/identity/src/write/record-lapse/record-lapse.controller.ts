/** `POST /api/identity/specialists/:specialistId/credentials/:credentialId/lapse`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { credentialRefusals, recordLapse } from '../../domain/specialist-credentials.ts';
import { CredentialPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';

/** The agency lead records by hand that the dates of a credential are over. Pairings and promised sessions are not touched by it. */
@ApiTags('specialists')
@For('agency-steward')
@Controller('api/identity')
export class RecordLapseController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/credentials/:credentialId/lapse', {
    summary: 'Records that the dates of a credential are over.',
    refusals: [credentialRefusals.unknown, credentialRefusals.notLapsed],
  })
  recordLapse(@Param() at: CredentialPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId, credentialId } = at;
    return this.#wishes.aboutSpecialist({ specialistId, id: credentialId, request }, asked, ({ by, now }, state) =>
      recordLapse({ credentialId, now, by }, state),
    );
  }
}
