/** `POST /api/sessions/hard-moments/:hardMomentId/naloxone/use`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { useNaloxone, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { HardMomentPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { personIn, WHOEVER_STANDS_BY } from '../in-a-hard-moment.ts';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Notes that naloxone was given. */
@ApiTags('sessions')
@For(...WHOEVER_STANDS_BY)
@Controller('api/sessions')
export class UseNaloxoneController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('hard-moments/:hardMomentId/naloxone/use', { summary: 'Naloxone was given.', refusals: [] })
  useNaloxone(@Param() at: HardMomentPath, @Body() request: HardMomentDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.hardMomentId, stream: streamOfHardMoment(at.hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      const personId = personIn(request, state, asked.identity);
      return useNaloxone({ personId }, state);
    });
  }
}
