/** `POST /api/identity/people/:personId/consents/:consentId/come-to-pass`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { expire, refusals } from '../../domain/consent.ts';
import { ConsentPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

/** Records that a consent came to its own end: what it names happened, or its day is over. */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward', 'representative')
@Controller('api/identity')
export class EndConsentController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/consents/:consentId/come-to-pass', {
    summary: 'What this consent waits for came to pass, or its day is over: it ends by itself.',
    refusals: [refusals.endToldBy, refusals.notGranted, refusals.notOver],
  })
  endConsent(@Param() { personId, consentId }: ConsentPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.consent({ personId, consentId, request }, asked, ({ by, now }, state) =>
      expire({ now, cameToPass: true, by }, state),
    );
  }
}
