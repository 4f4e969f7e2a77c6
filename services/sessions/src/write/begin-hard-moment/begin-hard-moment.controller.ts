/** `POST /api/sessions/hard-moments`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { begin, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { hardMomentStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { personIn, speakerIn, WHOEVER_STANDS_BY } from '../in-a-hard-moment.ts';
import { BeginHardMomentDto } from './begin-hard-moment.dto.ts';

/** Whoever speaks is heard; who it is about can be said later by saying it again (P15). */
@ApiTags('sessions')
@For(...WHOEVER_STANDS_BY)
@Controller('api/sessions')
export class BeginHardMomentController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('hard-moments', { summary: 'It is hard now, for me or for somebody else.', refusals: [] })
  beginHardMoment(@Body() request: BeginHardMomentDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const hardMomentId = request.hardMomentId ?? this.#wishes.newId(asked, 'hard-moment');
    const wished = { id: hardMomentId, stream: streamOfHardMoment(hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      const personId = personIn(request, state, asked.identity);
      return begin({ personId, ...given('sessionId', request.sessionId), by: speakerIn(asked.identity, personId) }, state);
    });
  }
}
