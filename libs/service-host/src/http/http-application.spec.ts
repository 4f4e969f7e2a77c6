import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type Coverage, ReadModelCatalogue, ReadModelProcess } from '@golden-thread/event-road';
import { MemoryEventStore, StoreUnavailable } from '@golden-thread/event-store';
import { ManualClock, SeededIds } from '@golden-thread/testing';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { createLog } from '../process/logging.ts';
import { createMetrics } from '../telemetry/metric-list.ts';
import { CannotListen, createHttpApplication, type HttpApplication, listen, STREAMED_BODY } from './http-application.ts';
import { OperatorOnly } from './operator-only.ts';

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

  @Get('operator')
  @OperatorOnly()
  operator(): string {
    return 'welcome';
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

/** A read model that stands where a test puts it. */
class StillReadModel extends ReadModelProcess {
  override readonly name = 'still';
  isMoving = true;
  override start(): Promise<void> {
    return Promise.resolve();
  }
  override stop(): Promise<void> {
    return Promise.resolve();
  }
  override coverage(): readonly Coverage[] {
    return [{ service: 'identity', storeId: 's', covered: 7, stalenessMs: 250, state: 'following' }];
  }
  override moving() {
    return this.isMoving ? { healthy: true } : { healthy: false, why: 'lane 3 lies still' };
  }
  override reached(): Promise<boolean> {
    return Promise.resolve(true);
  }
  override parked() {
    return Promise.resolve([]);
  }
  override retry() {
    return Promise.resolve({ applied: 0, still: 0 });
  }
  override skip() {
    return Promise.resolve({ skipped: 0 });
  }
  override rebuild() {
    return Promise.resolve({ version: 1, events: 0 });
  }
}

const readModel = new StillReadModel();
const store = new MemoryEventStore({ storeId: 'store-1' });
const logged: string[] = [];
let application: HttpApplication;
let fastify: FastifyInstance;
let port: number;

beforeAll(async () => {
  const catalogue = new ReadModelCatalogue();
  catalogue.add(readModel);
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
      watched: { stores: new Map([['identity', store]]), catalogue },
    },
  );
  fastify = application.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  port = await listen(application.app, 0, '127.0.0.1');
});
afterAll(() => application.app.close());
afterEach(() => {
  readModel.isMoving = true;
});

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
    const answer = await post(payload as string);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
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

describe('an operator route', () => {
  const ask = (remoteAddress: string, headers: Record<string, string> = { host: 'localhost:3000' }) =>
    fastify.inject({ url: '/api/test/operator', remoteAddress, headers });

  test('answers this machine', async () => {
    expect((await ask('127.0.0.1')).statusCode).toBe(200);
    expect((await ask('::1')).statusCode).toBe(200);
  });

  test.each([
    ['another machine', '10.0.0.7', undefined],
    ['a proxy on this machine', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }],
    ['a rebound name', '127.0.0.1', { host: 'evil.example' }],
    ['a foreign page', '127.0.0.1', { host: 'localhost:3000', origin: 'https://evil.example' }],
  ] as const)('refuses %s', async (_, address, headers) => {
    const answer = await ask(address, headers);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'operator-only']);
  });

  test('so does the metrics page', async () => {
    expect((await fastify.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(403);
    const answer = await fastify.inject({ url: '/metrics', headers: { host: 'localhost' } });
    expect(answer.payload).toMatch(/golden_thread_read_model_covered_position\{read_model="still",service="identity"\} 7/);
    expect(answer.payload).toMatch(
      /golden_thread_http_request_duration_seconds_count\{method="GET",route="\/api\/test\/operator",status="200"\}/,
    );
  });
});

describe('health', () => {
  test('is live while the process answers', async () => {
    expect((await fastify.inject({ url: '/health/live' })).json()).toEqual({ status: 'live' });
  });

  test('is ready when stores answer and read models move, and says what it looked at', async () => {
    const answer = await fastify.inject({ url: '/health/ready' });
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        status: 'ready',
        findings: [
          { what: 'store of identity', well: true },
          { what: 'read model still', well: true },
        ],
      },
    ]);
  });

  test('R10: is not ready while a read model does not move', async () => {
    readModel.isMoving = false;
    const answer = await fastify.inject({ url: '/health/ready' });
    expect([answer.statusCode, answer.json<{ findings: object[] }>().findings[1]]).toEqual([
      503,
      { what: 'read model still', well: false, why: 'lane 3 lies still' },
    ]);
  });
});

describe('over a real connection', () => {
  test('a body that never ends is refused without waiting for its end', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = openRequest(
        { port, method: 'POST', path: '/api/test', headers: { 'content-type': 'application/json' } },
        (message) => {
          resolve(message.statusCode);
          message.resume();
        },
      );
      sending.on('error', reject);
      sending.write('x'.repeat(300 * 1024));
    });
    expect(status).toBe(413);
  });

  test('something that is no HTTP is answered by 400', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.once('data', (bytes) => {
        resolve(bytes.toString());
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });

  test('a port that is taken is told in words', async () => {
    const other = await createHttpApplication(
      { module: TestModule },
      {
        log: createLog('test', 'silent'),
        metrics: createMetrics(),
        ids: new SeededIds(new ManualClock()),
        watched: { stores: new Map(), catalogue: new ReadModelCatalogue() },
      },
    );
    const failing = listen(other.app, port, '127.0.0.1');
    await expect(failing).rejects.toThrow(CannotListen);
    await expect(failing).rejects.toThrow(/is taken.*--port/);
    await other.app.close();
  });
});

// The last one: it turns the application off.
test('a process that ends takes nothing more, and is not ready', async () => {
  application.readiness.turnOff();
  const answer = await post({ count: 1 });
  expect([answer.statusCode, answer.json<{ code: string }>().code, answer.headers['connection']]).toEqual([503, 'stopping', 'close']);
});
