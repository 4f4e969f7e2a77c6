/** `POST /api/preferences/people/:personId/preferences`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { declarePreference, refusals, streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { PersonPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { DeclarePreferenceDto } from './declare-preference.dto.ts';

/** Says how I want to go about it, in my own words. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class DeclarePreferenceController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/preferences', {
    summary: 'Says how I want to go about it, in my own words.',
    refusals: [...TELLING_REFUSALS, refusals.preferenceExists, refusals.preferenceLetGo],
  })
  declarePreference(@Param() at: PersonPath, @Body() request: DeclarePreferenceDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const preferenceId = request.preferenceId ?? this.#wishes.newId(asked, 'preference');
    const wished = { personId: at.personId, id: preferenceId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      declarePreference(
        {
          preferenceId,
          words: request.words,
          ...given('topicId', request.topicId),
          ...given('supportKinds', request.supportKinds),
          ...given('dimensions', request.dimensions),
          told: toldBy(request.told, by),
          by,
        },
        state,
      ),
    );
  }
}
