/** `POST /api/sessions/insights/:insightId/take-back`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, takeBack, streamOfInsight } from '../../domain/insight.ts';
import { InsightPath } from '../../paths.dto.ts';
import { insightStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';

/** Takes an insight back: whoever offered it, or a network lead. */
@ApiTags('sessions')
@For('specialist', 'network-steward')
@Controller('api/sessions')
export class TakeInsightBackController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('insights/:insightId/take-back', {
    summary: 'It is taken back: nobody sees it any more.',
    refusals: [refusals.notOffered, refusals.notYours],
  })
  takeInsightBack(@Param() at: InsightPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.insightId, stream: streamOfInsight(at.insightId), request };
    return this.#wishes.fulfil(wished, asked, insightStorage, (state) => takeBack({ by: speakerOf(asked) }, state));
  }
}
