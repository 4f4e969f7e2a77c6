/** `POST /api/sessions/sessions/:sessionId/rating/hand-over`. */
import {
  type Asked,
  AskedBy,
  For,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { handOver, streamOfRating } from '../../domain/rating.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { ratingStorage } from '../../storage.ts';
import { HandOverRatingDto } from './hand-over-rating.dto.ts';

/** Hands the questions over. Versions are left out, asked or answered: they would tell whether the person has rated (P6). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class HandOverRatingController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/rating/hand-over', {
    summary: 'The person is given the questions about a session, in the way they like best. The version in the answer is always 0.',
    refusals: [],
  })
  async handOverRating(@Param() at: SessionPath, @Body() request: HandOverRatingDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfRating(at.sessionId), request };
    const answer = await this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, at.sessionId);
      return this.#wishes.about({ ...wished, personId }, withoutSeenVersion(asked), ratingStorage, (_making, state) =>
        handOver({ personId, way: request.way }, state),
      );
    });
    return withoutVersion(answer);
  }
}
