import { ada, agencyNorth, agencySouth, luis, riverside } from '@golden-thread/testing';
import { identityOverHttp, type IdentityOverHttp, networkLead, nobody, refused, wrong } from './contract/identity-over-http.ts';
import { agencyIsReady, networkIsFounded, terms } from './contract/there-already.ts';

const west = 'agency-west';
let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityOverHttp();
  await networkIsFounded(service);
});
afterAll(() => service.close());

const wish = (who: string | null, agencyId: string, path: string, payload: object = {}) =>
  service.wish(who, `agencies/${agencyId}/${path}`, payload);
const north = (who: string | null, path: string, payload: object = {}) => wish(who, agencyNorth, path, payload);
const look = (who: string | null, agencyId = agencyNorth) => service.get(who, `agencies/${agencyId}`);
const listed = async (who: string) => (await service.getLater(who, 'agencies')).body['agencies'] as Readonly<Record<string, unknown>>[];
const checks = { checks: ['crisis-policy-written', 'devices-locked'] };
const name = { name: 'Northside Peers', regionId: riverside };

/** Every wish about an agency, with what it says. */
const wishes = [
  ['invite', {}],
  ['agreements', terms],
  ['ready', checks],
  ['join', name],
  ['policy', { crisisPolicy: 'hard-moments-2026-1' }],
  ['leaving', { at: '2030-01-01T00:00:00Z' }],
  ['records/seal', { law: '42-cfr-2-19', until: '2040-01-01T00:00:00Z' }],
  ['leave', {}],
] as const;

describe('who leads', () => {
  test.each(wishes)('%s is not for people or specialists, and nobody comes without sign-in', async (path, payload) => {
    for (const who of [ada, luis, 'ana']) expect(await north(who, path, payload)).toMatchObject(refused(403, 'not-for-this-role'));
    expect(await north(nobody, path, payload)).toMatchObject(refused(401, 'not-signed-in'));
  });

  test.each(wishes)('%s is nothing the lead of another agency can do: for them there is nothing here', async (path, payload) => {
    const { status, body } = await north(agencySouth, path, payload);
    expect([403, 404]).toContain(status);
    expect(['not-for-this-role', 'not-found']).toContain(body['code']);
    expect((await service.stored()).events.filter(({ stream }) => stream === `agency-${agencyNorth}`)).toEqual([]);
  });
});

