import { Writable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import { ManualClock, SeededIds } from '@golden-thread/testing';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { createLog } from '../process/logging.ts';
import { createMetrics } from '../telemetry/metric-list.ts';
import { createHttpApplication, type HttpApplication, STREAMED_BODY } from './http-application.ts';

class Entry {
  @IsString() @MaxLength(5) readonly word!: string;
}

class Wish {
  @IsInt() @Min(1) readonly count!: number;
  @ValidateNested({ each: true }) @Type(() => Entry) readonly entries: Entry[] = [];
}

class Paging {
  @Type(() => Number) @IsInt() @Min(1) readonly limit: number = 10;
}

@Controller('api/test')
class TestController {
  @Get()
  list(@Query() paging: Paging): Paging {
    return paging;
  }

  @Post()
  @HttpCode(200)
  wish(@Body() wish: Wish): Wish {
    return wish;
  }

  @Get('broken')
  broken(): never {
    throw new Error('the name Maria Lopez');
  }

  @Get('full')
  full(): never {
    throw new StoreUnavailable('full', 'disk /dev/sda1');
  }

  @Get('people/:id')
  person(): string {
    return 'somebody';
  }

  @Post('stream')
  @HttpCode(200)
  @RouteConfig(STREAMED_BODY)
  async stream(@Body() body: AsyncIterable<Buffer>): Promise<{ bytes: number }> {
    let bytes = 0;
    for await (const chunk of body) bytes += chunk.length;
    return { bytes };
  }
}

@Module({ controllers: [TestController] })
class TestModule {}

const logged: string[] = [];
let application: HttpApplication;
let fastify: FastifyInstance;

beforeAll(async () => {
  application = await createHttpApplication(
    { module: TestModule },
    {
      log: createLog(
        'test',
        'info',
        new Writable({
          write: (chunk: Buffer, _, done) => {
            logged.push(chunk.toString());
            done();
          },
        }),
      ),
      metrics: createMetrics(),
      ids: new SeededIds(new ManualClock()),
      watched: { stores: new Map(), catalogue: new ReadModelCatalogue() },
    },
  );
  fastify = application.app.getHttpAdapter().getInstance();
});
afterAll(() => application.app.close());

function post(payload: string | object, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return fastify.inject({ method: 'POST', url: '/api/test', payload, headers });
}

describe('a request that is wrong gets a problem document', () => {
  test('naming every wrong field by its path', async () => {
    const answer = await post({ count: 0, entries: [{ word: 'fine' }, { word: 'much too long', more: 1 }], extra: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = answer.json<{ code: string; field: { path: string }[]; instance: string }>();
    expect(problem.code).toBe('invalid-request');
    expect(problem.field.map(({ path }) => path).sort()).toEqual(['count', 'entries[1].more', 'entries[1].word', 'extra']);
    expect(problem.instance).toBe(`urn:golden-thread:request:${String(answer.headers['x-request-id'])}`);
  });

  test.each([
    ['no JSON', '{"count": ', 400, 'not-json'],
    ['no UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 400, 'not-utf-8'],
    ['33 levels deep', `${'['.repeat(33)}${']'.repeat(33)}`, 400, 'nested-too-deep'],
    ['more than 256 kB', JSON.stringify({ count: 'x'.repeat(256 * 1024) }), 413, 'body-too-large'],
  ])('when its body is %s', async (_, payload, status, code) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });

  test.each(['null', '[]', '[{"count":1}]', '5', '"x"', 'true'])('when its body is %s instead of an object', async (body) => {
    expect((await post(body)).json()).toMatchObject({ status: 400, code: 'invalid-request', field: [{ path: 'body' }] });
  });

  test('when it names what no request has, at any depth', async () => {
    const answer = await post('{"count":1,"__proto__":{"a":1},"entries":[{"word":"fine","constructor":1}]}');
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'invalid-request',
      field: [{ path: '__proto__' }, { path: 'entries[0].constructor' }],
    });
  });

  test('when its body is packed', async () => {
    const answer = await post('{"count":1}', { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([415, 'packed-body']);
    expect((await post('{"count":1}', { 'content-type': 'application/json', 'content-encoding': 'identity' })).statusCode).toBe(200);
  });

  test('when nothing takes its media type', async () => {
    const answer = await post('count=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([415, 'unsupported-media-type']);
    const lines = await post('{"count":1}', { 'content-type': 'application/x-ndjson' });
    expect([lines.statusCode, lines.json<{ code: string }>().code]).toEqual([415, 'unsupported-media-type']);
  });

  test('when there is nothing at its address', async () => {
    const answer = await fastify.inject({ url: '/api/nothing/here' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'no-such-route', status: 404 });
    expect(answer.payload).not.toMatch(/nothing\/here/);
  });

  test('that is no longer than what it answers, however much is wrong', async () => {
    const answer = await post(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${'x'.repeat(300)}${n}`, n])));
    const { field, detail } = answer.json<{ detail: string; field: { path: string }[] }>();
    expect([field.length, field.at(-1)?.path.length]).toEqual([50, 204]);
    expect(detail.length).toBeLessThan(2_200);
  });

  test('when a query parameter is unknown or wrong', async () => {
    expect((await fastify.inject({ url: '/api/test?limit=0' })).json()).toMatchObject({
      code: 'invalid-request',
      field: [{ path: 'limit' }],
    });
    expect((await fastify.inject({ url: '/api/test?other=1' })).json()).toMatchObject({ field: [{ path: 'other' }] });
  });

  test('when the store cannot: 503, with when to try again', async () => {
    const answer = await fastify.inject({ url: '/api/test/full' });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.json()).toMatchObject({ code: 'store-full' });
  });

  test('when the mistake is ours: 500 that tells nothing, and a log line without content', async () => {
    logged.length = 0;
    const answer = await fastify.inject({ url: '/api/test/broken' });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([500, 'unexpected']);
    expect(answer.payload + logged.join('')).not.toMatch(/Maria/);
    expect(logged.join('')).toMatch(/"code":"unexpected","error":"Error"/);
    expect(logged.join('')).toContain(answer.headers['x-request-id']);
  });
});

describe('a request that is right', () => {
  test('is answered, with headers that keep browsers careful', async () => {
    const answer = await post({ count: 2, entries: [{ word: 'hope' }] });
    expect([answer.statusCode, answer.json()]).toEqual([200, { count: 2, entries: [{ word: 'hope' }] }]);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'referrer-policy': 'no-referrer',
    });
  });

  test('may stream a body of any size where a route takes lines', async () => {
    const answer = await fastify.inject({
      method: 'POST',
      url: '/api/test/stream',
      headers: { 'content-type': 'application/x-ndjson' },
      payload: 'x'.repeat(3_000_000),
    });
    expect([answer.statusCode, answer.json()]).toEqual([200, { bytes: 3_000_000 }]);
  });

  test('is logged by its route, never by its address', async () => {
    logged.length = 0;
    await fastify.inject({ url: '/api/test/people/maria-lopez?x=1' });
    expect(logged.join('')).toMatch(/"route":"\/api\/test\/people\/:id","status":200/);
    expect(logged.join('')).not.toMatch(/maria/);
  });
});
