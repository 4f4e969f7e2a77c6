/** `POST /api/sessions/sessions/:sessionId/cancel`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, WishDto } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { cancelSession, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';

/** Calls a session off beforehand. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class CancelSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/cancel', {
    summary: 'Calls a session off beforehand. No reason is needed.',
    refusals: [...SESSION_REFUSALS, refusals.tookPlace],
  })
  async cancelSession(@Param() at: SessionPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { personId } = await this.#sessions.of(asked, at.sessionId);
    const wished = { personId, id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.about(wished, asked, sessionStorage, ({ by }, state) => cancelSession({ personId, by }, state));
  }
}
