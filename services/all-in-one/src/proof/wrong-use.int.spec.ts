import { join } from 'node:path';
import { createLog, listen } from '@golden-thread/service-host';
import { type Embedded, openEmbedded } from '../embedded.ts';
import { dataSetFile, run, temporaryFolder } from './kit.ts';

const folder = temporaryFolder();
let running: Embedded;
let url: string;
beforeAll(async () => {
  running = await openEmbedded(join(folder, 'data'), createLog('proof', 'silent'));
  url = `http://127.0.0.1:${await listen(running.app, 0, '127.0.0.1')}`;
  await run(['import', dataSetFile('worked-example', 'events.ndjson'), '--network', 'kept', '--url', url]);
});
afterAll(() => running.close());

describe('wrong use of the command line', () => {
  test.each([
    [['import'], /missing required argument 'file'/],
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['metrics', '--raw', '--ass-of', '2026-01-01'], /unknown option '--ass-of'.*Did you mean --as-of/s],
    [['metrics'], /add --raw/],
    [['metrics', '--raw', '--as-of', 'yesterday', '--network', 'kept', '--url', 'URL'], /asOf: is neither a date/],
    [['metrics', '--raw', '--horizons', '30,x', '--network', 'kept', '--url', 'URL'], /horizons: are whole numbers of days/],
    [['metrics', '--raw', '--network', 'nowhere', '--url', 'URL'], /There is no network "nowhere"/],
    [['feed', '--after', '5', '--url', 'URL'], /name one with --service/],
    [['feed', '--service', 'weather', '--url', 'URL'], /There is no service of that name/],
    [['feed', '--follow', '--data', 'x'], /--follow needs a running platform/],
    [['rebuild', 'weather', '--url', 'URL'], /There is no read model of that name\. There are: /],
    [['metrics', '--raw', '--data', 'x', '--url', 'http://127.0.0.1:1'], /not both/],
    [['metrics', '--raw', '--url', 'ftp://x'], /is no address of a platform/],
    [['start', '--port', '99999'], /is no port/],
    [['start', '--data', ''], /--data is empty/],
    [['sample', '--people', 'many'], /is no number of people/],
    [['doctor', '--data', ' '], /--data is empty/],
  ])('%j', async (args, message) => {
    const ran = await run(args.map((word) => (word === 'URL' ? url : word)));
    expect(ran.err).toMatch(message);
    expect(ran.out).toBe('');
    expect([1, 2]).toContain(ran.code);
  });

  test('every wrong variable of the environment is named in one message', async () => {
    const ran = await run(['doctor'], { environment: { GOLDEN_THREAD_PORT: 'x', GOLDEN_THREAD_URL: 'nonsense' } });
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/GOLDEN_THREAD_URL .*\n {2}GOLDEN_THREAD_PORT /) });
  });

  test('no platform, and no --data: unavailable, and what to do', async () => {
    const ran = await run(['metrics', '--raw', '--url', 'http://127.0.0.1:9']);
    expect(ran).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringMatching(/No platform answers at http:\/\/127\.0\.0\.1:9\. Start one with .* add --data DIR/),
    });
    expect((await run(['import', dataSetFile('worked-example', 'events.ndjson'), '--url', 'http://127.0.0.1:9'])).code).toBe(3);
  });

  test.each([
    '',
    'start',
    'import',
    'metrics',
    'feed',
    'parked list',
    'parked retry',
    'parked skip',
    'rebuild',
    'doctor',
    'sample',
    'openapi',
  ])('golden-thread %s --help shows examples', async (command) => {
    const ran = await run([...command.split(' ').filter((word) => word !== ''), '--help']);
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/(Examples|First steps):\n {2}golden-thread /) });
  });
});
