/** `POST /api/sessions/insights/:insightId/report`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, reportOn, streamOfInsight } from '../../domain/insight.ts';
import { InsightPath } from '../../paths.dto.ts';
import { insightStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { speakerOf } from '../speaker-of.ts';
import { ReportOnInsightDto } from './report-on-insight.dto.ts';

/** Whoever tried an insight says how it went (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class ReportOnInsightController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('insights/:insightId/report', {
    summary: 'Whoever tried it says how it went.',
    refusals: [refusals.notShared, refusals.byOthers, refusals.reportNotShort],
  })
  reportOnInsight(@Param() at: InsightPath, @Body() request: ReportOnInsightDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.insightId, stream: streamOfInsight(at.insightId), request };
    const { went, words } = request;
    return this.#wishes.fulfil(wished, asked, insightStorage, (state) =>
      reportOn({ went, ...given('words', words), by: speakerOf(asked) }, state),
    );
  }
}
