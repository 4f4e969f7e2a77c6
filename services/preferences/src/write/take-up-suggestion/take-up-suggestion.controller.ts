/** `POST /api/preferences/people/:personId/suggestions/:suggestionId/take-up`. */
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takeUpSuggestion } from '../../domain/preferences-suggestions.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { ANSWER_REFUSALS } from '../closed-lists.ts';
import { SuggestionPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';

/** Takes a suggestion up. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class TakeUpSuggestionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/suggestions/:suggestionId/take-up', { summary: 'Takes a suggestion up.', refusals: ANSWER_REFUSALS })
  takeUpSuggestion(@Param() at: SuggestionPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.suggestionId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      takeUpSuggestion({ suggestionId: at.suggestionId, told: toldBy(request.told, by), by }, state),
    );
  }
}
