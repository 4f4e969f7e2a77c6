/** `POST /api/sessions/insights/:insightId/share`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, share, streamOfInsight } from '../../domain/insight.ts';
import { InsightPath } from '../../paths.dto.ts';
import { insightStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';

/** Shares an insight that a second specialist read and found fine (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class ShareInsightController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('insights/:insightId/share', {
    summary: 'It is shared with every specialist of the network.',
    refusals: [refusals.notOffered, refusals.takenBack, refusals.secondReader, refusals.readAsPersonal, refusals.notYours],
  })
  shareInsight(@Param() at: InsightPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.insightId, stream: streamOfInsight(at.insightId), request };
    return this.#wishes.fulfil(wished, asked, insightStorage, (state) => share({ by: speakerOf(asked) }, state));
  }
}
