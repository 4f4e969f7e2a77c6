/** How other processes read a service: its feed by lane, and where it stands (architecture.md C2, C5, C6). */
import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type ServiceName, toCloudEvent } from '@golden-thread/contracts';
import type { Feed, FeedHead, FeedPage } from '@golden-thread/event-road';
import { Type as Convert } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { OperatorOnly } from '../http/operator-only.ts';

/** One page of one lane: records after a position, at most `limit` of them. */
export class FeedQuery {
  @Convert(() => Number) @IsInt() @Min(0) @Max(63) readonly lane!: number;
  @Convert(() => Number) @IsInt() @Min(0) readonly after: number = 0;
  @Convert(() => Number) @IsInt() @Min(1) @Max(5_000) readonly limit: number = 500;
}

/** The header that names the store a page was read from, also when the page is empty. */
export const STORE_ID_HEADER = 'golden-thread-store-id';

/** A page as newline-delimited CloudEvents, written line by line so that a large page never stands in memory as one text. */
export function* feedLines(page: FeedPage): Generator<string> {
  for (const record of page.records) yield `${JSON.stringify(toCloudEvent(record))}\n`;
}

/**
 * The controller of one service's feed: `/api/<service>/feed` and `/api/<service>/feed/head`. For other services of the platform; until
 * service credentials exist it answers on loopback only, and it is not part of the public API description.
 */
export function feedController(service: ServiceName, feed: Feed): Type {
  @ApiExcludeController()
  @OperatorOnly()
  @Controller(`api/${service}/feed`)
  class FeedController {
    @Get()
    async page(@Query() query: FeedQuery, @Res() reply: FastifyReply): Promise<void> {
      const page = await feed.read(query.lane, query.after, query.limit);
      await reply
        .type('application/x-ndjson')
        .header(STORE_ID_HEADER, page.storeId)
        .send(Readable.from(feedLines(page)));
    }

    @Get('head')
    @Header('cache-control', 'no-store')
    head(): Promise<FeedHead> {
      return feed.head();
    }
  }
  return FeedController;
}
