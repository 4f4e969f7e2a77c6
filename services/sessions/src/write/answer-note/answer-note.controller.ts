/** `POST /api/sessions/sessions/:sessionId/note/answer`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute, toldBy } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answerNote, refusals, streamOfNote } from '../../domain/note.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { noteStorage } from '../../storage.ts';
import { NOTE_REFUSALS } from '../closed-lists.ts';
import { AnswerNoteDto } from './answer-note.dto.ts';

/** The person answers what was written about them (P5). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class AnswerNoteController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/note/answer', {
    summary: 'I answer what was written about me.',
    refusals: [...NOTE_REFUSALS, refusals.nothingHere],
  })
  answerNote(@Param() at: SessionPath, @Body() request: AnswerNoteDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfNote(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, at.sessionId);
      return this.#wishes.about({ ...wished, personId }, asked, noteStorage, ({ by }, state) =>
        answerNote({ personId, words: request.words, told: toldBy(request.told, by), by }, state),
      );
    });
  }
}
