/** `GET /api/identity/agencies/:agencyId`. */
import { Clock } from '@golden-thread/kernel';
import { AggregateReader, type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfAgency } from '../../domain/agency.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { agencyStorage } from '../../storage.ts';
import { EVERYBODY } from '../who-looks.ts';
import { AgencyDto } from './agency.dto.ts';
import { agencyFor } from './agency-view.ts';

/** Answers from the agency's own stream: what was just said is in the answer. */
@ApiTags('agencies')
@For(...EVERYBODY)
@Controller('api/identity')
export class AgencyController {
  readonly #reader: AggregateReader;
  readonly #clock: Clock;

  constructor(@Inject(AggregateReader) reader: AggregateReader, @Inject(Clock) clock: Clock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  @Get('agencies/:agencyId')
  @ApiOperation({ summary: 'An agency: what people have to know of it, and for those who lead it how ready it is.' })
  @ApiOkResponse({ type: AgencyDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { agencyId }: AgencyPath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgencyDto> {
    const place = { networkId: identity.networkId, stream: streamOfAgency(agencyId) };
    const { state, version } = await this.#reader.load(place, agencyStorage);
    const view = agencyFor(identity, { agencyId, state }, this.#clock.now());
    if (view === null) throw notFound();
    void reply.header('etag', `"${version}"`);
    return view;
  }
}
