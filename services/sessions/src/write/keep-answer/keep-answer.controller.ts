/** `POST /api/sessions/sessions/:sessionId/answers/:questionId/keep`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keepAnswer, refusals } from '../../domain/session-conversation.ts';
import { streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { QuestionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { KeepAnswerDto } from './keep-answer.dto.ts';

/** Keeps an answer to an open question, word for word (P8). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class KeepAnswerController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/answers/:questionId/keep', {
    summary: 'Keeps what the person answered, in their own words.',
    refusals: [...SESSION_REFUSALS, refusals.wordsOfGuest],
  })
  keepAnswer(@Param() at: QuestionPath, @Body() request: KeepAnswerDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.questionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        keepAnswer({ personId, questionId: at.questionId, words: request.words, by }, state),
      );
    });
  }
}
