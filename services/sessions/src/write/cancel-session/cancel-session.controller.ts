/** `POST /api/sessions/sessions/:sessionId/cancel`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { cancelSession, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { InSessionDto } from '../in-session.dto.ts';

/** Calls a session off beforehand; of a device, also one whose arrangement comes later. */
@ApiTags('sessions')
@For('person', 'specialist', 'agency-steward')
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
  cancelSession(@Param() at: SessionPath, @Body() request: InSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) => cancelSession({ personId, by }, state));
    });
  }
}
