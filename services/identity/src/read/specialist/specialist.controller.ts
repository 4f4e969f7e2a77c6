/** `GET /api/identity/specialists/:specialistId`. */
import { Clock } from '@golden-thread/kernel';
import { AggregateReader, type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfSpecialist } from '../../domain/specialist.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { specialistStorage } from '../../storage.ts';
import { SpecialistDto } from './specialist.dto.ts';
import { specialistFor } from './specialist-view.ts';

/** Answers from the specialist's own stream, with their words opened. */
@ApiTags('specialists')
@For('person', 'supporter', 'representative', 'specialist', 'agency-steward', 'network-steward')
@Controller('api/identity')
export class SpecialistController {
  readonly #reader: AggregateReader;
  readonly #clock: Clock;

  constructor(@Inject(AggregateReader) reader: AggregateReader, @Inject(Clock) clock: Clock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  @Get('specialists/:specialistId')
  @ApiOperation({
    summary: 'A specialist: what helps people choose; for the agency lead what the work rests on; for the specialist everything.',
  })
  @ApiOkResponse({ type: SpecialistDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { specialistId }: SpecialistPath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SpecialistDto> {
    const place = { networkId: identity.networkId, stream: streamOfSpecialist(specialistId) };
    const { state, version } = await this.#reader.load(place, specialistStorage);
    const view = specialistFor(identity, { specialistId, state }, this.#clock.now());
    if (view === null) throw notFound();
    // The version counts what is kept from others, boundaries too: it is for those who may write.
    if (view.atWork !== undefined) void reply.header('etag', `"${version}"`);
    return view;
  }
}
