/** `POST /api/sessions/sessions/start`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, invalidRequest } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, startSession, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { StartSessionDto } from './start-session.dto.ts';

/** Begins a session, arranged or not. Who is there is enough; a guest needs no name (P16). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class StartSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/start', {
    summary: 'Two people begin to talk.',
    refusals: [
      ...SESSION_REFUSALS,
      refusals.withSomebodyKnown,
      refusals.startedOtherwise,
      refusals.heldOtherwise,
      refusals.endedBeforeItBegan,
    ],
  })
  async startSession(@Body() request: StartSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const sessionId = request.sessionId ?? this.#wishes.newId(asked, 'session');
    const known = await this.#sessions.ifAny(asked, sessionId);
    const isGuest = request.guest === true || (known?.state.guest === true && request.guest === undefined);
    const personId = request.personId ?? known?.personId ?? (isGuest ? this.#wishes.newId(asked, 'guest') : undefined);
    if (personId === undefined) throw invalidRequest([{ path: 'personId', reason: 'is missing: say who is there, or that it is a guest' }]);
    const wished = { personId, id: sessionId, stream: streamOfSession(sessionId), request };
    return this.#wishes.about(wished, asked, sessionStorage, ({ by, now }, state) =>
      startSession(
        {
          personId,
          specialistId: by.id,
          ...given('programmeId', request.programmeId ?? state.arranged?.programmeId),
          ...given('mode', request.mode),
          wanted: request.wanted ?? [],
          ...given('unplanned', request.unplanned),
          ...given('place', request.place),
          ...(isGuest ? { guest: true } : {}),
          at: now,
          by,
        },
        state,
      ),
    );
  }
}
