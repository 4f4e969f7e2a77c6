/** `POST /api/preferences/people/:personId/suggestions/:suggestionId/for-later`. */
import { type Asked, AskedBy, For, instantIn, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setSuggestionForLater } from '../../domain/preferences-suggestions.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { ANSWER_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { SuggestionPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { SetSuggestionForLaterDto } from './set-suggestion-for-later.dto.ts';

/** Keeps a suggestion for later. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class SetSuggestionForLaterController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/suggestions/:suggestionId/for-later', {
    summary: 'Keeps a suggestion for later.',
    refusals: ANSWER_REFUSALS,
  })
  setSuggestionForLater(
    @Param() at: SuggestionPath,
    @Body() request: SetSuggestionForLaterDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.suggestionId, stream: streamOfPreferences(at.personId), request };
    const until = instantIn('until', request.until);
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      setSuggestionForLater({ suggestionId: at.suggestionId, ...given('until', until), told: toldBy(request.told, by), by }, state),
    );
  }
}
