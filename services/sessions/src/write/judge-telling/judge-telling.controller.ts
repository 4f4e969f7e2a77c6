/** `POST /api/sessions/sessions/:sessionId/note/told/:eventId/confirm` and `.../correct`. */
import { verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, correct, streamOfNote } from '../../domain/note.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { ToldPath } from '../../paths.dto.ts';
import { noteStorage } from '../../storage.ts';

/** What was written down for a person about a note is read back to them: it is what they meant, or it is not (P2). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class JudgeNoteTellingController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#wishes = wishes;
    this.#sessions = sessions;
  }

  @WishRoute('sessions/:sessionId/note/told/:eventId/confirm', {
    summary: 'It was read back, and is what the person meant.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('sessions/:sessionId/note/told/:eventId/correct', {
    summary: 'It was read back, and is not what the person meant.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  #judge(
    judge: typeof confirm,
    { sessionId, eventId }: ToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const wished = { id: eventId, stream: streamOfNote(sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId } = await this.#sessions.of(asked, sessionId);
      return this.#wishes.about({ ...wished, personId }, asked, noteStorage, ({ by }, state) => judge({ eventId, personId, by }, state));
    });
  }
}
