/** `POST /api/sessions/hard-moments/:hardMomentId/calls/:callId/review`. */
import {
  AggregateReader,
  type Asked,
  AskedBy,
  For,
  notFound,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  WishDto,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AgenciesOfHardMoment, looksAtIt } from '../../agencies-of-hard-moment.ts';
import { reviewCall, refusals, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { CallPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { speakerIn } from '../in-a-hard-moment.ts';

/** An agency lead looked at a call that was made without agreement (P15): the lead of an agency that has to do with it, or any where none is known to. */
@ApiTags('sessions')
@For('agency-steward')
@Controller('api/sessions')
export class ReviewCallController {
  readonly #wishes: Wishes;
  readonly #reader: AggregateReader;
  readonly #agencies: AgenciesOfHardMoment;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(AggregateReader) reader: AggregateReader,
    @Inject(AgenciesOfHardMoment) agencies: AgenciesOfHardMoment,
  ) {
    this.#wishes = wishes;
    this.#reader = reader;
    this.#agencies = agencies;
  }

  @WishRoute('hard-moments/:hardMomentId/calls/:callId/review', { summary: 'A call was looked at.', refusals: [refusals.noSuchCall] })
  reviewCall(@Param() at: CallPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { networkId, subjectId } = asked.identity;
    const stream = streamOfHardMoment(at.hardMomentId);
    const wished = { id: at.callId, stream, request };
    return this.#wishes.once(wished, asked, async () => {
      const { state: known } = await this.#reader.load({ networkId, stream }, hardMomentStorage);
      if (!looksAtIt(subjectId, await this.#agencies.of(networkId, known))) throw notFound();
      return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) =>
        reviewCall({ personId: null, callId: at.callId, by: speakerIn(asked.identity, null) }, state),
      );
    });
  }
}
