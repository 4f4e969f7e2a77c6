/** `POST /api/identity/people/:personId/pairing/told/:eventId/confirm` and `.../correct`. */
import type { Decision, Verdict } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Pairing } from '../../domain/pairing-situation.ts';
import { confirm, correct, streamOfPairing } from '../../domain/pairing.ts';
import type { PairingEvent } from '../../domain/pairing.schema.ts';
import { ToldPath } from '../../paths.dto.ts';
import { VERDICT_ON_PAIRING } from '../refusals-of-people.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

type Judge = (wish: Verdict, state: Pairing) => Decision<PairingEvent>;

/** What was written down about who walks with a person is read back. Not by the specialist it is about (P2). */
@ApiTags('people')
@For('person', 'specialist', 'agency-steward')
@Controller('api/identity')
export class JudgePairingTellingController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/pairing/told/:eventId/confirm', {
    summary: 'What was told was read back, and is what the person meant.',
    refusals: [...VERDICT_ON_PAIRING],
  })
  confirm(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/pairing/told/:eventId/correct', {
    summary: 'What was told was read back, and is not what the person meant.',
    refusals: [...VERDICT_ON_PAIRING],
  })
  correct(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Judge,
    at: ToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const { personId, eventId } = at;
    const of = await this.#wishes.typeOf(asked, streamOfPairing(personId), eventId);
    const wish = { personId, id: eventId, isVerdict: true, request } as const;
    return this.#wishes.pairing(wish, asked, ({ by }, state) => judge({ eventId, ...of, by }, state));
  }
}
