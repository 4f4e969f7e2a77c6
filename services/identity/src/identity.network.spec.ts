import { ada, agencyNorth, hillNetwork, luis, riverside, riversideNetwork } from '@golden-thread/testing';
import { identityOverHttp, type IdentityOverHttp, networkLead, nobody, refused, wrong } from './contract/identity-over-http.ts';

let service: IdentityOverHttp;
beforeAll(async () => (service = await identityOverHttp()));
afterAll(() => service.close());

const line = { name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: ['en', 'es'] };
const warmLine = { regionId: riverside, name: 'Riverside warm line', way: 'call 555 0142', hours: '4 pm to midnight', languages: ['en'] };
const policy = {
  smallCellThreshold: 15,
  releaseCalendar: ['2027-01-01T00:00:00Z', '2026-10-01T00:00:00+02:00'],
  partnerTerms: 'partner-terms-2026-1',
  urgentHelp: [line, warmLine],
};
const region = { regionId: riverside, name: 'Riverside County', population: 48_200, setting: 'mixed' };
const setPolicy = (who: string | null, change: object = {}) => service.wish(who, 'network/policy', { ...policy, ...change });
const addRegion = (who: string | null, change: object = {}) => service.wish(who, 'network/regions', { ...region, ...change });
const urgentHelp = async (networkId: string, query = '') => service.get(nobody, `networks/${networkId}/urgent-help${query}`);

describe('before the network is founded', () => {
  test('nothing is to be seen of it, and nothing can be said of it', async () => {
    expect(await service.get(ada, 'network')).toMatchObject(refused(404, 'not-found'));
    expect(await setPolicy(networkLead)).toMatchObject(refused(409, 'network-not-founded'));
    expect(await addRegion(networkLead)).toMatchObject(refused(409, 'network-not-founded'));
  });

  test('P15: "Need help now?" answers all the same, whatever the address names', async () => {
    for (const networkId of [riversideNetwork, 'two%20words', 'x'.repeat(100)]) {
      const { status, body } = await urgentHelp(networkId);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        lines: [],
        lifeline: [
          { language: 'en', words: expect.stringContaining('988') },
          { language: 'es', words: expect.stringContaining('AYUDA') },
        ],
        nobodyWatches: [
          { language: 'en', words: expect.stringContaining('Nobody is watching') },
          { language: 'es', words: expect.stringContaining('Nadie') },
        ],
      });
    }
  });
});

