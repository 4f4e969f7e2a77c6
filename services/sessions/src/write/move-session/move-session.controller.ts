/** `POST /api/sessions/sessions/:sessionId/move`. */
import type { Instant } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, instantIn } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { moveSession, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { MoveSessionDto } from './move-session.dto.ts';

/** Agrees on another time. */
@ApiTags('sessions')
@For('person', 'specialist', 'agency-steward')
@Controller('api/sessions')
export class MoveSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/move', {
    summary: 'Agrees on another time.',
    refusals: [...SESSION_REFUSALS, refusals.notArranged, refusals.over],
  })
  moveSession(@Param() at: SessionPath, @Body() request: MoveSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, at.sessionId);
      const time = instantIn('at', request.at) as Instant;
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        moveSession({ personId, at: time, by }, state),
      );
    });
  }
}
