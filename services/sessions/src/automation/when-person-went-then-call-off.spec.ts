import { identityToldConfirmed, personDied, personDiedCorrected, personLeftAgency } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import { sessionsOverHttp, type SessionsOverHttp } from '../contract/sessions-over-http.ts';

const DAY_MS = 86_400_000;
let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp()));
afterEach(() => service.close());

const stream = streamName('person', ada);
const here = (eventId: string) => ({ eventId, about: [ada], at: formatInstant(service.clock.now()) });
const inDays = (days: number) => formatInstant(service.clock.now() + days * DAY_MS * 1_000);
const arrange = (sessionId: string, who = luis) =>
  service.wish(who, 'sessions', { sessionId, personId: ada, specialistId: who, at: inDays(3) });
const died = (certainty: 'told' | 'confirmed') => service.identity.says(personDied, stream, { toldBy: mara, certainty }, here('died'));
const left = (agencyId: string, told: { how: 'self' | 'aloud'; readBack: boolean } = { how: 'self', readBack: false }) =>
  service.identity.says(personLeftAgency, stream, { agencyId, why: 'moved', told }, here(`left-${agencyId}`));

/** Which of these were called off, once everything was acted upon. */
async function calledOff(): Promise<string[]> {
  await service.settled();
  await service.settled();
  const { events } = await service.stored();
  return events.filter(({ type }) => type === 'SessionCancelled').map(({ stream: name }) => name);
}

describe('what was arranged with a person', () => {
  test('is called off when they died, once, for the agency', async () => {
    expect((await arrange('s1')).status).toBe(200);
    service.clock.advance(DAY_MS);
    await died('confirmed');
    expect(await calledOff()).toEqual(['session-s1']);
    const { events } = await service.stored();
    const cancelled = events.find(({ type }) => type === 'SessionCancelled');
    expect(JSON.parse(cancelled?.data ?? '{}')).toEqual({ personId: ada, by: 'agency' });
    expect(await calledOff()).toEqual(['session-s1']);
  });

  test('stands while it was only told, and where it was a mistake', async () => {
    await arrange('s1');
    await died('told');
    expect(await calledOff()).toEqual([]);
    await service.identity.says(personDiedCorrected, stream, {}, here('lives'));
    expect(await calledOff()).toEqual([]);
  });

  test('is called off, too, where the arrangement came late', async () => {
    await died('confirmed');
    await service.settled();
    expect((await service.wish(mara, 'sessions', { sessionId: 's2', personId: ada, specialistId: mara, at: inDays(3) })).status).toBe(200);
    expect(await calledOff()).toEqual(['session-s2']);
  });

  test('is called off with the agency that they left, and stands with another one', async () => {
    await arrange('north');
    await arrange('south', mara);
    service.clock.advance(DAY_MS);
    await left(agencyNorth);
    expect(await calledOff()).toEqual(['session-north']);
    await left(agencySouth);
    expect(await calledOff()).toEqual(['session-north', 'session-south']);
  });

  test('P2: stands while their leave was written from memory, until it is read back', async () => {
    await arrange('s1');
    service.clock.advance(DAY_MS);
    await left(agencyNorth, { how: 'aloud', readBack: false });
    expect(await calledOff()).toEqual([]);
    const verdict = { eventId: `left-${agencyNorth}`, of: 'PersonLeftAgency' };
    await service.identity.says(identityToldConfirmed, stream, verdict, here('confirmed'));
    expect(await calledOff()).toEqual(['session-s1']);
  });

  test('stands where it was agreed on after they came back', async () => {
    await left(agencyNorth);
    service.clock.advance(DAY_MS);
    await arrange('s1');
    expect(await calledOff()).toEqual([]);
  });

  test('that began is not called off', async () => {
    await arrange('s1');
    await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
    service.clock.advance(DAY_MS);
    await died('confirmed');
    expect(await calledOff()).toEqual([]);
  });
});
