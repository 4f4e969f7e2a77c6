import { ada, agencyNorth, agencySouth, luis, mara, riverside } from '@golden-thread/testing';
import { aloud, type IdentityOverHttp, networkLead, refused, self, wrong } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda, nia } from './contract/people-there-already.ts';
import { littlePolicy } from './contract/there-already.ts';

let service: IdentityOverHttp;
beforeEach(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
});
afterEach(() => service.close());

const key = { 'idempotency-key': 'k1' };
const notFound = refused(404, 'not-found');
const wish = (who: string, path: string, body: object, headers: object = {}) => service.wish(who, `people/${ada}/${path}`, body, headers);

/** Ada goes on with the agency in the south. */
async function adaGoesSouth(): Promise<void> {
  await wish(ada, `agencies/${agencySouth}/come`, {});
  await wish(ada, `agencies/${agencyNorth}/leave`, { told: self });
}

describe('a wish that comes again gets its first answer, also from somebody who may put it no longer; nobody else learns anything', () => {
  test('about a person who went to another agency', async () => {
    const notice = { kind: 'limits-of-privacy', version: '2026-1', language: 'en', how: 'aloud' };
    const first = await wish(nia, 'notices', notice, key);
    expect(first).toMatchObject({ status: 200, body: { outcome: 'happened' } });
    await adaGoesSouth();
    const stored = (await service.stored()).events.length;
    expect(await wish(nia, 'notices', notice)).toMatchObject(notFound);
    const again = await wish(nia, 'notices', notice, key);
    expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'repeated' }]);
    expect(await wish(nia, 'notices', { ...notice, how: 'paper' }, key)).toMatchObject(refused(422, 'idempotency-key-reused'));
    expect(await wish(nia, 'own-word', { word: 'healing', told: aloud }, { 'idempotency-key': 'k2' })).toMatchObject(notFound);
    expect(await wish(agencyNorth, 'notices', notice, key)).toMatchObject(notFound);
    expect((await service.stored()).events).toHaveLength(stored);
  });

  test('about the pairing of a person whom one’s agency is not asked for any more', async () => {
    await wish(ada, 'pairing/want', { told: self });
    const proposal = { specialistIds: [nia] };
    const first = await wish(agencyNorth, 'pairing/propose', proposal, key);
    expect(first).toMatchObject({ status: 200, body: { outcome: 'happened' } });
    await adaGoesSouth();
    expect(await wish(agencyNorth, 'pairing/propose', proposal)).toMatchObject(notFound);
    const again = await wish(agencyNorth, 'pairing/propose', proposal, key);
    expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'repeated' }]);
    expect(await wish('agency-west', 'pairing/propose', proposal, key)).toMatchObject(notFound);
  });

  test('about a specialist who works for another agency now', async () => {
    const credential = { track: 'family', issuer: 'board', validFrom: '2026-01-01T00:00:00Z', validTo: '2028-01-01T00:00:00Z' };
    const first = await service.wish(agencyNorth, `specialists/${luis}/credentials`, credential, key);
    expect(first).toMatchObject({ status: 200, body: { outcome: 'happened' } });
    await service.wish(ada, `people/${ada}/pairing/release`, { specialistId: luis, continuity: 'nothing', told: self });
    await service.caughtUp();
    await service.wish(luis, `specialists/${luis}/leave`);
    const welcome = { standing: 'certified', languages: ['en'], supportKinds: ['emotional'] };
    expect(await service.wish(agencySouth, `specialists/${luis}/welcome`, welcome)).toMatchObject({ body: { outcome: 'happened' } });
    expect(await service.wish(agencyNorth, `specialists/${luis}/credentials`, credential)).toMatchObject(notFound);
    const again = await service.wish(agencyNorth, `specialists/${luis}/credentials`, credential, key);
    expect([again.status, again.body]).toEqual([200, { ...first.body, outcome: 'repeated' }]);
    expect(await service.wish(mara, `specialists/${luis}/credentials`, credential, key)).not.toMatchObject({ status: 200 });
  });

  test('about what a network, an agency or a programme was when it was said', async () => {
    const west = 'agency-west';
    const put = async (who: string, path: string, body: object = {}, headers: object = {}) => {
      const answer = await service.wish(who, path, body, headers);
      expect([path, answer]).toMatchObject([path, { status: 200 }]);
      return answer.body;
    };
    await put(networkLead, `agencies/${west}/invite`);
    const policy = { ...littlePolicy, regionIds: [riverside] };
    const welcome = { standing: 'certified', languages: ['en'], supportKinds: ['emotional'] };
    await put(west, 'specialists/pia/welcome', welcome);
    const wishes = [
      [west, 'programmes/mornings/open', policy],
      [west, 'specialists/pia/openings', { programmeId: 'mornings', count: 2 }],
      [west, 'programmes/mornings/policy', { ...policy, regime: 'part2' }],
    ] as const;
    const first = [];
    for (const [who, path, body] of wishes) first.push(await put(who, path, body, { 'idempotency-key': path.replaceAll('/', '-') }));
    await put(networkLead, `agencies/${west}/leave`);
    await put(west, 'specialists/pia/leave');
    await put(agencySouth, 'specialists/pia/welcome', welcome);
    const again = [];
    for (const [who, path, body] of wishes) again.push(await put(who, path, body, { 'idempotency-key': path.replaceAll('/', '-') }));
    expect(again).toEqual(first.map((body) => ({ ...body, outcome: 'repeated' })));
    expect(await service.wish(west, 'programmes/other/open', policy)).toMatchObject(wrong('agencyId'));
  });
});
