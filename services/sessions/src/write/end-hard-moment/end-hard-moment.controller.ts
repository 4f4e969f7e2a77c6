/** `POST /api/sessions/hard-moments/:hardMomentId/end`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { end, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { HardMomentPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { personIn, WHOEVER_STANDS_BY } from '../in-a-hard-moment.ts';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Ends a hard moment. Whatever is told of it later is still taken. */
@ApiTags('sessions')
@For(...WHOEVER_STANDS_BY)
@Controller('api/sessions')
export class EndHardMomentController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('hard-moments/:hardMomentId/end', { summary: 'It is easier again.', refusals: [] })
  endHardMoment(@Param() at: HardMomentPath, @Body() request: HardMomentDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.hardMomentId, stream: streamOfHardMoment(at.hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      const personId = personIn(request, state, asked.identity);
      return end({ personId }, state);
    });
  }
}
