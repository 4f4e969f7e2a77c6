/** `GET /api/projections/networks/{networkId}/metrics/raw`, `/people.csv` and `/trees.csv`: the operator's. */
import { Readable } from 'node:stream';
import { Clock } from '@golden-thread/kernel';
import { OperatorOnly } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { RawMetrics, type FactsRequest } from './raw-metrics.ts';
import { rawParameters } from './raw-parameters.ts';

/** The header that counts the events that could not be read and are left out. */
export const LEFT_OUT_HEADER = 'golden-thread-left-out';

const TEXT = { message: 'is text' };
const LENGTH = { message: 'has at most 1,000 characters' };

/** Which facts, and what of them. */
export class RawMetricsQuery {
  @ApiPropertyOptional({ description: 'A date (the day begins, UTC) or an RFC 3339 date-time; default now.' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(1_000, LENGTH)
  readonly asOf?: string;

  @ApiPropertyOptional({ description: 'Days, joined by commas; default 30,90,180,365.' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(1_000, LENGTH)
  readonly horizons?: string;

  @ApiPropertyOptional({ description: 'month (default), week or year.' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(1_000, LENGTH)
  readonly periods?: string;

  @ApiPropertyOptional({ description: 'identity=5,community-outcomes=9: nothing later is read; default to the heads.' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(1_000, LENGTH)
  readonly positions?: string;
}

const csvLike = (example: string) => ({ content: { 'text/csv': { schema: { type: 'string', example } } } }) as const;

/** Answers raw metrics, without protection for small numbers. */
@ApiTags('ripples')
@OperatorOnly()
@ApiBadRequestResponse({ description: 'A parameter is wrong; field says which (invalid-request).' })
@ApiNotFoundResponse({ description: 'No event of such a network is known (network-unknown).' })
@Controller('api/projections/networks/:networkId')
export class RawMetricsController {
  readonly #rawMetrics: RawMetrics;
  readonly #clock: Clock;

  constructor(@Inject(RawMetrics) rawMetrics: RawMetrics, @Inject(Clock) clock: Clock) {
    this.#rawMetrics = rawMetrics;
    this.#clock = clock;
  }

  @Get('metrics/raw')
  @ApiOperation({ summary: 'The raw metrics of a network as of any instant and positions, as one JSON document.' })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } } } })
  async raw(@Param('networkId') networkId: string, @Query() query: RawMetricsQuery, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.#rawMetrics.raw({ ...rawParameters(query, this.#clock.now()), networkId, onLeftOut: countedOn(reply) });
    await reply.type('application/json').send(document);
  }

  @Get('people.csv')
  @ApiOperation({ summary: 'Everybody in a ripple, one row each.' })
  @ApiOkResponse(csvLike('person,agency,parent,root,generation\nada,agency-north,,ada,0\n'))
  people(@Param('networkId') networkId: string, @Query() query: RawMetricsQuery, @Res() reply: FastifyReply): Promise<void> {
    return this.#csv(reply, this.#rawMetrics.people(this.#request(networkId, query, reply)));
  }

  @Get('trees.csv')
  @ApiOperation({ summary: 'Every tree of the ripples, one row each.' })
  @ApiOkResponse(csvLike('root,size,depth,max_breadth,generations,wiener,structural_virality\nada,5,2,2,1;2;2,20,2\n'))
  trees(@Param('networkId') networkId: string, @Query() query: RawMetricsQuery, @Res() reply: FastifyReply): Promise<void> {
    return this.#csv(reply, this.#rawMetrics.trees(this.#request(networkId, query, reply)));
  }

  #request(networkId: string, query: RawMetricsQuery, reply: FastifyReply): FactsRequest {
    return { ...rawParameters(query, this.#clock.now()), networkId, onLeftOut: countedOn(reply) };
  }

  /** Sends the answer only once its first piece is there: what is refused is then still told as a problem. */
  async #csv(reply: FastifyReply, pieces: AsyncIterable<string>): Promise<void> {
    const iterator = pieces[Symbol.asyncIterator]();
    const first = await iterator.next();
    await reply.type('text/csv; charset=utf-8').send(Readable.from(goingOn(first, iterator)));
  }
}

function countedOn(reply: FastifyReply): (eventIds: readonly string[]) => void {
  return (eventIds) => void reply.header(LEFT_OUT_HEADER, String(eventIds.length));
}

/** The first piece and the rest. Whoever ends it ends the iterator, also before the first piece was taken: a job waits for that. */
function goingOn(first: IteratorResult<string>, iterator: AsyncIterator<string>): AsyncIterableIterator<string> {
  let taken = false;
  return {
    next: () => {
      if (taken) return iterator.next();
      taken = true;
      return Promise.resolve(first);
    },
    return: async () => {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
