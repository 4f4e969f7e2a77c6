/** `POST /api/preferences/people/:personId/suggestions`. */
import { type Asked, AskedBy, For, notFound, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { offerSuggestion } from '../../domain/preferences-suggestions.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { SUGGESTION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { PersonPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { OfferSuggestionDto } from './offer-suggestion.dto.ts';

/** The specialist who walks with the person offers an idea. The pace of the topic and earlier answers decide whether it may be offered now (P3, P9). */
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
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by, now }, state) => {
      // Every other answer would tell of a pace, or of what was declined.
      if (by.role !== 'own-specialist') throw notFound();
      const { words, topicId, preferenceId, resourceId, groupId, againOf } = request;
      return offerSuggestion(
        {
          suggestionId,
          words,
          ...given('topicId', topicId),
          ...given('preferenceId', preferenceId),
          ...given('resourceId', resourceId),
          ...given('groupId', groupId),
          ...given('againOf', againOf),
          permission: request.permission === true,
          by,
          now,
        },
        state,
      );
    });
  }
}
