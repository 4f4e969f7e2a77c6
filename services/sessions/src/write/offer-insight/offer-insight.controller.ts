/** `POST /api/sessions/insights`. */
import {
  type Asked,
  AskedBy,
  For,
  knownAgencyOf,
  noAgencyYet,
  Specialists,
  type WishAnswerDto,
  Wishes,
  WishRoute,
} from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { offer, refusals, streamOfInsight } from '../../domain/insight.ts';
import { insightStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';
import { OfferInsightDto } from './offer-insight.dto.ts';

/** Offers an insight. Nobody but a second reader sees it before it is shared (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class OfferInsightController {
  readonly #wishes: Wishes;
  readonly #specialists: Specialists;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Specialists) specialists: Specialists) {
    this.#wishes = wishes;
    this.#specialists = specialists;
  }

  @WishRoute('insights', {
    summary: 'A specialist offers what they learned to the others of the network.',
    refusals: [refusals.takenBack, refusals.exists, refusals.notShort, noAgencyYet],
  })
  async offerInsight(@Body() request: OfferInsightDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const insightId = request.insightId ?? this.#wishes.newId(asked, 'insight');
    const agencyId = await knownAgencyOf(asked.identity, this.#specialists);
    const { words, supportKinds = [] } = request;
    const wished = { id: insightId, stream: streamOfInsight(insightId), request };
    return this.#wishes.fulfil(wished, asked, insightStorage, (state) =>
      offer({ agencyId, words, supportKinds, by: speakerOf(asked) }, state),
    );
  }
}
