/** `POST /api/identity/people/:personId/consents`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { misfits, missing } from '../../domain/consent-elements.ts';
import { grant, refusals } from '../../domain/consent.ts';
import { erasureRefusals } from '../../domain/person-erasure.ts';
import { lifeRefusals } from '../../domain/person-life.ts';
import { representativeMay } from '../../domain/person-representatives.ts';
import { PersonPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';
import { draftedIn } from './drafted.ts';
import { GrantConsentDto } from './grant-consent.dto.ts';

/** Grants a consent that has every element; incomplete is refused, and the missing element is named (P5). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward', 'representative')
@Controller('api/identity')
export class GrantConsentController {
  readonly #wishes: WishesAboutPeople;
  readonly #clock: Clock;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople, @Inject(Clock) clock: Clock) {
    this.#wishes = wishes;
    this.#clock = clock;
  }

  @WishRoute('people/:personId/consents', {
    summary: 'I agree that something of mine is shared: what, by whom, with whom, what for and until when.',
    refusals: [
      ...Object.values(missing),
      ...Object.values(misfits),
      refusals.theirs,
      refusals.onPaper,
      refusals.signer,
      refusals.mayNot,
      refusals.exists,
      refusals.revoked,
      lifeRefusals.died,
      erasureRefusals.erased,
    ],
  })
  grantConsent(@Param() at: PersonPath, @Body() request: GrantConsentDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const consentId = request.consentId ?? this.#wishes.newId(asked, 'consent');
    const drafted = draftedIn(request, this.#clock.now());
    const representative = drafted.signedBy?.id;
    const signedAt = given('signedAt', drafted.signedBy?.who === 'person' ? drafted.signature?.at : undefined);
    return this.#wishes.signing({ personId: at.personId, consentId, request, ...signedAt }, asked, ({ by, personId, person, now }, state) =>
      grant(
        {
          ...drafted,
          personId,
          by,
          now,
          representativeMay: representative !== undefined && representativeMay(person, representative, 'sign', now),
        },
        state,
      ),
    );
  }
}
