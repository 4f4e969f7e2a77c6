/** `POST /api/identity/specialists/:specialistId/credentials`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addCredential, credentialRefusals } from '../../domain/specialist-credentials.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { instantAt } from '../instant-at.ts';
import { LedWishes } from '../led-wishes.ts';
import { AddCredentialDto } from './add-credential.dto.ts';

/** The agency notes a credential it has seen. A renewed one is another credential. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class AddCredentialController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/credentials', {
    summary: 'The agency notes a credential that it has seen.',
    refusals: [credentialRefusals.byTheAgency, credentialRefusals.dates, credentialRefusals.exists],
  })
  addCredential(@Param() at: SpecialistPath, @Body() request: AddCredentialDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const credentialId = request.credentialId ?? this.#wishes.newId(asked, 'credential');
    const { track, issuer, number, supervisorId } = request;
    const dates = { validFrom: instantAt('validFrom', request.validFrom), validTo: instantAt('validTo', request.validTo) };
    const more = { ...given('number', number), ...given('supervisorId', supervisorId) };
    return this.#wishes.aboutSpecialist({ specialistId: at.specialistId, id: credentialId, request }, asked, ({ by }, state) =>
      addCredential({ credentialId, track, issuer, ...dates, ...more, by }, state),
    );
  }
}
