/** `POST /api/sessions/sessions/:sessionId/note/withdraw`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, toldBy, ToldWishDto } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { withdrawNote, streamOfNote } from '../../domain/note.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { noteStorage } from '../../storage.ts';
import { NOTE_REFUSALS } from '../closed-lists.ts';

/** The person takes the note back: nobody sees it any more, at once (P5). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class WithdrawNoteController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/note/withdraw', { summary: 'I take the note back.', refusals: NOTE_REFUSALS })
  withdrawNote(@Param() at: SessionPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfNote(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, at.sessionId);
      return this.#wishes.about({ ...wished, personId }, asked, noteStorage, ({ by }, state) =>
        withdrawNote({ personId, told: toldBy(request.told, by), by }, state),
      );
    });
  }
}
