/** `POST /api/sessions/hard-moments/:hardMomentId/plan/use`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { usePlan, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { HardMomentPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { personIn, WHOEVER_STANDS_BY } from '../in-a-hard-moment.ts';
import { UsePlanDto } from './use-plan.dto.ts';

/** Notes that the person was helped by their own plan. */
@ApiTags('sessions')
@For(...WHOEVER_STANDS_BY)
@Controller('api/sessions')
export class UsePlanController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('hard-moments/:hardMomentId/plan/use', { summary: 'The own plan of the person was followed.', refusals: [] })
  usePlan(@Param() at: HardMomentPath, @Body() request: UsePlanDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.hardMomentId, stream: streamOfHardMoment(at.hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      const personId = personIn(request, state, asked.identity);
      return usePlan({ personId, sections: request.sections }, state);
    });
  }
}
