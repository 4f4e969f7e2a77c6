/** `POST /api/sessions/sessions/:sessionId/stories`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { shareStory, refusals } from '../../domain/session-conversation.ts';
import { refusals as ofSession, streamOfSession } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { ShareStoryDto } from './share-story.dto.ts';

/** Notes a story of the specialist, or puts right what was said of it (P7). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class ShareStoryController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/stories', {
    summary: 'The specialist told something of their own life.',
    refusals: [...SESSION_REFUSALS, ofSession.bySpecialist, refusals.reactionNotHeard],
  })
  shareStory(@Param() at: SessionPath, @Body() request: ShareStoryDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const storyId = request.storyId ?? this.#wishes.newId(asked, 'story');
    const wished = { id: storyId, stream: streamOfSession(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.meant(asked, at.sessionId, request);
      return this.#wishes.about({ ...wished, personId }, asked, sessionStorage, ({ by }, state) =>
        shareStory(
          {
            personId,
            storyId,
            cameUp: request.cameUp,
            length: request.length,
            reaction: request.reaction ?? 'not-said',
            reactionFrom: request.reactionFrom ?? 'none',
            by,
          },
          state,
        ),
      );
    });
  }
}
