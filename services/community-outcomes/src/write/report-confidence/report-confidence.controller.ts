/** `POST /api/community-outcomes/people/:personId/confidence`. */
import {
  type Asked,
  AskedBy,
  For,
  invalidRequest,
  toldBy,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  versionForThePerson,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, report, streamOfConfidence } from '../../domain/confidence.ts';
import { Instruments } from '../../instruments/instruments.ts';
import { PersonPath } from '../../paths.dto.ts';
import { confidenceStorage } from '../../storage.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { ReportConfidenceDto } from './report-confidence.dto.ts';

/** Says how sure I am, in answer to an instrument that is here. */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class ReportConfidenceController {
  readonly #wishes: Wishes;
  readonly #instruments: Instruments;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Instruments) instruments: Instruments) {
    this.#wishes = wishes;
    this.#instruments = instruments;
  }

  @WishRoute('people/:personId/confidence', {
    summary: 'Says how sure I am of myself, in my own numbers.',
    refusals: [...TELLING_REFUSALS, refusals.outOfRange],
  })
  async report(@Param() { personId }: PersonPath, @Body() request: ReportConfidenceDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const pack = this.#instruments.get(request.instrument);
    if (pack === undefined) {
      const names = this.#instruments.all().map(({ name }) => name);
      throw invalidRequest([{ path: 'instrument', reason: `is one of ${names.join(', ')}` }]);
    }
    const { name: instrument, version, scale } = pack;
    const wished = { personId, id: personId, stream: streamOfConfidence(personId), request };
    const said = { personId, instrument, version, score: request.score, scale };
    return versionForThePerson(asked, (asking) =>
      this.#wishes.about(wished, asking, confidenceStorage, ({ by }) => report({ ...said, told: toldBy(request.told, by), by })),
    );
  }
}
