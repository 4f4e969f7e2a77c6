/** `POST /api/sessions/insights/:insightId/read`. */
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
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readAsSecond, refusals, streamOfInsight } from '../../domain/insight.ts';
import { InsightPath } from '../../paths.dto.ts';
import { insightStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { speakerOf } from '../speaker-of.ts';
import { ReadInsightDto } from './read-insight.dto.ts';

/** A second specialist, of another agency, reads an insight for anything personal (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class ReadInsightController {
  readonly #wishes: Wishes;
  readonly #specialists: Specialists;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Specialists) specialists: Specialists) {
    this.#wishes = wishes;
    this.#specialists = specialists;
  }

  @WishRoute('insights/:insightId/read', {
    summary: 'A specialist of another agency read it for anything personal.',
    refusals: [refusals.notOffered, refusals.takenBack, refusals.secondReader, refusals.sayWhy, refusals.sharedAlready, noAgencyYet],
  })
  async readInsight(@Param() at: InsightPath, @Body() request: ReadInsightDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const agencyId = await knownAgencyOf(asked.identity, this.#specialists);
    const wished = { id: at.insightId, stream: streamOfInsight(at.insightId), request };
    const { fine, code } = request;
    return this.#wishes.fulfil(wished, asked, insightStorage, (state) =>
      readAsSecond({ agencyId, fine, ...given('code', code), by: speakerOf(asked) }, state),
    );
  }
}
