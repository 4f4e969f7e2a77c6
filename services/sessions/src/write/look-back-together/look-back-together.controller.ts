/** `POST /api/sessions/sessions/:sessionId/look-back`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { lookBackTogether, refusals } from '../../domain/session-conversation.ts';
import { streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { LookBackTogetherDto } from './look-back-together.dto.ts';

/** Both asked themselves what they had learned (P11). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class LookBackTogetherController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/look-back', {
    summary: 'Both looked back. Words are kept where both want to.',
    refusals: [...SESSION_REFUSALS, refusals.wordsOfGuest],
  })
  lookBackTogether(@Param() at: SessionPath, @Body() request: LookBackTogetherDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        lookBackTogether({ personId, ...given('words', request.words), by }, state),
      );
    });
  }
}
