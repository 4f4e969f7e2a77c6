/** `POST /api/sessions/sessions/:sessionId/note/keep-none`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, toldBy } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keepNoNote, refusals, streamOfNote } from '../../domain/note.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { noteStorage } from '../../storage.ts';
import { NOTE_REFUSALS } from '../closed-lists.ts';
import { KeepNoNoteDto } from './keep-no-note.dto.ts';

/** No note is kept: the person asked for it, or the specialist says that there is none (P5). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class KeepNoNoteController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/note/keep-none', {
    summary: 'No note is kept.',
    refusals: [...NOTE_REFUSALS, refusals.written, refusals.sayHow],
  })
  keepNoNote(@Param() at: SessionPath, @Body() request: KeepNoNoteDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfNote(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, at.sessionId);
      return this.#wishes.about({ ...wished, personId }, asked, noteStorage, ({ by }, state) =>
        keepNoNote({ personId, ...(request.told === undefined ? {} : { told: toldBy(request.told, by) }), by }, state),
      );
    });
  }
}
