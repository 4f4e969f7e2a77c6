/** Published events of a service in order, for the operator: `golden-thread feed`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type ServiceName, toCloudEvent } from '@golden-thread/contracts';
import type { Feed } from '@golden-thread/event-road';
import { OperatorOnly, Problem } from '@golden-thread/service-host';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsString, MaxLength, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { recordsInOrder } from './merge-lanes.ts';
import { ENDING, FEEDS } from './tokens.ts';

/** What to read. */
export class PlatformFeedQuery {
  @ApiPropertyOptional({ description: 'The service whose events are wanted.', type: String })
  @IsString()
  @MaxLength(64)
  readonly service!: string;

  @ApiPropertyOptional({ description: 'Only events after this position of the service.', default: 0 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  readonly after: number = 0;

  @ApiPropertyOptional({ description: 'Go on with what comes, until the connection ends.', default: false })
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  readonly follow: boolean = false;
}

/** An example for the description of the API; data and what binds the event into its chain are left out of it. */
const AN_EVENT = `${JSON.stringify({
  specversion: '1.0',
  id: '01920000-0000-7000-8000-000000000001',
  source: '/networks/riverside/identity',
  type: 'org.golden-thread.identity.PersonRegistered.v1',
})}\n`;
/** How often a followed feed is asked for more. */
const ASK_EVERY_MS = 250;

/** `/api/platform/feed` */
@ApiTags('platform')
@OperatorOnly()
@Controller('api/platform/feed')
export class PlatformFeedController {
  readonly #feeds: ReadonlyMap<ServiceName, Feed>;
  readonly #ending: AbortSignal;

  constructor(@Inject(FEEDS) feeds: ReadonlyMap<ServiceName, Feed>, @Inject(ENDING) ending: AbortSignal) {
    this.#feeds = feeds;
    this.#ending = ending;
  }

  @Get('services')
  @ApiOperation({ summary: 'The services that have a feed.' })
  @ApiOkResponse({ schema: { type: 'array', items: { type: 'string' }, example: ['identity', 'preferences'] } })
  services(): readonly ServiceName[] {
    return [...this.#feeds.keys()];
  }

  @Get()
  @ApiOperation({ summary: 'Published events of one service as newline-delimited CloudEvents, in order of their positions.' })
  @ApiOkResponse({
    description: 'Events, one a line.',
    content: { 'application/x-ndjson': { schema: { type: 'string', example: AN_EVENT } } },
  })
  @ApiNotFoundResponse({ description: 'There is no service of that name (service-unknown).' })
  async feed(@Query() query: PlatformFeedQuery, @Res() reply: FastifyReply): Promise<void> {
    const feed = this.#feeds.get(query.service as ServiceName);
    if (feed === undefined)
      throw new Problem(404, 'service-unknown', `There is no service of that name. There are: ${this.services().join(', ')}.`);
    const gone = new AbortController();
    reply.raw.on('close', () => {
      gone.abort();
    });
    const lines = cloudEvents(feed, { after: query.after, follow: query.follow, signal: AbortSignal.any([gone.signal, this.#ending]) });
    await reply.type('application/x-ndjson').send(Readable.from(lines));
  }
}

async function* cloudEvents(
  feed: Feed,
  { after, follow, signal }: { after: number; follow: boolean; signal: AbortSignal },
): AsyncGenerator<string> {
  let last = after;
  do {
    const head = await feed.head();
    for await (const record of recordsInOrder(feed, head, last)) yield `${JSON.stringify(toCloudEvent(record))}\n`;
    last = Math.max(last, head.head);
    if (follow) await sleep(ASK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  } while (follow && !signal.aborted);
}
