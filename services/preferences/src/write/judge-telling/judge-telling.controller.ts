/** `POST /api/preferences/people/:personId/told/:eventId/confirm` and `.../correct`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Decision, verdictRefusals } from '@golden-thread/kernel';
import { confirm, correct, streamOfPreferences, type Preferences } from '../../domain/preferences.ts';
import type { PreferencesEvent } from '../../domain/preferences.schema.ts';
import { given } from '../given.ts';
import { ToldPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';

type Judge = (wish: Parameters<typeof confirm>[0], state: Preferences) => Decision<PreferencesEvent>;

/** What was written down for a person is read back to them: it is what they meant, or it is not (P2). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class JudgeTellingController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/told/:eventId/confirm', {
    summary: 'It was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/told/:eventId/correct', {
    summary: 'It was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Judge,
    { personId, eventId }: ToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const stream = streamOfPreferences(personId);
    const of = await this.#wishes.typeOfEvent(asked, stream, eventId);
    return this.#wishes.about({ personId, id: eventId, stream, request }, asked, preferencesStorage, ({ by }, state) =>
      judge({ eventId, ...given('of', of), by }, state),
    );
  }
}
