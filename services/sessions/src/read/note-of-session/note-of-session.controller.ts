/** `GET /api/sessions/sessions/:sessionId/note`. */
import { AggregateReader, type Asked, AskedBy, For } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { initial, streamOfNote } from '../../domain/note.ts';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { noteStorage } from '../../storage.ts';
import { NoteOfSessionDto } from './note-of-session.dto.ts';
import { noteFor } from './note-view.ts';

/** Answers from the note's own stream: what was just taken back is gone from the answer. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class NoteOfSessionController {
  readonly #reader: AggregateReader;
  readonly #sessions: KnownSessions;

  constructor(@Inject(AggregateReader) reader: AggregateReader, @Inject(KnownSessions) sessions: KnownSessions) {
    this.#reader = reader;
    this.#sessions = sessions;
  }

  @Get('sessions/:sessionId/note')
  @ApiOperation({ summary: 'What is written about this session: for the person, and for their own specialist where it is with them.' })
  @ApiOkResponse({ type: NoteOfSessionDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { sessionId }: SessionPath,
    @AskedBy() asked: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoteOfSessionDto> {
    const { by, personId } = await this.#sessions.toRead(asked, sessionId, 'notes-shared-with-me');
    const place = { networkId: asked.identity.networkId, stream: streamOfNote(sessionId) };
    const { state, version, history } = await this.#reader.load(place, noteStorage);
    // A note that was entered for somebody else before the session began is not theirs to read.
    const isOfAnother = state.personId !== null && state.personId !== personId;
    void reply.header('etag', `"${isOfAnother ? 0 : version}"`);
    if (isOfAnother) return noteFor(by, initial, new Map());
    const writers = new Map(
      history.flatMap(({ event, recorded }) => {
        const writer = event.type === 'NoteAnswered' ? event.data.told.writtenBy : undefined;
        return writer === undefined ? [] : [[recorded.eventId, writer] as const];
      }),
    );
    return noteFor(by, state, writers);
  }
}
