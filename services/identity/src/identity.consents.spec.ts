import { ada, agencyNorth, agencySouth, ben, cruz, luis, mara } from '@golden-thread/testing';
import { eventIn, fromMemory, networkLead, refused, self, type IdentityOverHttp, wrong } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda } from './contract/people-there-already.ts';

let service: IdentityOverHttp;
beforeAll(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
  await service.wish(ben, `people/${ben}/register`);
});
afterAll(() => service.close());

const DAY_MS = 86_400_000;
const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/consents${path}`, payload);
const look = (who: string, path = '') => service.getLater(who, `people/${ada}/consents${path}`);
const standingOf = async (consentId: string) => (await look(ada, `/${consentId}`)).body['standing'];
const happened = { status: 200, body: { outcome: 'happened' } };
const nothing = { status: 200, body: { outcome: 'nothing' } };

const whole = {
  kind: 'specific',
  discloser: { kind: 'agency', id: agencyNorth },
  grants: ['preferences'],
  recipient: { kind: 'agency', id: agencySouth },
  purpose: 'at-my-request',
  expires: { kind: 'at', at: '2027-09-30T00:00:00Z' },
  noticeVersion: 'part2-2026-02',
  statements: [{ code: 'right-to-revoke', version: '2026-02' }],
  language: 'es',
  signedBy: { who: 'person' },
  signature: {
    how: 'electronic',
    at: '2026-09-29T00:00:00Z',
    textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  copyGiven: true,
};
const onPaper = { ...whole, signature: { ...whole.signature, how: 'paper' } };
const whenOver = { ...whole, expires: { kind: 'when', when: 'end-of-support' } };

describe('consenting', () => {
  test('P5: has every element; the same again changes nothing, another under its id is refused', async () => {
    expect(await wish(ada, '', { ...whole, consentId: 'c1' })).toMatchObject({ body: { id: 'c1', outcome: 'happened' } });
    expect(await wish(ada, '', { ...whole, consentId: 'c1' })).toMatchObject(nothing);
    expect(await wish(ada, '', { ...whole, consentId: 'c1', language: 'en' })).toMatchObject(refused(409, 'consent-exists'));
    const { body, etag } = await look(ada, '/c1');
    expect(body).toEqual({ consentId: 'c1', standing: 'in-force', terms: whole, revocations: [], endedAt: null });
    expect(etag).toBe('"1"');
    expect((await look(ada)).body).toEqual({ consents: [body], incomplete: false });
  });

  test.each([
    ['kind', 'kind'],
    ['discloser', 'discloser'],
    ['grants', 'grants'],
    ['recipient', 'recipient'],
    ['purpose', 'purpose'],
    ['expires', 'end'],
    ['noticeVersion', 'notice'],
    ['statements', 'right-to-revoke'],
    ['language', 'language'],
    ['signedBy', 'signer'],
    ['signature', 'signature'],
    ['copyGiven', 'copy'],
  ])('P5: without %s it is refused, and the missing element is named', async (element, name) => {
    const rest = Object.entries(whole).filter(([each]) => each !== element);
    expect(await wish(ada, '', Object.fromEntries(rest))).toMatchObject(refused(409, `consent-lacks-${name}`, 'P5'));
  });

  test.each([
    [{ grants: [] }, 'consent-lacks-grants'],
    [{ recipient: { kind: 'intermediary', id: 'exchange' } }, 'consent-lacks-members'],
    [{ expires: { kind: 'at' } }, 'consent-lacks-end'],
    [{ expires: { kind: 'when' } }, 'consent-lacks-end'],
    [{ statements: [{ code: 'redisclosure', version: '2026-02' }] }, 'consent-lacks-right-to-revoke'],
    [{ kind: 'care-payment-operations', purpose: 'care-payment-operations' }, 'consent-lacks-redisclosure'],
    [{ purpose: 'fundraising' }, 'consent-lacks-fundraising-opt-out'],
    [{ signedBy: { who: 'representative' } }, 'consent-lacks-signer'],
    [{ purpose: 'research' }, 'purpose-of-another-kind'],
    [{ grants: ['notes'] }, 'notes-apart'],
    [{ grants: ['story-balance'] }, 'not-the-persons-to-share'],
    [{ recipient: { kind: 'partner', id: 'clinic' }, grants: ['pace'] }, 'kept-from-partners'],
    [{ expires: { kind: 'none' } }, 'consent-needs-an-end'],
    [{ expires: { kind: 'at', at: '2026-09-01T00:00:00Z' } }, 'consent-over-already'],
  ])('P5: %j is refused: %s', async (change, code) => {
    expect(await wish(ada, '', { ...whole, ...change })).toMatchObject(refused(409, code));
  });

  test.each([
    [{ kind: 'general' }, 'kind'],
    [{ discloser: { kind: 'friend', id: 'x' } }, 'discloser.kind'],
    [{ discloser: 'agency-north' }, 'discloser'],
    [{ recipient: { kind: 'agency' } }, 'recipient.id'],
    [{ recipient: { kind: 'intermediary', id: 'x', membersWho: 'anybody' } }, 'recipient.membersWho'],
    [{ grants: ['everything'] }, 'grants'],
    [{ expires: { kind: 'at', at: '2027-01-01' } }, 'expires.at'],
    [{ signature: { ...whole.signature, textHash: 'short' } }, 'signature.textHash'],
    [{ signature: { ...whole.signature, at: '2026-09-29T00:00:00' } }, 'signature.at'],
    [{ signedBy: { who: 'person', basis: 'friend' } }, 'signedBy.basis'],
    [{ statements: [{ code: 'right-to-revoke' }] }, 'statements[0].version'],
    [{ copyGiven: 'yes' }, 'copyGiven'],
  ])('%j is refused at %s', async (change, path) => {
    expect(await wish(ada, '', { ...whole, ...change })).toMatchObject(wrong(path));
  });

  test('P2: is signed by the person, in the app or on paper; nobody else enters it for them', async () => {
    expect(await wish(luis, '', whole)).toMatchObject(refused(409, 'consent-signed-by-hand', 'P2'));
    expect(await wish(luis, '', { ...onPaper, consentId: 'paper' })).toMatchObject(happened);
    expect(await wish(agencyNorth, '', onPaper)).toMatchObject(happened);
    for (const who of [agencySouth, mara, ben, 'guardian']) expect(await wish(who, '', onPaper)).toMatchObject(refused(404, 'not-found'));
    expect(await wish('sister', '', whole)).toMatchObject(refused(403, 'not-for-this-role'));
  });
});

test('P2: nothing is signed that is still to come; clocks may differ by five minutes', async () => {
  const at = (minutes: number) => new Date(service.clock.now() / 1_000 + minutes * 60_000).toISOString();
  const signedAt = (minutes: number) => ({ ...whole, consentId: `in-${minutes}`, signature: { ...whole.signature, at: at(minutes) } });
  expect(await wish(ada, '', signedAt(6))).toMatchObject(wrong('signature.at'));
  expect(await wish(ada, '', signedAt(5))).toMatchObject(happened);
});

describe('somebody who signs for Ada', () => {
  const signed = { ...whole, consentId: 'for-ada', signedBy: { who: 'representative', id: 'guardian', basis: 'guardian' } };
  const papers = { representativeId: 'guardian', basis: 'guardian', may: ['sign'], documentSeen: false, from: '2026-01-01T00:00:00Z' };

  test('P2: may once somebody saw the papers', async () => {
    await service.wish(luis, `people/${ada}/representatives`, papers);
    expect(await wish('guardian', '', signed)).toMatchObject(refused(409, 'representative-may-not', 'P2'));
    await service.wish(luis, `people/${ada}/representatives`, { ...papers, documentSeen: true });
    expect(await wish('guardian', '', whole)).toMatchObject(refused(409, 'signed-by-another', 'P2'));
    expect(await wish('guardian', '', signed)).toMatchObject(happened);
    expect(await wish('guardian', '', signed)).toMatchObject(nothing);
  });

  test('P5: sees what they signed, and nothing else of hers', async () => {
    expect((await look('guardian')).body['consents']).toEqual([expect.objectContaining({ consentId: 'for-ada', standing: 'in-force' })]);
    expect(await look('guardian', '/for-ada')).toMatchObject({ status: 200 });
    expect(await look('guardian', '/c1')).toMatchObject(refused(404, 'not-found'));
    expect(await service.get('guardian', `people/${ben}/consents`)).toMatchObject(refused(404, 'not-found'));
  });

  test('P2: takes it back as their own word', async () => {
    expect(await wish('guardian', '/for-ada/revoke', { revokedBy: 'person', told: self })).toMatchObject(
      refused(409, 'signed-by-another', 'P2'),
    );
    expect(await wish('guardian', '/for-ada/revoke', { told: self })).toMatchObject(happened);
    expect((await look(ada, '/for-ada')).body).toMatchObject({ standing: 'revoked', revocations: [{ by: 'representative' }] });
  });
});

describe('taking it back', () => {
  test('P2: aloud is enough; twice is once', async () => {
    expect(await wish(mara, '/c1/revoke', { told: fromMemory })).toMatchObject({ body: { id: 'c1', outcome: 'happened' } });
    expect(await wish(ada, '/c1/revoke', { told: self })).toMatchObject(nothing);
    expect((await look(ada, '/c1')).body).toMatchObject({
      standing: 'revoked',
      revocations: [{ by: 'person', confirmed: false, corrected: false }],
    });
    expect(await wish(ada, '', { ...whole, consentId: 'c1' })).toMatchObject(refused(409, 'consent-revoked', 'P2'));
    expect(await wish(ada, '/c1/revoke', {})).toMatchObject(wrong('told'));
  });

  test('P2: it is read back, and only she can say that she did not', async () => {
    const [{ eventId }] = (await look(ada, '/c1')).body['revocations'] as [{ eventId: string }];
    expect(await wish(luis, `/c1/told/${eventId}/confirm`)).toMatchObject(happened);
    expect(await wish(luis, `/c1/told/${eventId}/confirm`)).toMatchObject(nothing);
    expect(await wish(luis, `/c1/told/${eventId}/correct`)).toMatchObject(refused(409, 'sharing-starts-with-the-person', 'P2'));
    expect(await wish(ada, `/c1/told/${eventId}/correct`)).toMatchObject(happened);
    expect((await look(ada, '/c1')).body).toMatchObject({ standing: 'in-force', revocations: [{ confirmed: false, corrected: true }] });
    expect(await wish(ada, '/c1/told/nothing/confirm')).toMatchObject(refused(409, 'nothing-told', 'P2'));
  });

  test('P2: it is taken before the paper came in', async () => {
    const early = await wish(ada, '/early/revoke', { told: self });
    expect(early).toMatchObject(happened);
    expect((await look(ada, '/early')).body).toMatchObject({
      standing: 'not-granted',
      terms: null,
      revocations: [{ eventId: eventIn(early) }],
    });
    expect(await wish(luis, '', { ...onPaper, consentId: 'early' })).toMatchObject(refused(409, 'consent-revoked', 'P2'));
  });

  test('P5: a consent of somebody else is the same as none', async () => {
    const bens = (path: string, payload: object) => service.wish(ben, `people/${ben}/consents/${path}`, payload);
    for (const path of ['c1/revoke', 'c1/come-to-pass', 'none/come-to-pass', 'c1/told/x/confirm', 'none/told/x/confirm'])
      expect(await bens(path, { ...(path.endsWith('revoke') ? { told: self } : {}) })).toMatchObject(refused(404, 'not-found'));
    expect(await service.wish(ben, `people/${ben}/consents`, { ...whole, consentId: 'c1' })).toMatchObject(refused(404, 'not-found'));
    for (const id of ['c1', 'none'])
      expect(await service.get(ben, `people/${ben}/consents/${id}`)).toMatchObject(refused(404, 'not-found'));
    expect((await service.getLater(ben, `people/${ben}/consents`)).body).toEqual({ consents: [], incomplete: false });
    expect(await look(cruz)).toMatchObject(refused(404, 'not-found'));
    expect(await look(luis)).toMatchObject(refused(403, 'not-for-this-role'));
  });
});

test('nothing is signed for whoever was erased, and still anything can be taken back', async () => {
  const bens = (path: string, payload: object) => service.wish(ben, `people/${ben}/consents${path}`, payload);
  await bens('', { ...whole, consentId: 'bens' });
  await service.wish(ben, `people/${ben}/erasure/request`, { told: self });
  await service.wish(networkLead, `people/${ben}/erasure/erase`, { keys: 'words' });
  expect(await bens('', whole)).toMatchObject(refused(409, 'person-erased'));
  expect(await bens('/bens/revoke', { told: self })).toMatchObject(happened);
});

describe('how a consent ends', () => {
  test('when what it names came to pass, as somebody says who heard of it', async () => {
    await wish(ada, '', { ...whenOver, consentId: 'until-then' });
    expect(await wish(luis, '/until-then/come-to-pass')).toMatchObject(happened);
    expect(await wish(ada, '/until-then/come-to-pass')).toMatchObject(nothing);
    expect((await look(ada, '/until-then')).body).toMatchObject({ standing: 'expired', endedAt: '2026-09-30T00:00:00Z' });
  });

  test('on its day, whether or not anybody records it', async () => {
    expect(await wish(ada, '/paper/come-to-pass')).toMatchObject(refused(409, 'consent-not-over', 'P2'));
    service.clock.advance(366 * DAY_MS);
    expect(await standingOf('paper')).toBe('expired');
    expect(await wish(agencyNorth, '/paper/come-to-pass')).toMatchObject(happened);
    expect(await standingOf('paper')).toBe('expired');
  });
});

test('P5: what waits for its answer is waited for, and every event says whom it is about', async () => {
  const { body } = await wish(ada, '', { ...whole, expires: { kind: 'at', at: '2030-01-01T00:00:00Z' } });
  const listed = await service.get(ada, `people/${ada}/consents?minPosition=${String(body['position'])}`);
  expect(JSON.stringify(listed.body['consents'])).toContain(String(body['id']));
  expect(await service.get(ada, `people/${ada}/consents?minPosition=soon`)).toMatchObject(wrong('minPosition'));
  const { events } = await service.stored();
  const theirs = events.filter(({ stream }) => stream.startsWith('consent-'));
  expect(theirs.length).toBeGreaterThan(10);
  expect(theirs.every(({ data, about }) => about.length === 1 && about[0] === (JSON.parse(data) as { personId: string }).personId)).toBe(
    true,
  );
});
