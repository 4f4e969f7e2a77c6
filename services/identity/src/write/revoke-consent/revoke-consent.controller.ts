/** `POST /api/identity/people/:personId/consents/:consentId/revoke`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, revoke } from '../../domain/consent.ts';
import { ConsentPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { RevokeConsentDto } from './revoke-consent.dto.ts';

/** Takes a consent back. Aloud is enough, and it is taken before the consent itself came in. */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward', 'representative')
@Controller('api/identity')
export class RevokeConsentController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/consents/:consentId/revoke', {
    summary: 'I take this back: nothing more is shared by it.',
    refusals: [refusals.notRevoked, refusals.signer, tellingRefusals.notSelf],
  })
  revokeConsent(@Param() at: ConsentPath, @Body() request: RevokeConsentDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { personId, consentId } = at;
    return this.#wishes.takingBack({ personId, consentId, request }, asked, ({ by, personId: whose }, state) => {
      const speaksThemselves = by.role === 'person' || by.role === 'representative' ? by.role : 'person';
      const revokedBy = request.revokedBy ?? speaksThemselves;
      return revoke({ personId: whose, revokedBy, told: toldBy(request.told, by), by }, state);
    });
  }
}
