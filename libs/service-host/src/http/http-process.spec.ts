import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { type Coverage, ReadModelCatalogue, ReadModelProcess } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { ManualClock, SeededIds } from '@golden-thread/testing';
import type { FastifyInstance } from 'fastify';
import { createLog } from '../process/logging.ts';
import { createMetrics } from '../telemetry/metric-list.ts';
import { CannotListen, createHttpApplication, type HttpApplication, listen } from './http-application.ts';
import { OperatorOnly } from './operator-only.ts';

@Controller('api/test')
class TestController {
  @Get('operator')
  @OperatorOnly()
  operator(): string {
    return 'welcome';
  }

  @Post()
  wish(@Body() wish: object): object {
    return wish;
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
let application: HttpApplication;
let fastify: FastifyInstance;
let port: number;

beforeAll(async () => {
  const catalogue = new ReadModelCatalogue();
  catalogue.add(readModel);
  application = await createHttpApplication(
    { module: TestModule },
    {
      log: createLog('test', 'silent'),
      metrics: createMetrics(),
      ids: new SeededIds(new ManualClock()),
      watched: { stores: new Map([['identity', new MemoryEventStore({ storeId: 'store-1' })]]), catalogue },
    },
  );
  fastify = application.app.getHttpAdapter().getInstance();
  port = await listen(application.app, 0, '127.0.0.1');
});
afterAll(() => application.app.close());
afterEach(() => {
  readModel.isMoving = true;
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
  const answer = await fastify.inject({ method: 'POST', url: '/api/test', payload: {} });
  expect([answer.statusCode, answer.json<{ code: string }>().code, answer.headers['connection']]).toEqual([503, 'stopping', 'close']);
});
