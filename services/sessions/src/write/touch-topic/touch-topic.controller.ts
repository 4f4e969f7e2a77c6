/** `POST /api/sessions/sessions/:sessionId/topics/:topicId/touch`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { touchTopic } from '../../domain/session-conversation.ts';
import { refusals as ofSession, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { TopicPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { TouchTopicDto } from './touch-topic.dto.ts';

/** Notes who raised a topic (P6). It opens nothing (P9). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class TouchTopicController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/topics/:topicId/touch', {
    summary: 'A topic came up.',
    refusals: [...SESSION_REFUSALS, ofSession.bySpecialist],
  })
  touchTopic(@Param() at: TopicPath, @Body() request: TouchTopicDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.topicId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        touchTopic({ personId, topicId: at.topicId, raisedBy: request.raisedBy, by }, state),
      );
    });
  }
}
