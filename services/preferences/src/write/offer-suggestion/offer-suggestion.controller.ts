/** `POST /api/preferences/people/:personId/suggestions`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { offerSuggestion } from '../../domain/preferences-suggestions.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { SUGGESTION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { PersonPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { OfferSuggestionDto } from './offer-suggestion.dto.ts';

/** Offers an idea. The pace of the topic and earlier answers decide whether it may be offered now (P3, P9). */
@ApiTags('preferences')
@For('specialist')
@Controller('api/preferences')
export class OfferSuggestionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/suggestions', {
    summary: 'Offers an idea the person is free to take up, to leave, or to say no to.',
    refusals: SUGGESTION_REFUSALS,
  })
  offerSuggestion(@Param() at: PersonPath, @Body() request: OfferSuggestionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const suggestionId = request.suggestionId ?? this.#wishes.newId(asked, 'suggestion');
    const wished = { personId: at.personId, id: suggestionId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by, now }, state) =>
      offerSuggestion(
        {
          suggestionId,
          words: request.words,
          ...given('topicId', request.topicId),
          ...given('preferenceId', request.preferenceId),
          ...given('resourceId', request.resourceId),
          ...given('groupId', request.groupId),
          ...given('againOf', request.againOf),
          permission: request.permission === true,
          by,
          now,
        },
        state,
      ),
    );
  }
}