describe('an agency comes into the network step by step', () => {
  test('first a network lead invites it; nothing is said of one that was not invited', async () => {
    for (const [path, payload] of wishes.slice(1, 5)) {
      expect(await north(networkLead, path, payload)).toMatchObject(refused(409, 'agency-not-invited'));
    }
    expect(await look(networkLead)).toMatchObject(refused(404, 'not-found'));
    expect((await north(networkLead, 'invite')).body).toMatchObject({ id: agencyNorth, outcome: 'happened', version: 1 });
    expect((await north(networkLead, 'invite')).body['outcome']).toBe('nothing');
  });

  test('it is there for those who lead it, and for nobody else, until it joins', async () => {
    for (const who of [agencyNorth, networkLead]) {
      expect(await look(who)).toMatchObject({ status: 200, body: { name: null, readiness: { ready: false, joined: false } } });
      expect(await listed(who)).toMatchObject([{ agencyId: agencyNorth }]);
    }
    for (const who of [ada, luis, agencySouth]) {
      expect(await look(who)).toMatchObject(refused(404, 'not-found'));
      expect(await listed(who)).toEqual([]);
    }
  });

  test('no person comes before the terms are signed and something was checked', async () => {
    expect(await north(agencyNorth, 'join', name)).toMatchObject(refused(409, 'agency-not-ready-to-join'));
    expect(await north(networkLead, 'ready', checks)).toMatchObject(refused(409, 'network-terms-needed'));
    expect(await north(agencyNorth, 'agreements', { ...terms, to: terms.from })).toMatchObject(refused(409, 'agreement-ends-first'));
    for (const outcome of ['happened', 'nothing']) {
      expect((await north(agencyNorth, 'agreements', terms)).body['outcome']).toBe(outcome);
    }
    expect((await north(agencyNorth, 'agreements', { ...terms, kind: 'qsoa', to: '2021-01-01T00:00:00Z' })).body['outcome']).toBe(
      'happened',
    );
    expect(await north(networkLead, 'ready', { checks: [] })).toMatchObject(refused(409, 'no-checks-named'));
    expect(await north(agencyNorth, 'ready', checks)).toMatchObject(refused(403, 'not-for-this-role'));
    for (const outcome of ['happened', 'nothing']) {
      expect((await north(networkLead, 'ready', checks)).body['outcome']).toBe(outcome);
    }
  });

  test('it joins under a name, in a region of the network', async () => {
    expect(await north(agencyNorth, 'join', { ...name, regionId: 'elsewhere' })).toMatchObject(wrong('regionId'));
    for (const outcome of ['happened', 'nothing']) expect((await north(agencyNorth, 'join', name)).body['outcome']).toBe(outcome);
    expect((await north(networkLead, 'join', { ...name, name: 'Northside' })).body['outcome']).toBe('happened');
    expect((await north(networkLead, 'join', name)).body['outcome']).toBe('happened');
  });

  test('P15: its policy names the written one for hard moments; notes are co-written until it says something else', async () => {
    expect((await look(ada)).body).toMatchObject({ notes: 'co-written', crisisPolicy: null });
    expect(await north(agencyNorth, 'policy', { notes: 'none' })).toMatchObject(wrong('crisisPolicy'));
    const policy = { crisisPolicy: 'hard-moments-2026-1' };
    for (const outcome of ['happened', 'nothing']) expect((await north(agencyNorth, 'policy', policy)).body['outcome']).toBe(outcome);
    await north(agencyNorth, 'policy', { ...policy, notes: 'person-only' });
    expect((await look(ada)).body).toMatchObject({ notes: 'person-only', ...policy });
  });

  test('everybody sees what people have to know, its leads also how ready it is', async () => {
    const open = {
      agencyId: agencyNorth,
      ...name,
      mayTakePeople: true,
      notes: 'person-only',
      crisisPolicy: 'hard-moments-2026-1',
    };
    const readiness = {
      ready: true,
      ...checks,
      agreements: [
        { kind: 'network-terms', version: terms.version, from: expect.stringMatching(/^2020-01-01T00:00:00/), to: null },
        { kind: 'qsoa', version: terms.version, from: expect.anything(), to: expect.stringMatching(/^2021-01-01T00:00:00/) },
      ],
      termsInForce: true,
      joined: true,
      policyWritten: true,
    };
    for (const who of [ada, luis, agencySouth, 'sister', 'ana']) {
      expect((await look(who)).body).toEqual(open);
      expect(await listed(who)).toEqual([open]);
    }
    for (const who of [agencyNorth, networkLead]) {
      expect(await look(who)).toMatchObject({ etag: '"9"', body: { ...open, readiness } });
      expect(await listed(who)).toEqual([{ ...open, readiness }]);
    }
    expect(await look(nobody)).toMatchObject(refused(401, 'not-signed-in'));
    expect(await service.get(nobody, 'agencies')).toMatchObject(refused(401, 'not-signed-in'));
  });

  test('what was seen is not overwritten: If-Match', async () => {
    const { app } = service;
    const answer = await app.inject({
      method: 'POST',
      url: `/api/identity/agencies/${agencyNorth}/policy`,
      headers: {
        host: 'localhost:3000',
        'golden-thread-identity': `network=riverside-network; role=agency-steward; id=${agencyNorth}`,
        'if-match': '"2"',
      },
      payload: { crisisPolicy: 'other' },
    });
    expect(answer.statusCode).toBe(412);
  });

  test('the list waits for what was just written, and is by name', async () => {
    await agencyIsReady(service, agencySouth);
    const { body } = await wish(agencySouth, agencySouth, 'join', { name: 'A new start', regionId: riverside });
    await wish(networkLead, west, 'invite');
    const { body: answer } = await service.get(networkLead, `agencies?minPosition=${encodeURIComponent(String(body['position']))}`);
    expect((answer['agencies'] as object[]).slice(0, 2)).toMatchObject([{ name: 'A new start' }, { name: 'Northside Peers' }]);
    expect((await listed(networkLead)).map((each) => each['agencyId'])).toEqual([agencySouth, agencyNorth, west]);
    expect(await service.get(ada, 'agencies?minPosition=x')).toMatchObject(wrong('minPosition'));
  });
});

