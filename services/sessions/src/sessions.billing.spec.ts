import { credentialAdded, programmeOpened } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, instant, luis, mara } from '@golden-thread/testing';
import { type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

const lapses = '2026-10-02T00:00:00Z';
let service: SessionsOverHttp;
beforeEach(async () => {
  service = await sessionsOverHttp();
  for (const [id, needsCredential] of [
    ['billed', 'for-billed'],
    ['free', 'none'],
  ] as const) {
    await service.identity.says(programmeOpened, streamName('programme', id), {
      agencyId: agencyNorth,
      regime: 'part2',
      regionIds: [],
      fundingCodes: [],
      retention: {},
      tracks: ['mental-health'],
      needsCredential,
    });
  }
  await service.identity.says(credentialAdded, streamName('specialist', luis), {
    credentialId: 'credential-1',
    track: 'mental-health',
    issuer: 'state-board',
    validFrom: instant('2026-01-01T00:00:00Z'),
    validTo: instant(lapses),
  });
  await service.settled();
});
afterEach(() => service.close());

const written = (who: string) => service.wish(who, 'sessions/s1/note/write', { personId: ada, words: 'We walked.', together: true });
const start = (who: string, more: object = {}) =>
  service.wish(who, 'sessions/start', { sessionId: 's1', personId: ada, programmeId: 'billed', ...more });
/** Whether it is marked for billing, once it was held. */
async function billed(who: string, more: object = {}): Promise<unknown> {
  expect(await service.wish(who, 'sessions/s1/hold', { personId: ada, forBilling: true, ...more })).toMatchObject({
    body: { outcome: 'happened' },
  });
  return (await service.get(ada, 'sessions/s1')).body['forBilling'];
}
const afterTheLapse = () => {
  service.clock.correct(lapses);
};
const yesterday = (): string => formatInstant(service.clock.now() - 86_400_000_000);

describe('what is marked for billing', () => {
  test('P12: where the programme asks for a credential then, what began unplanned with one; without one it is not, and takes place', async () => {
    await start(luis);
    await written(luis);
    expect(await billed(luis)).toBe(true);
  });

  test('P12: not without one, as without a note; the session itself takes place', async () => {
    await start(mara);
    await written(mara);
    expect(await billed(mara)).toBe(false);
    expect((await service.get(ada, 'sessions/s1')).body).toMatchObject({ standing: 'held', specialistId: mara });
  });

  test('P12: where no credential is needed, or it is in no programme, none is looked for', async () => {
    await start(mara, { programmeId: 'free' });
    await written(mara);
    expect(await billed(mara)).toBe(true);
    await service.wish(mara, 'sessions/start', { sessionId: 's2', personId: ada });
    await service.wish(mara, 'sessions/s2/note/write', { words: 'We sat.', together: true });
    await service.wish(mara, 'sessions/s2/hold', { forBilling: true });
    expect((await service.get(ada, 'sessions/s2')).body['forBilling']).toBe(true);
  });

  test('P12: the time of the session decides, not when it was entered', async () => {
    afterTheLapse();
    await start(luis);
    await written(luis);
    expect(await billed(luis)).toBe(false);
    await service.wish(luis, 'sessions/start', { sessionId: 's2', personId: ada, programmeId: 'billed', occurredAt: yesterday() });
    await service.wish(luis, 'sessions/s2/note/write', { words: 'We sat.', together: true });
    await service.wish(luis, 'sessions/s2/hold', { forBilling: true });
    expect((await service.get(ada, 'sessions/s2')).body['forBilling']).toBe(true);
  });

  test('P12: what was promised while it held stands', async () => {
    await service.wish(ada, 'sessions', { sessionId: 's1', specialistId: luis, programmeId: 'billed', at: '2026-10-09T16:00:00Z' });
    afterTheLapse();
    await start(luis, { programmeId: undefined });
    await written(luis);
    expect(await billed(luis)).toBe(true);
  });

  test('P12: what was promised after it ran out does not, nor what was promised in another programme', async () => {
    await service.wish(ada, 'sessions', { sessionId: 's1', specialistId: luis, programmeId: 'free', at: '2026-10-09T16:00:00Z' });
    afterTheLapse();
    await start(luis);
    await written(luis);
    expect(await billed(luis)).toBe(false);
    await service.wish(ada, 'sessions', { sessionId: 's2', specialistId: luis, programmeId: 'billed', at: '2026-10-09T16:00:00Z' });
    await service.wish(luis, 'sessions/s2/note/write', { words: 'We sat.', together: true });
    await service.wish(luis, 'sessions/s2/hold', { forBilling: true });
    expect((await service.get(ada, 'sessions/s2')).body['forBilling']).toBe(false);
  });

  test('P12: nothing, before it is known in which programme it was', async () => {
    await written(luis);
    expect(await billed(luis)).toBe(false);
  });
});
