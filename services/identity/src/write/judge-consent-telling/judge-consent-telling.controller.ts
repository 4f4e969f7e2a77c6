/** `POST /api/identity/people/:personId/consents/:consentId/told/:eventId/confirm` and `.../correct`. */
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, type Consent, type ConsentVerdict, correct, refusals, streamOfConsent } from '../../domain/consent.ts';
import type { ConsentEvent } from '../../domain/consent.schema.ts';
import { ConsentToldPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

type Judge = (wish: ConsentVerdict, state: Consent) => Decision<ConsentEvent>;

/** A revocation that was written down is read back. Only the person can say that they did not take it back (P2). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class JudgeConsentTellingController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/consents/:consentId/told/:eventId/confirm', {
    summary: 'What was told was read back, and is what the person meant.',
    refusals: [...verdictRefusals],
  })
  confirm(@Param() at: ConsentToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/consents/:consentId/told/:eventId/correct', {
    summary: 'What was told was read back, and is not what the person meant.',
    refusals: [...verdictRefusals, refusals.correctedByThem],
  })
  correct(@Param() at: ConsentToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Judge,
    at: ConsentToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const { eventId } = at;
    const of = await this.#wishes.typeOf(asked, streamOfConsent(at.consentId), eventId);
    const wish = { personId: at.personId, id: eventId, request };
    return this.#wishes.consent({ ...wish, consentId: at.consentId }, asked, ({ by, personId }, state) =>
      judge({ eventId, ...of, personId, by }, state),
    );
  }
}
