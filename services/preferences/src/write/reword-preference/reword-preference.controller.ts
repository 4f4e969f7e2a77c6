/** `POST /api/preferences/people/:personId/preferences/:preferenceId/reword`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, rewordPreference, streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { PreferencePath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { RewordPreferenceDto } from './reword-preference.dto.ts';

/** Puts a preference in other words. The earlier words stay in its history. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class RewordPreferenceController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/preferences/:preferenceId/reword', {
    summary: 'Puts a preference in other words. The earlier words stay in its history.',
    refusals: [...TELLING_REFUSALS, refusals.preferenceUnknown, refusals.preferenceLetGo],
  })
  rewordPreference(@Param() at: PreferencePath, @Body() request: RewordPreferenceDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.preferenceId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by, now }, state) =>
      rewordPreference(
        { preferenceId: at.preferenceId, words: request.words, ...given('why', request.why), told: toldBy(request.told, by), by, now },
        state,
      ),
    );
  }
}
