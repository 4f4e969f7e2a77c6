import { gatheringHeld, inspirationAcknowledged, personRegistered } from '@golden-thread/contracts';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import {
  createHttpApplication,
  createLog,
  createMetrics,
  DevelopmentSignIn,
  openApiDocument,
  SystemClock,
  SystemIds,
} from '@golden-thread/service-host';
import { ada, ben, riversideNetwork } from '@golden-thread/testing';
import { as, told, Sources } from './contract/sources.ts';
import { ProjectionsModule } from './projections.module.ts';

const route = `/api/projections/networks/${riversideNetwork}`;

describe('the routes of projections', () => {
  let close: () => Promise<void>;
  let app: Awaited<ReturnType<typeof createHttpApplication>>['app'];
  let position = '';

  beforeAll(async () => {
    const sources = await Sources.open();
    await sources.tell(
      told(personRegistered, { personId: ada, agencyId: 'north', regionId: null, by: 'self' }, { at: '2026-01-05T09:00:00Z' }),
      told(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben }),
      as('Strange', told(gatheringHeld, { gatheringId: 'gt-1', agencyId: null, attendees: [] })),
    );
    const { storeId, position: at } = await sources.head('community-outcomes');
    position = `community-outcomes:${storeId}:${at}`;
    const { feeds, road, readModels, snapshots } = sources;
    const clock = new SystemClock();
    const ids = new SystemIds(clock);
    const sealer = new Sealer(DevelopmentKeys.random(), clock);
    const signIn = new DevelopmentSignIn();
    const catalogue = new ReadModelCatalogue();
    const store = new MemoryEventStore({ storeId: 'projections-store' });
    const module = ProjectionsModule.register({ store, readModels, snapshots, sealer, signIn, clock, ids, feeds, road, catalogue });
    const host = await createHttpApplication(module, {
      log: createLog('projections', 'silent'),
      metrics: createMetrics(),
      ids,
      watched: { stores: new Map(), catalogue },
    });
    app = host.app;
    close = () => app.close();
  });

  afterAll(() => close());

  async function get(url: string): Promise<{ status: number; type: unknown; body: string; headers: Readonly<Record<string, unknown>> }> {
    const fastify = app.getHttpAdapter().getInstance();
    const answer = await fastify.inject({ method: 'GET', url, headers: { host: 'localhost' } });
    return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.body, headers: answer.headers };
  }

  it('the ripple of a network, with where it stands', async () => {
    const { status, body } = await get(`${route}/ripple?minPosition=${position}`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      networkId: riversideNetwork,
      state: 'incomplete',
      metrics: { M1: { acks: 1 } },
      positions: { 'community-outcomes': { position: 2 } },
    });
  });

  it('the activity of a network', async () => {
    const { status, body } = await get(`${route}/activity?minPosition=${position}`);
    expect([status, JSON.parse(body)]).toMatchObject([
      200,
      { events: 2, state: 'incomplete', months: [{ month: '2026-01' }, { month: '2026-02' }] },
    ]);
  });

  it('the raw document, with the count of what was left out', async () => {
    const { status, type, body, headers } = await get(`${route}/metrics/raw?asOf=2026-09-30&horizons=90&periods=year`);
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers['golden-thread-left-out']).toBe('1');
    expect(
      body.startsWith(
        '{"asOf":"2026-09-30T00:00:00Z","positions":{"community-outcomes":2,"identity":1},"definitionVersion":1,"parameters":{"horizons":[90],"periods":"year"},"metrics":{"M1":',
      ),
    ).toBe(true);
  });

  it.each(['people', 'trees'])('%s as CSV', async (rows) => {
    const { status, type, body } = await get(`${route}/${rows}.csv?asOf=2026-09-30`);
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body.split('\n')[1]).toMatch(/^ada,/);
  });

  it.each([
    ['ripple?minPosition=here', 'minPosition'],
    ['metrics/raw?asOf=soon', 'asOf'],
    ['metrics/raw?horizons=0', 'horizons'],
    ['metrics/raw?positions=identity=99', 'positions'],
    ['people.csv?asOf=soon', 'asOf'],
    ['metrics/raw?asof=2026-01-01', 'asof'],
    ['metrics/raw?asOf=2026-01-01&asOf=2026-01-02', 'asOf'],
  ])('%s is refused by the name of its field', async (path, field) => {
    const { status, type, body } = await get(`${route}/${path}`);
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(new Set((JSON.parse(body) as { field: { path: string }[] }).field.map((each) => each.path))).toEqual(new Set([field]));
  });

  it.each(['ripple', 'activity', 'metrics/raw', 'people.csv'])('%s of a network that nobody knows is not found', async (path) => {
    const { status, body } = await get(`/api/projections/networks/nowhere/${path}`);
    expect([status, JSON.parse(body)]).toMatchObject([404, { code: 'network-unknown' }]);
  });

  it('raw metrics answer on this machine alone', async () => {
    const fastify = app.getHttpAdapter().getInstance();
    const answer = await fastify.inject({ method: 'GET', url: `${route}/metrics/raw`, headers: { host: 'elsewhere.example' } });
    expect(answer.statusCode).toBe(403);
  });

  it('are all described', () => {
    expect(
      Object.keys(openApiDocument(app, { title: 'x', description: 'x', version: '1' }).paths)
        .filter((path) => path.startsWith('/api/projections'))
        .sort(),
    ).toEqual([
      '/api/projections/networks/{networkId}/activity',
      '/api/projections/networks/{networkId}/metrics/raw',
      '/api/projections/networks/{networkId}/people.csv',
      '/api/projections/networks/{networkId}/ripple',
      '/api/projections/networks/{networkId}/trees.csv',
    ]);
  });
});
