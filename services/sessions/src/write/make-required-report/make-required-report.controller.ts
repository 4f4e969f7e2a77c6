/** `POST /api/sessions/hard-moments/:hardMomentId/reports`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { makeRequiredReport, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { HardMomentPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { personIn, speakerIn } from '../in-a-hard-moment.ts';
import { MakeRequiredReportDto } from './make-required-report.dto.ts';

/** Notes a report that a law requires, made by a named human being, or adds that the person was told (P5). */
@ApiTags('sessions')
@For('specialist', 'agency-steward')
@Controller('api/sessions')
export class MakeRequiredReportController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('hard-moments/:hardMomentId/reports', { summary: 'A report was made that a law requires.', refusals: [] })
  makeRequiredReport(@Param() at: HardMomentPath, @Body() request: MakeRequiredReportDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.hardMomentId, stream: streamOfHardMoment(at.hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      const personId = personIn(request, state, asked.identity);
      return makeRequiredReport(
        {
          personId,
          kind: request.kind,
          law: request.law,
          personTold: request.personTold ?? 'not-yet',
          by: speakerIn(asked.identity, personId),
        },
        state,
      );
    });
  }
}
