/** `POST /api/sessions/sessions/:sessionId/hold`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, instantIn, AggregateReader } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { shownOf, streamOfNote } from '../../domain/note.ts';
import { holdSession, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { noteStorage, sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { HoldSessionDto } from './hold-session.dto.ts';

/** Says that a session came to its end. Without a note it is never for billing (privacy.md section 4). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class HoldSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;
  readonly #reader: AggregateReader;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(KnownSessions) sessions: KnownSessions,
    @Inject(AggregateReader) reader: AggregateReader,
  ) {
    this.#wishes = wishes;
    this.#sessions = sessions;
    this.#reader = reader;
  }

  @WishRoute('sessions/:sessionId/hold', {
    summary: 'A session came to its end.',
    refusals: [...SESSION_REFUSALS, refusals.heldOtherwise, refusals.endedBeforeItBegan],
  })
  async holdSession(@Param() at: SessionPath, @Body() request: HoldSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
    const noted = await this.#reader.load({ networkId: asked.identity.networkId, stream: streamOfNote(at.sessionId) }, noteStorage);
    const endedAt = instantIn('endedAt', request.endedAt);
    const wished = { personId, id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.about(wished, asked, sessionStorage, ({ by, now }, state) =>
      holdSession(
        {
          personId,
          endedAt: endedAt ?? state.held?.endedAt ?? now,
          given: request.given ?? [],
          ...given('language', request.language),
          ...given('interpreter', request.interpreter),
          forBilling: request.forBilling === true,
          hasNote: shownOf(noted.state).length > 0,
          by,
        },
        state,
      ),
    );
  }
}
