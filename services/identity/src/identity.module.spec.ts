import { InProcessRoad, ReadModelCatalogue } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import {
  createHttpApplication,
  createLog,
  DevelopmentSignIn,
  createMetrics,
  ImportOwner,
  Networks,
  openApiDocument,
  type HttpApplication,
} from '@golden-thread/service-host';
import { ada, importedRegistration, ManualClock, riversideNetwork, SeededIds } from '@golden-thread/testing';
import { IdentityModule } from './identity.module.ts';

const riverside = { networkId: riversideNetwork, name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' };
const store = new MemoryEventStore({ storeId: 'store-1' });
const catalogue = new ReadModelCatalogue();
let application: HttpApplication;

beforeAll(async () => {
  const clock = new ManualClock();
  const ids = new SeededIds(clock);
  const sealer = new Sealer(DevelopmentKeys.random(), clock);
  const signIn = new DevelopmentSignIn();
  const feeds = new Map([['identity', IdentityModule.feed(store)]] as const);
  const road = new InProcessRoad(new Map([['identity', store]]));
  const module = IdentityModule.register({
    store,
    readModels: new MemoryReadModelStore(),
    sealer,
    signIn,
    clock,
    ids,
    feeds,
    road,
    catalogue,
  });
  application = await createHttpApplication(module, {
    log: createLog('identity', 'silent'),
    metrics: createMetrics(),
    ids,
    watched: { stores: new Map([['identity', store]]), catalogue },
  });
});
afterAll(() => application.app.close());

type Asked = { readonly key?: string; readonly host?: string };
const post = (body: object, { key, host = '127.0.0.1:3000' }: Asked = {}) =>
  application.app.inject({
    method: 'POST',
    url: '/api/identity/networks',
    headers: { host, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    payload: body,
  });
const get = (query = '') => application.app.inject({ method: 'GET', url: `/api/identity/networks${query}` });

describe('identity over HTTP', () => {
  test('founds a network, and lists it at the position the answer names', async () => {
    const founded = await post({ ...riverside }, { key: 'wish-1' });
    expect(founded.statusCode).toBe(201);
    expect(founded.json()).toEqual({ networkId: riversideNetwork, outcome: 'founded', position: 'identity:store-1:1' });
    const listed = await get(`?minPosition=${encodeURIComponent('identity:store-1:1')}`);
    expect(listed.statusCode).toBe(200);
    expect(listed.json()).toEqual({ networks: [{ ...riverside, sample: false }] });
  });

  test('R2: the same wish under the same key gets the same answer and is stored once', async () => {
    const [again, other] = [await post({ ...riverside }, { key: 'wish-1' }), await post({ ...riverside, name: 'Hill' }, { key: 'wish-1' })];
    expect([again.statusCode, again.json()]).toEqual([
      201,
      { networkId: riversideNetwork, outcome: 'founded', position: 'identity:store-1:1' },
    ]);
    expect([other.statusCode, other.json()]).toEqual([422, expect.objectContaining({ code: 'idempotency-key-reused' })]);
    expect((await store.head()).head).toBe(1);
  });

  test('a network that is there already is not founded twice, and not under another name', async () => {
    const [same, other] = [await post({ ...riverside }), await post({ ...riverside, name: 'Hill' })];
    expect([same.statusCode, same.json()]).toEqual([200, { networkId: riversideNetwork, outcome: 'there-already', position: null }]);
    expect([other.statusCode, other.json()]).toEqual([409, expect.objectContaining({ code: 'network-exists' })]);
    expect((await store.head()).head).toBe(1);
  });

  test.each([
    [{ networkId: 'two words' }, 'networkId'],
    [{ networkId: undefined }, 'networkId'],
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ name: 'tab\there' }, 'name'],
    [{ languages: null }, 'languages'],
    [{ languages: ['english, please'] }, 'languages'],
    [{ languages: ['en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd'] }, 'languages'],
    [{ timezone: 'Riverside/Market' }, 'timezone'],
    [{ timezone: '+05:00' }, 'timezone'],
    [{ sample: 'yes' }, 'sample'],
    [{ colour: 'green' }, 'colour'],
  ])('%j is refused at %s', async (change, path) => {
    const refused = await post({ ...riverside, ...change });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: 'invalid-request', field: expect.arrayContaining([expect.objectContaining({ path })]) });
  });

  test('founding is the operator’s', async () => {
    const refused = await post({ ...riverside }, { host: 'riverside.example' });
    expect([refused.statusCode, refused.json()]).toEqual([403, expect.objectContaining({ code: 'operator-only' })]);
  });

  test('a position that is none is refused', async () => {
    for (const text of ['5', 'identity:store-1', 'kitchen:store-1:5', 'identity:store-1:-1', 'identity::1', 'identity:store-1:1:2']) {
      const refused = await get(`?minPosition=${encodeURIComponent(text)}`);
      expect([refused.statusCode, refused.json()]).toEqual([400, expect.objectContaining({ code: 'invalid-request' })]);
    }
  });

  test('is described', () => {
    const { paths } = openApiDocument(application.app, { title: 't', description: 'd', version: '1' });
    expect(Object.keys(paths['/api/identity/networks'] ?? {})).toEqual(expect.arrayContaining(['get', 'post']));
  });
});

describe('identity for the rest of the process', () => {
  test('founds what is new, lists it at once, and leaves what is there', async () => {
    const networks = application.app.get<Networks>(Networks, { strict: false });
    expect(await networks.exists('imported')).toBe(false);
    await networks.found('imported', 'imported');
    await networks.found('imported', 'another name');
    expect(await networks.exists('imported')).toBe(true);
    expect(await networks.list()).toEqual([
      { networkId: riversideNetwork, name: 'Riverside', sample: false },
      { networkId: 'imported', name: 'imported', sample: false },
    ]);
    await expect(networks.exists('two words')).rejects.toMatchObject({ code: 'network-id-invalid' });
  });

  test('imported registrations go out in its feed, link by link', async () => {
    const owner = application.app.get<ImportOwner>(ImportOwner, { strict: false });
    const part = await owner.store(riversideNetwork, [importedRegistration(ada)]);
    const feed = IdentityModule.feed(store);
    const head = await feed.head();
    const lane = head.lastOfLane.indexOf(part.position);
    const { records } = await feed.read(lane, 0, 100);
    expect(records.at(-1)).toMatchObject({
      position: part.position,
      previous: records.at(-2)?.position ?? 0,
      event: { type: 'org.golden-thread.identity.PersonRegistered.v1', about: [ada], data: { personId: ada, by: 'import' } },
    });
    expect(records.map(({ event }) => event.type)).not.toContain('org.golden-thread.identity.Unreadable.v1');
  });

  test('stands in the catalogue', () => {
    expect(catalogue.all().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['networks', 'identity-relations', 'directory', 'people-of-specialists']),
    );
  });
});
