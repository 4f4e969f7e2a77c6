/** `POST /api/sessions/sessions/:sessionId/rating/rate`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Sealer } from '@golden-thread/privacy';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rateSession, refusals, streamOfRating } from '../../domain/rating.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { ratingStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { RateSessionDto } from './rate-session.dto.ts';

/** The person rates a session, nobody else (P2). The rating names a pseudonym that is forgotten with the person's key. */
@ApiTags('sessions')
@For('person')
@Controller('api/sessions')
export class RateSessionController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;
  readonly #sealer: Sealer;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions, @Inject(Sealer) sealer: Sealer) {
    this.#wishes = wishes;
    this.#sessions = sessions;
    this.#sealer = sealer;
  }

  @WishRoute('sessions/:sessionId/rating/rate', {
    summary: 'The person says how a session was for them.',
    refusals: [refusals.ratedAlready],
  })
  rateSession(@Param() at: SessionPath, @Body() request: RateSessionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfRating(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, at.sessionId);
      const { heard, led, gotSupportWanted, roomToSpeak, itemSetVersion } = request;
      const owner = { networkId: asked.identity.networkId, kind: 'person', id: personId, use: 'words' } as const;
      const raterPseudonym = await this.#sealer.pseudonymOf(owner, `rating ${itemSetVersion}`);
      return this.#wishes.about({ ...wished, personId }, asked, ratingStorage, ({ by }, state) =>
        rateSession({ raterPseudonym, heard, led, gotSupportWanted, ...given('roomToSpeak', roomToSpeak), itemSetVersion, by }, state),
      );
    });
  }
}
