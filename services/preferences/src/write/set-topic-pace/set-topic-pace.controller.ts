/** `POST /api/preferences/people/:personId/topics/:topicId/pace`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setTopicPace } from '../../domain/preferences-pace.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { TopicPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { SetTopicPaceDto } from './set-topic-pace.dto.ts';

/** Says how ready I am for a topic: open, ask first, not yet, never. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class SetTopicPaceController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/topics/:topicId/pace', {
    summary: 'Says how ready I am for a topic: open, ask first, not yet, never.',
    refusals: TELLING_REFUSALS,
  })
  setTopicPace(@Param() at: TopicPath, @Body() request: SetTopicPaceDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.topicId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      setTopicPace({ topicId: at.topicId, pace: request.pace, told: toldBy(request.told, by), by }, state),
    );
  }
}
