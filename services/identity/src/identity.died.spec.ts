import { ada, agencyNorth, agencySouth, luis } from '@golden-thread/testing';
import { aloud, eventIn, fromMemory, type IdentityOverHttp, refused, self } from './contract/identity-over-http.ts';
import { identityWithAgencies, luisWalksWithAda, nia } from './contract/people-there-already.ts';

const DAY_MS = 86_400_000;
const happened = { status: 200, body: { outcome: 'happened' } };
const died = refused(409, 'person-died', 'P2');
const toldOfAda = [
  ['after-me', { plan: 'my-supporters', stories: 'go-on', naming: 'by-name' }],
  ['erasure/request', {}],
  ['supporters', { name: 'a friend', may: [] }],
  ['supporters/sister/remove', {}],
  ['contact', { names: ['Addie'] }],
  ['own-word', { word: 'healing' }],
  ['access-needs', { codes: ['quiet'] }],
  ['pairing/want', {}],
  ['pairing/cover', { specialistId: nia, until: '2027-01-01T00:00:00Z' }],
  ['pairing/want-no-more', {}],
  [`agencies/${agencyNorth}/leave`, {}],
] as const;
let service: IdentityOverHttp;
let fromBefore: Record<'word' | 'wanted', string>;
beforeEach(async () => {
  service = await identityWithAgencies();
  await luisWalksWithAda(service);
  fromBefore = {
    word: eventIn(await wish(luis, 'own-word', { word: 'getting by', told: fromMemory })),
    wanted: eventIn(await wish(luis, 'pairing/want', { told: fromMemory })),
  };
  service.clock.advance(2 * DAY_MS);
  expect(await wish(luis, 'died', { certainty: 'told' })).toMatchObject(happened);
});
afterEach(() => service.close());

const wish = (who: string, path: string, payload: object = {}) => service.wish(who, `people/${ada}/${path}`, payload);
const day = (days: number) => new Date(service.clock.now() / 1_000 + days * DAY_MS).toISOString();
const paper = (at: string) => ({
  kind: 'specific',
  discloser: { kind: 'agency', id: agencyNorth },
  grants: ['preferences'],
  recipient: { kind: 'agency', id: agencySouth },
  purpose: 'at-my-request',
  expires: { kind: 'when', when: 'end-of-support' },
  noticeVersion: 'part2-2026-02',
  statements: [{ code: 'right-to-revoke', version: '2026-02' }],
  language: 'es',
  signedBy: { who: 'person' },
  signature: { how: 'paper', at, textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  copyGiven: true,
});
const mine = async () => (await service.getLater(ada, `people/${ada}`)).body['mine'] as Readonly<Record<string, unknown>>;

describe('P2: what is said to be the word of somebody who died', () => {
  test('is not taken, neither before everything here heard of it nor afterwards', async () => {
    for (const heard of [false, true]) {
      if (heard) await service.caughtUp();
      for (const [path, said] of toldOfAda) expect([path, await wish(luis, path, { ...said, told: aloud })]).toMatchObject([path, died]);
      for (const path of [`told/${fromBefore.word}`, `pairing/told/${fromBefore.wanted}`])
        for (const verdict of ['confirm', 'correct']) expect(await wish(luis, `${path}/${verdict}`)).toMatchObject(died);
    }
    expect((await mine())['afterMe']).toMatchObject({ plan: 'sealed', said: null });
  });

  test('is taken where it was said before, by who walked with them then, and by nobody else', async () => {
    await service.caughtUp();
    expect(await wish(nia, 'own-word', { word: 'x', told: aloud, occurredAt: day(-1) })).toMatchObject(
      refused(409, 'only-the-person', 'P2'),
    );
    for (const [path, said] of toldOfAda)
      expect([path, await wish(luis, path, { ...said, told: aloud, occurredAt: day(-1) })]).toMatchObject([path, happened]);
    expect((await mine())['afterMe']).toMatchObject({ plan: 'my-supporters', said: { confirmed: true } });
  });

  test('is no signature either, but of a paper that they signed before; taking back is never held up', async () => {
    service.clock.advance(DAY_MS);
    expect(await wish(luis, 'consents', paper(day(-0.5)))).toMatchObject(died);
    const signed = await wish(luis, 'consents', paper(day(-2)));
    expect(signed).toMatchObject(happened);
    expect(await wish(luis, `consents/${String(signed.body['id'])}/revoke`, { told: aloud })).toMatchObject(happened);
  });

  test('is told to nobody else by what is refused', async () => {
    await service.caughtUp();
    expect(await wish(nia, 'own-word', { word: 'x', told: aloud })).toMatchObject(refused(409, 'only-the-person', 'P2'));
  });

  test('is taken where the death was a mistake, and from themselves', async () => {
    service.clock.advance(DAY_MS);
    expect(await wish(ada, 'own-word', { word: 'mine', told: self })).toMatchObject(happened);
    expect(await wish(nia, 'died/correct')).toMatchObject(happened);
    await service.caughtUp();
    for (const [path, said] of toldOfAda)
      expect([path, await wish(luis, path, { ...said, told: aloud, occurredAt: day(-0.5) })]).toMatchObject([path, happened]);
    expect(await wish(luis, `pairing/told/${fromBefore.wanted}/confirm`)).toMatchObject(happened);
  });
});
