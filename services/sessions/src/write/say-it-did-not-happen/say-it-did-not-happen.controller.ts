/** `POST /api/sessions/sessions/:sessionId/did-not-happen`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sayItDidNotHappen, refusals, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { SayItDidNotHappenDto } from './say-it-did-not-happen.dto.ts';

/** Says that they did not meet. It is counted for no person. */
@ApiTags('sessions')
@For('person', 'specialist', 'agency-steward')
@Controller('api/sessions')
export class SayItDidNotHappenController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/did-not-happen', { summary: 'They did not meet.', refusals: [...SESSION_REFUSALS, refusals.tookPlace] })
  sayItDidNotHappen(@Param() at: SessionPath, @Body() request: SayItDidNotHappenDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        sayItDidNotHappen({ personId, ...given('onWhoseSide', request.onWhoseSide), ...given('code', request.code), by }, state),
      );
    });
  }
}