describe('an agency leaves without losing anybody', () => {
  const day = (days: number) => new Date(service.clock.now() / 1_000 + days * 86_400_000).toISOString();

  test('P3: each person is told 30 days before', async () => {
    expect(await north(networkLead, 'leave')).toMatchObject(refused(409, 'leaving-not-announced', 'P3'));
    expect(await north(agencyNorth, 'leaving', { at: day(29) })).toMatchObject(refused(409, 'leaving-too-soon', 'P3'));
    expect(await wish(west, west, 'leave')).toMatchObject(refused(403, 'not-for-this-role'));
  });

  test('P3: to an agency that can take people, and to no other', async () => {
    const leaving = { at: day(31) };
    for (const takenOverBy of [west, 'unknown']) {
      expect(await north(agencyNorth, 'leaving', { ...leaving, takenOverBy })).toMatchObject(refused(409, 'heir-not-ready', 'P3'));
    }
    for (const outcome of ['happened', 'nothing']) {
      expect((await north(agencyNorth, 'leaving', { ...leaving, takenOverBy: agencySouth })).body['outcome']).toBe(outcome);
    }
    expect((await look(ada)).body).toMatchObject({ mayTakePeople: false, leaving: { takenOverBy: agencySouth } });
  });

  test('what a law wants kept is sealed until a day that lies ahead', async () => {
    const seal = { law: '42-cfr-2-19', until: '2040-01-01T00:00:00Z' };
    expect(await wish(networkLead, agencySouth, 'records/seal', seal)).toMatchObject(refused(409, 'leaving-not-announced', 'P3'));
    expect(await north(networkLead, 'records/seal', { ...seal, until: '2020-01-01T00:00:00Z' })).toMatchObject(
      refused(409, 'seal-already-over'),
    );
    for (const outcome of ['happened', 'nothing']) {
      expect((await north(networkLead, 'records/seal', seal)).body['outcome']).toBe(outcome);
    }
  });

  test('P3: on the day that people were told, and not before; then it is seen no more', async () => {
    expect(await north(networkLead, 'leave')).toMatchObject(refused(409, 'leaving-day-not-come', 'P3'));
    service.clock.advance(31 * 86_400_000);
    for (const outcome of ['happened', 'nothing']) expect((await north(networkLead, 'leave')).body['outcome']).toBe(outcome);
    for (const who of [ada, agencyNorth, networkLead]) expect(await look(who)).toMatchObject(refused(404, 'not-found'));
    expect((await listed(networkLead)).map((each) => each['agencyId'])).toEqual([agencySouth, west]);
  });

  test('one to which nobody could come leaves at once', async () => {
    expect((await wish(networkLead, west, 'leave')).body['outcome']).toBe('happened');
    expect(await wish(networkLead, 'unknown', 'leave')).toMatchObject(refused(409, 'agency-not-there'));
  });
});

test.each([
  ['agreements', { ...terms, kind: 'handshake' }, 'kind'],
  ['agreements', { ...terms, version: 'Terms 1' }, 'version'],
  ['agreements', { ...terms, from: '2020-01-01' }, 'from'],
  ['agreements', { ...terms, to: 'never' }, 'to'],
  ['ready', { checks: ['Two words'] }, 'checks'],
  ['join', { ...name, name: '' }, 'name'],
  ['policy', { crisisPolicy: 'p', notes: 'all' }, 'notes'],
  ['leaving', {}, 'at'],
  ['records/seal', { law: 'x', until: 'soon' }, 'until'],
  ['invite', { colour: 'green' }, 'colour'],
] as const)('%s with %j is refused at %s', async (path, payload, field) => {
  expect(await wish(networkLead, agencySouth, path, payload)).toMatchObject(wrong(field));
});
