/** `POST /api/preferences/people/:personId/visions`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { shareVision } from '../../domain/preferences.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { PersonPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { ShareVisionDto } from './share-vision.dto.ts';

/** Says what matters most to me, in answer to an open question. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class ShareVisionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/visions', {
    summary: 'Says what matters most to me, in answer to an open question.',
    refusals: TELLING_REFUSALS,
  })
  shareVision(@Param() at: PersonPath, @Body() request: ShareVisionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: request.questionId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      shareVision({ questionId: request.questionId, words: request.words, told: toldBy(request.told, by), by }, state),
    );
  }
}
