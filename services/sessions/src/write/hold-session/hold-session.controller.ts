/** `POST /api/sessions/sessions/:sessionId/hold`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Billing } from '../../billing.ts';
import { holdSession, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { instantOver } from '../instant-over.ts';
import { HoldSessionDto } from './hold-session.dto.ts';

/** Says that a session came to its end. Without a note (privacy.md section 4) or the credential billed work needs (P12) it is never for billing. */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class HoldSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;
  readonly #billing: Billing;
  readonly #clock: Clock;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(KnownSessions) sessions: KnownSessions,
    @Inject(Billing) billing: Billing,
    @Inject(Clock) clock: Clock,
  ) {
    this.#wishes = wishes;
    this.#sessions = sessions;
    this.#billing = billing;
    this.#clock = clock;
  }

  @WishRoute('sessions/:sessionId/hold', {
    summary: 'A session came to its end.',
    refusals: [...SESSION_REFUSALS, refusals.heldOtherwise, refusals.endedBeforeItBegan],
  })
  holdSession(@Param() at: SessionPath, @Body() request: HoldSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const known = await this.#sessions.meant(asked, at.sessionId, request);
      const { personId } = known;
      const { hasNote, mayBill } = await this.#billing.of(asked, at.sessionId, known);
      const endedAt = instantOver('endedAt', request.endedAt, this.#clock.now());
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by, now }, state) =>
        holdSession(
          {
            personId,
            endedAt: endedAt ?? state.held?.endedAt ?? now,
            given: request.given ?? [],
            ...given('language', request.language),
            ...given('interpreter', request.interpreter),
            forBilling: request.forBilling === true,
            hasNote,
            mayBill,
            by,
          },
          state,
        ),
      );
    });
  }
}
