/** `POST /api/sessions/insights/:insightId/try`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, tryOut, streamOfInsight } from '../../domain/insight.ts';
import { InsightPath } from '../../paths.dto.ts';
import { insightStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';

/** Notes that an insight of somebody else was tried (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class TryInsightController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('insights/:insightId/try', {
    summary: 'Another specialist tries it.',
    refusals: [refusals.notShared, refusals.byOthers],
  })
  tryInsight(@Param() at: InsightPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.insightId, stream: streamOfInsight(at.insightId), request };
    return this.#wishes.fulfil(wished, asked, insightStorage, (state) => tryOut({ by: speakerOf(asked) }, state));
  }
}
