/** `GET /api/sessions/sessions/:sessionId`. */
import { type Asked, AskedBy, For } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { KnownSessions } from '../../known-sessions.ts';
import { SessionPath } from '../../paths.dto.ts';
import { sessionViewOf } from './session-view.ts';
import { SessionDto } from './session.dto.ts';

/** Answers from the session's own stream: what was just said is in the answer. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class SessionController {
  readonly #sessions: KnownSessions;

  constructor(@Inject(KnownSessions) sessions: KnownSessions) {
    this.#sessions = sessions;
  }

  @Get('sessions/:sessionId')
  @ApiOperation({ summary: 'What happened in this session: for the person, and for their own specialist where it is with them.' })
  @ApiOkResponse({ type: SessionDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { sessionId }: SessionPath,
    @AskedBy() asked: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { personId, state, version } = await this.#sessions.toRead(asked, sessionId, 'everything');
    void reply.header('etag', `"${version}"`);
    return sessionViewOf(sessionId, personId, state);
  }
}
