/** `POST /api/sessions/hard-moments/:hardMomentId/calls/:callId/review`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, WishDto } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { reviewCall, refusals, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { CallPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { speakerIn } from '../in-a-hard-moment.ts';

/** An agency lead looked at a call that was made without agreement (P15). */
@ApiTags('sessions')
@For('agency-steward')
@Controller('api/sessions')
export class ReviewCallController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('hard-moments/:hardMomentId/calls/:callId/review', { summary: 'A call was looked at.', refusals: [refusals.noSuchCall] })
  reviewCall(@Param() at: CallPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.callId, stream: streamOfHardMoment(at.hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      return reviewCall({ personId: null, callId: at.callId, by: speakerIn(asked.identity, null) }, state);
    });
  }
}
