/** `POST /api/preferences/people/:personId/visions/:questionId/reword`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rewordVision } from '../../domain/preferences.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { VisionPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { RewordVisionDto } from './reword-vision.dto.ts';

/** Puts what matters most to me in other words. The earlier words stay in the history. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class RewordVisionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/visions/:questionId/reword', {
    summary: 'Puts what matters most to me in other words. The earlier words stay in the history.',
    refusals: TELLING_REFUSALS,
  })
  rewordVision(@Param() at: VisionPath, @Body() request: RewordVisionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.questionId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      rewordVision(
        { questionId: at.questionId, words: request.words, ...given('why', request.why), told: toldBy(request.told, by), by },
        state,
      ),
    );
  }
}
