import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { askRaw, hostileConnections, ManualClock, SeededIds, wrongWith } from '@golden-thread/testing';
import { createLog } from '../process/logging.ts';
import { createMetrics } from '../telemetry/metric-list.ts';
import { createHttpApplication, type HttpApplication, listen } from './http-application.ts';

@Controller('api/lamps')
class LampController {
  @Get()
  lamps(): object {
    return { lamps: [] };
  }

  @Get('slow')
  async slow(): Promise<object> {
    await sleep(50);
    return { lamps: ['slow'] };
  }

  @Post('light')
  @HttpCode(200)
  light(@Body() wish: object): object {
    return wish;
  }
}

@Module({ controllers: [LampController] })
class LampModule {}

let application: HttpApplication;
let port: number;
beforeAll(async () => {
  application = await createHttpApplication(
    { module: LampModule },
    {
      log: createLog('test', 'silent'),
      metrics: createMetrics(),
      ids: new SeededIds(new ManualClock()),
      watched: { stores: new Map(), catalogue: new ReadModelCatalogue() },
    },
  );
  port = await listen(application.app, 0, '127.0.0.1');
});
afterAll(() => application.app.close());

const connections = hostileConnections({
  wish: { path: '/api/lamps/light', headers: {}, body: '{"for":"reading"}' },
  question: '/api/lamps',
});

describe('what comes over a connection and is no request', () => {
  test.each(connections.map((each) => [each.name, each] as const))('%s is answered in words', async (_, hostile) => {
    const { status, headers, body } = await askRaw(port, hostile);
    expect(hostile.statuses).toContain(status);
    expect(wrongWith({ status, contentType: headers.get('content-type') ?? '', body })).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await askRaw(port, { bytes: 'GET /api/lamps HTTP/1.1\r\nHost: localhost\r\n\r\n' })).status).toBe(200);
  });

  test('does not cut into the answer to what came before it', async () => {
    const bytes = 'GET /api/lamps/slow HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n';
    const [first, second] = await Promise.all([askRaw(port, { bytes }), askRaw(port, { bytes, answers: 2 })]);
    expect([first.status, first.body, second.status]).toEqual([200, '{"lamps":["slow"]}', 400]);
  });

  test('is told what an address takes, where only the method is wrong', async () => {
    const answer = await askRaw(port, { bytes: 'DELETE /api/lamps/light?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    const question = await askRaw(port, { bytes: 'PUT /api/lamps HTTP/1.1\r\nHost: localhost\r\n\r\n' });
    expect([question.status, question.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('never hears what it sent', async () => {
    for (const path of ['/api/lamps/zq7xk%zz', `/api/lamps/${'zq7xk'.repeat(2_000)}`]) {
      expect((await askRaw(port, { bytes: `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n` })).body).not.toContain('zq7xk');
    }
  });
});
