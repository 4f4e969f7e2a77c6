/** `POST /api/sessions/sessions/:sessionId/questions/:questionId/ask`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askQuestion, refusals } from '../../domain/session-conversation.ts';
import { streamOfSession } from '../../domain/session.ts';
import { KnownQuestions } from '../../known-questions.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { QuestionPath } from '../../paths.dto.ts';
import { InSessionDto } from '../in-session.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';

/** Notes a question of the bank that was asked (P8). Whether a topic is open is the person's own affair in preferences, and not known here. */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class AskQuestionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;
  readonly #questions: KnownQuestions;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(KnownSessions) sessions: KnownSessions,
    @Inject(KnownQuestions) questions: KnownQuestions,
  ) {
    this.#wishes = wishes;
    this.#sessions = sessions;
    this.#questions = questions;
  }

  @WishRoute('sessions/:sessionId/questions/:questionId/ask', {
    summary: 'The specialist asked a question of the bank, or one they proposed themselves.',
    refusals: [...SESSION_REFUSALS, refusals.notInBank],
  })
  askQuestion(@Param() at: QuestionPath, @Body() request: InSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.questionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      const { networkId, subjectId } = asked.identity;
      const accepted = await this.#questions.mayAsk(networkId, at.questionId, subjectId);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        askQuestion({ personId, questionId: at.questionId, accepted, by }, state),
      );
    });
  }
}
