/** `POST /api/community-outcomes/inspirations/:inspirationId/told/:eventId/confirm` and `.../correct`. */
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { InspirationEvent } from '../../domain/inspiration.schema.ts';
import { confirm, correct, type Inspiration, streamOfInspiration } from '../../domain/inspiration.ts';
import type { Judge } from '../../domain/verdicts.ts';
import { InspirationToldPath } from '../../paths.dto.ts';
import { ofWhoeverTold } from '../whose-inspiration.ts';
import { WishesOfWhoseItIs } from '../wishes-of-whose-it-is.ts';

type Verdict = (wish: Judge, state: Inspiration) => Decision<InspirationEvent>;

/** What was written down about an acknowledgement is read back to whoever said it (P2). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class JudgeInspirationTellingController {
  readonly #wishes: WishesOfWhoseItIs;

  constructor(@Inject(WishesOfWhoseItIs) wishes: WishesOfWhoseItIs) {
    this.#wishes = wishes;
  }

  @WishRoute('inspirations/:inspirationId/told/:eventId/confirm', {
    summary: 'What was told about who inspired somebody was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: InspirationToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('inspirations/:inspirationId/told/:eventId/correct', {
    summary: 'What was told about who inspired somebody was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: InspirationToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  #judge(
    judge: Verdict,
    { inspirationId, eventId }: InspirationToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const wished = { id: eventId, stream: streamOfInspiration(inspirationId), request };
    return this.#wishes.about(wished, asked, ofWhoeverTold(eventId), ({ personId, by }, state) => judge({ eventId, personId, by }, state));
  }
}
