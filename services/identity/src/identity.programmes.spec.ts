import { ada, agencyNorth, agencySouth, luis, riverside } from '@golden-thread/testing';
import { identityOverHttp, type IdentityOverHttp, networkLead, nobody, refused, wrong } from './contract/identity-over-http.ts';
import { agencyIsReady, littlePolicy, networkIsFounded } from './contract/there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityOverHttp();
  await networkIsFounded(service);
  for (const agencyId of [agencyNorth, agencySouth]) await agencyIsReady(service, agencyId);
});
afterAll(() => service.close());

const policy = {
  regime: 'part2',
  tracks: ['substance-use', 'family'],
  regionIds: [riverside],
  fundingCodes: ['state-grant-7'],
  needsCredential: 'for-billed',
  retention: { contact: 6, sessions: 6 },
};
const wish = (who: string | null, path: string, payload: object = {}) => service.wish(who, `programmes/${path}`, payload);
const look = (who: string | null, programmeId: string) => service.get(who, `programmes/${programmeId}`);

describe('a programme', () => {
  test('is opened by the lead of its agency, or by a network lead who names the agency', async () => {
    for (const outcome of ['happened', 'nothing']) {
      expect((await wish(agencyNorth, 'work/open', policy)).body).toMatchObject({ id: 'work', outcome });
    }
    expect((await wish(networkLead, 'south/open', { ...littlePolicy, agencyId: agencySouth })).body['outcome']).toBe('happened');
    expect(await wish(networkLead, 'p/open', { ...littlePolicy, agencyId: 'unknown' })).toMatchObject(wrong('agencyId'));
    expect(await wish(networkLead, 'p/open', littlePolicy)).toMatchObject(wrong('agencyId'));
    expect(await wish(agencyNorth, 'work/open', { ...policy, regime: 'hipaa' })).toMatchObject(refused(409, 'programme-exists'));
  });

  test('is for those who lead its agency to change: for the lead of another one there is nothing here', async () => {
    expect(await wish(agencySouth, 'p/open', { ...policy, agencyId: agencyNorth })).toMatchObject(refused(404, 'not-found'));
    expect(await wish(agencySouth, 'work/open', policy)).toMatchObject(refused(404, 'not-found'));
    for (const path of ['work/policy', 'work/open', 'work/close', 'unknown/policy', 'unknown/close']) {
      const payload = path.endsWith('close') ? {} : policy;
      if (!path.startsWith('unknown/')) expect(await wish(agencySouth, path, payload)).toMatchObject(refused(404, 'not-found'));
      else expect(await wish(agencyNorth, path, payload)).toMatchObject(refused(404, 'not-found'));
      for (const who of [ada, luis]) expect(await wish(who, path, payload)).toMatchObject(refused(403, 'not-for-this-role'));
      expect(await wish(nobody, path, payload)).toMatchObject(refused(401, 'not-signed-in'));
    }
    expect(await wish(networkLead, 'unknown/close')).toMatchObject(refused(409, 'programme-not-opened'));
  });

  test('is read by everybody; what pays for it by those who lead its agency', async () => {
    const { fundingCodes, ...open } = policy;
    const view = { programmeId: 'work', agencyId: agencyNorth, closed: false, ...open };
    for (const who of [ada, luis, agencySouth, 'ana']) expect((await look(who, 'work')).body).toEqual(view);
    for (const who of [agencyNorth, networkLead]) expect((await look(who, 'work')).body).toEqual({ ...view, fundingCodes });
    expect((await look(ada, 'work')).etag).toBe('"1"');
    expect(await look(ada, 'unknown')).toMatchObject(refused(404, 'not-found'));
    expect(await look(nobody, 'work')).toMatchObject(refused(401, 'not-signed-in'));
  });

  test('says anew what holds in it, in regions of the network', async () => {
    const anew = { ...policy, needsCredential: 'always', retention: {} };
    for (const outcome of ['happened', 'nothing']) expect((await wish(agencyNorth, 'work/policy', anew)).body['outcome']).toBe(outcome);
    expect((await look(ada, 'work')).body).toMatchObject({ needsCredential: 'always', retention: {} });
    for (const path of ['work/policy', 'new/open']) {
      expect(await wish(agencyNorth, path, { ...policy, regionIds: ['elsewhere'] })).toMatchObject(wrong('regionIds'));
    }
  });

  test('closes, is not opened again, and still says how long it keeps records', async () => {
    for (const outcome of ['happened', 'nothing']) expect((await wish(agencyNorth, 'work/close')).body['outcome']).toBe(outcome);
    expect(await wish(agencyNorth, 'work/open', policy)).toMatchObject(refused(409, 'programme-closed'));
    expect((await wish(networkLead, 'work/policy', policy)).body['outcome']).toBe('happened');
    expect((await look(ada, 'work')).body).toMatchObject({ closed: true, retention: { contact: 6, sessions: 6 } });
  });

  test('stands in the list of the network and in that of its agency', async () => {
    const ids = async (who: string, query = '') =>
      ((await service.getLater(who, `programmes${query}`)).body['programmes'] as { programmeId: string }[]).map((each) => each.programmeId);
    expect(await ids(ada)).toEqual(['work', 'south']);
    expect(await ids(ada, `?agencyId=${agencySouth}`)).toEqual(['south']);
    expect(await ids(ada, '?agencyId=unknown')).toEqual([]);
    const [first] = (await service.get(agencyNorth, 'programmes')).body['programmes'] as object[];
    expect(first).toEqual((await look(agencyNorth, 'work')).body);
    expect(await service.get(ada, 'programmes?agencyId=two%20words')).toMatchObject(wrong('agencyId'));
  });

  test.each([
    [{ regime: 'none' }, 'regime'],
    [{ tracks: ['Two words'] }, 'tracks'],
    [{ regionIds: [riverside, riverside] }, 'regionIds'],
    [{ fundingCodes: 'one' }, 'fundingCodes'],
    [{ needsCredential: 'often' }, 'needsCredential'],
    [{ retention: { contact: 101 } }, 'retention.contact'],
    [{ retention: { letters: 1 } }, 'retention.letters'],
    [{ retention: undefined }, 'retention'],
  ])('with %j is refused at %s', async (change, path) => {
    expect(await wish(agencyNorth, 'wrong/open', { ...policy, ...change })).toMatchObject(wrong(path));
  });
});
