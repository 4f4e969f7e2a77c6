/** `POST /api/preferences/people/:personId/preferences/:preferenceId/let-go`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { letPreferenceGo, refusals, streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { PreferencePath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { LetPreferenceGoDto } from './let-preference-go.dto.ts';

/** Lets a preference go. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class LetPreferenceGoController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/preferences/:preferenceId/let-go', {
    summary: 'Lets a preference go.',
    refusals: [...TELLING_REFUSALS, refusals.preferenceUnknown],
  })
  letPreferenceGo(@Param() at: PreferencePath, @Body() request: LetPreferenceGoDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.preferenceId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      letPreferenceGo({ preferenceId: at.preferenceId, ...given('why', request.why), told: toldBy(request.told, by), by }, state),
    );
  }
}
