/** `GET /api/identity/network`. */
import { AggregateReader, type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfNetwork } from '../../domain/network.ts';
import { networkStorage } from '../../storage.ts';
import { EVERYBODY } from '../who-looks.ts';
import { NetworkFactsDto } from './network.dto.ts';
import { networkFor } from './network-view.ts';

/** Answers from the network's own stream. */
@ApiTags('network')
@For(...EVERYBODY)
@Controller('api/identity')
export class NetworkController {
  readonly #reader: AggregateReader;

  constructor(@Inject(AggregateReader) reader: AggregateReader) {
    this.#reader = reader;
  }

  @Get('network')
  @ApiOperation({ summary: 'The network of whoever asks: its name, languages, regions, and what holds in it.' })
  @ApiOkResponse({ type: NetworkFactsDto, description: 'The ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@AskedBy() { identity: { networkId } }: Asked, @Res({ passthrough: true }) reply: FastifyReply): Promise<NetworkFactsDto> {
    const { state, version } = await this.#reader.load({ networkId, stream: streamOfNetwork(networkId) }, networkStorage);
    const view = networkFor(networkId, state);
    if (view === null) throw notFound();
    void reply.header('etag', `"${version}"`);
    return view;
  }
}