describe('the network', () => {
  beforeAll(() =>
    service.wish(nobody, 'networks', {
      networkId: riversideNetwork,
      name: 'Riverside',
      languages: ['en', 'es'],
      timezone: 'America/New_York',
    }),
  );

  test('is told what holds in it by its lead, once; everybody signed in reads it', async () => {
    expect(await setPolicy(networkLead)).toMatchObject(wrong('urgentHelp[1].regionId'));
    await addRegion(networkLead, { name: 'Riverside' });
    const set = await setPolicy(networkLead);
    expect(set).toMatchObject({ status: 200, body: { id: riversideNetwork, outcome: 'happened', version: 3 } });
    expect((await setPolicy(networkLead)).body['outcome']).toBe('nothing');
    for (const who of [ada, luis, agencyNorth, networkLead, 'sister', 'ana']) {
      const { body, etag } = await service.get(who, 'network');
      expect(etag).toBe('"3"');
      expect(body).toEqual({
        networkId: riversideNetwork,
        name: 'Riverside',
        languages: ['en', 'es'],
        timezone: 'America/New_York',
        sample: false,
        regions: [{ ...region, name: 'Riverside' }],
        policy: {
          ...policy,
          // In order, and in UTC.
          releaseCalendar: ['2026-09-30T22:00:00Z', '2027-01-01T00:00:00Z'],
          urgentHelp: [{ ...line, regionId: null }, warmLine],
        },
      });
    }
  });

  test('is led by network leads alone', async () => {
    for (const wish of [setPolicy, addRegion]) {
      for (const who of [ada, luis, agencyNorth]) expect(await wish(who)).toMatchObject(refused(403, 'not-for-this-role'));
      expect(await wish(nobody)).toMatchObject(refused(401, 'not-signed-in'));
    }
    expect(await service.get(nobody, 'network')).toMatchObject(refused(401, 'not-signed-in'));
  });

  test('P6: figures over fewer than 11 people are never shown', async () => {
    expect(await setPolicy(networkLead, { smallCellThreshold: 10 })).toMatchObject(refused(409, 'threshold-too-low', 'P6'));
  });

  test('P15: at least one help line holds everywhere', async () => {
    expect(await setPolicy(networkLead, { urgentHelp: [warmLine] })).toMatchObject(refused(409, 'no-urgent-help', 'P15'));
    expect(await setPolicy(networkLead, { urgentHelp: [] })).toMatchObject(refused(409, 'no-urgent-help', 'P15'));
  });

  test.each([
    [{ smallCellThreshold: 11.5 }, 'smallCellThreshold'],
    [{ releaseCalendar: ['tomorrow'] }, 'releaseCalendar'],
    [{ releaseCalendar: ['2026-10-01T00:00:00Z', '2026-10-01T00:00:00'] }, 'releaseCalendar[1]'],
    [{ partnerTerms: 'Our terms' }, 'partnerTerms'],
    [{ urgentHelp: [{ ...line, way: 'two\nlines' }] }, 'urgentHelp[0].way'],
    [{ urgentHelp: [{ ...line, languages: ['?'] }] }, 'urgentHelp[0].languages'],
    [{ urgentHelp: undefined }, 'urgentHelp'],
    [{ colour: 'green' }, 'colour'],
  ])('a policy with %j is refused at %s', async (change, path) => {
    expect(await setPolicy(networkLead, change)).toMatchObject(wrong(path));
  });

  test('has regions, and says anew what is known of one', async () => {
    expect((await addRegion(networkLead)).body).toMatchObject({ id: riverside, outcome: 'happened' });
    expect((await addRegion(networkLead)).body['outcome']).toBe('nothing');
    expect((await addRegion(networkLead, { population: undefined, name: 'Riverside' })).body['outcome']).toBe('happened');
    await addRegion(networkLead, { regionId: 'hill', name: 'Hill Country', population: undefined, setting: 'rural' });
    expect((await service.get(ada, 'network')).body['regions']).toEqual([
      { regionId: 'hill', name: 'Hill Country', setting: 'rural' },
      { regionId: riverside, name: 'Riverside', setting: 'mixed' },
    ]);
    expect(await addRegion(networkLead, { setting: 'steep' })).toMatchObject(wrong('setting'));
  });

  test('P15: without sign-in everybody finds the lines of their region first, and those that hold everywhere', async () => {
    const everywhere = { ...line, regionId: null };
    expect((await urgentHelp(riversideNetwork)).body['lines']).toEqual([warmLine, everywhere]);
    expect((await urgentHelp(riversideNetwork, `?regionId=${riverside}`)).body['lines']).toEqual([warmLine, everywhere]);
    expect((await urgentHelp(riversideNetwork, '?regionId=hill')).body['lines']).toEqual([everywhere]);
    for (const odd of ['?regionId=', '?regionId=two%20words', '?regionId=a&regionId=b', '?regionId=hill&from=poster']) {
      expect((await urgentHelp(riversideNetwork, odd)).body['lines']).toEqual([everywhere]);
    }
    expect((await urgentHelp(hillNetwork)).body['lines']).toEqual([]);
  });

  test('P15: the answer names a way on while the store cannot be read', async () => {
    const broken = await identityOverHttp();
    await broken.store.close();
    expect(await broken.get(nobody, `networks/${riversideNetwork}/urgent-help`)).toMatchObject({ status: 200, body: { lines: [] } });
    await broken.close();
  });
});
