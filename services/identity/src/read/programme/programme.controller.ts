/** `GET /api/identity/programmes/:programmeId`. */
import { AggregateReader, type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfProgramme } from '../../domain/programme.ts';
import { ProgrammePath } from '../../paths.dto.ts';
import { programmeStorage } from '../../storage.ts';
import { EVERYBODY } from '../who-looks.ts';
import { ProgrammeDto } from './programme.dto.ts';
import { programmeFor } from './programme-view.ts';

/** Answers from the programme's own stream: what was just said is in the answer. */
@ApiTags('programmes')
@For(...EVERYBODY)
@Controller('api/identity')
export class ProgrammeController {
  readonly #reader: AggregateReader;

  constructor(@Inject(AggregateReader) reader: AggregateReader) {
    this.#reader = reader;
  }

  @Get('programmes/:programmeId')
  @ApiOperation({ summary: 'A programme, and what holds in it now.' })
  @ApiOkResponse({ type: ProgrammeDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { programmeId }: ProgrammePath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeDto> {
    const place = { networkId: identity.networkId, stream: streamOfProgramme(programmeId) };
    const { state, version } = await this.#reader.load(place, programmeStorage);
    const view = programmeFor(identity, { programmeId, state });
    if (view === null) throw notFound();
    void reply.header('etag', `"${version}"`);
    return view;
  }
}
