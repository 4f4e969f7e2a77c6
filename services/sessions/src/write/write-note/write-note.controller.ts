/** `POST /api/sessions/sessions/:sessionId/note/write`. */
import { type Asked, AskedBy, For, type NotePolicy, Specialists, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, streamOfNote, writeNote } from '../../domain/note.ts';
import type { Session } from '../../domain/session.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { noteStorage } from '../../storage.ts';
import { SESSION_REFUSALS } from '../closed-lists.ts';
import { WriteNoteDto } from './write-note.dto.ts';

/** Writes a note, as the agency's policy and the person's wishes allow (P5). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class WriteNoteController {
  readonly #wishes: Wishes;
  readonly #sessions: KnownSessions;
  readonly #specialists: Specialists;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(KnownSessions) sessions: KnownSessions,
    @Inject(Specialists) specialists: Specialists,
  ) {
    this.#wishes = wishes;
    this.#sessions = sessions;
    this.#specialists = specialists;
  }

  @WishRoute('sessions/:sessionId/note/write', {
    summary: 'The person, both together, or the specialist write the note of a session.',
    refusals: [
      ...SESSION_REFUSALS,
      refusals.ofAnother,
      refusals.noNotesHere,
      refusals.personWrites,
      refusals.writeTogether,
      refusals.ofGuest,
      refusals.noneWanted,
      refusals.withdrawn,
    ],
  })
  writeNote(@Param() at: SessionPath, @Body() request: WriteNoteDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.sessionId, stream: streamOfNote(at.sessionId), request };
    return this.#wishes.once(wished, asked, async () => {
      const { personId, state: session } = await this.#sessions.meant(asked, at.sessionId, request);
      const policy = await this.#policyFor(asked, session);
      const { words, together = false } = request;
      return this.#wishes.about({ ...wished, personId }, asked, noteStorage, ({ by }, state) =>
        writeNote({ personId, words, together, policy, guest: session.guest, by }, state),
      );
    });
  }

  /** The policy of the agency whose programme it was in, else of the one the specialist works with; where neither is known, what holds by default. */
  async #policyFor({ identity: { networkId, role, subjectId } }: Asked, { started, arranged }: Session): Promise<NotePolicy> {
    const writer: { specialistId?: string; programmeId?: string } = role === 'specialist' ? { specialistId: subjectId } : {};
    const { programmeId, specialistId } = started ?? arranged ?? writer;
    const ofProgramme = programmeId === undefined ? null : (await this.#specialists.programme({ networkId, id: programmeId })).agencyId;
    const ofSpecialist = specialistId === undefined ? null : await this.#specialists.workOf({ networkId, id: specialistId });
    return this.#specialists.notesOf({ networkId, id: ofProgramme ?? ofSpecialist?.agencyId ?? '' });
  }
}
