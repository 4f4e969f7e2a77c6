/** `POST /api/preferences/people/:personId/topics/:topicId/name`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nameTopic } from '../../domain/preferences-pace.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { TopicPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { NameTopicDto } from './name-topic.dto.ts';

/** Gives a topic the name I have for it. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class NameTopicController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/topics/:topicId/name', {
    summary: 'Gives a topic the name I have for it.',
    refusals: [tellingRefusals.onlyThePerson],
  })
  nameTopic(@Param() at: TopicPath, @Body() request: NameTopicDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.topicId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      nameTopic({ topicId: at.topicId, label: request.label, by }, state),
    );
  }
}
