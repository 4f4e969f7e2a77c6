import { specialistWelcomed } from '@golden-thread/contracts';
import { streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, ben, luis, mara } from '@golden-thread/testing';
import { notFound, once, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

const HIDDEN = 'hidden to protect privacy (fewer than 11 people)';
const five = ['n1', 'n2', 'n3', 'n4', 'n5'];
let service: SessionsOverHttp;
beforeEach(async () => {
  service = await sessionsOverHttp(Object.fromEntries(five.map((id) => [id, { agencyId: agencyNorth }])));
});
afterEach(() => service.close());

/** A session of somebody with a specialist in which they raised a topic, and which they rated. */
async function met(specialistId: string, personId: string, items = 'items-1'): Promise<void> {
  const sessionId = `${specialistId}-${personId}`;
  await service.wish(specialistId, 'sessions/start', { sessionId, personId });
  await service.wish(specialistId, `sessions/${sessionId}/topics/mornings/touch`, { raisedBy: 'person' });
  await service.wish(personId, `sessions/${sessionId}/rating/rate`, { heard: 3, led: 4, gotSupportWanted: 2, itemSetVersion: items });
}
/** As many people as `per` says meet each of the five. */
async function everybodyMet(per: readonly number[]): Promise<void> {
  for (const [n, times] of per.entries()) for (let person = 0; person < times; person += 1) await met(five[n] ?? '', `p${n}-${person}`);
}
const balance = async (who: string, agencyId = agencyNorth) => (await service.get(who, `agencies/${agencyId}/balance`)).body;
const ratings = async (who: string, agencyId = agencyNorth) => (await service.get(who, `agencies/${agencyId}/ratings`)).body;

describe('what an agency lead sees of sessions', () => {
  const nothing = { topics: null, nextSteps: null, stories: null, hidden: HIDDEN };
  const noRatings = { label: 'not a validated scale', items: [], hidden: HIDDEN };

  test('P6: a figure over exactly 11 people and 5 specialists, none of whom gives more than half', async () => {
    await everybodyMet([5, 2, 1, 1, 1]);
    expect(await balance(agencyNorth)).toEqual(nothing);
    expect(await ratings(agencyNorth)).toEqual(noRatings);
    await met('n2', 'p-eleventh');
    expect(await balance(agencyNorth)).toEqual({ ...nothing, topics: { person: 11, specialist: 0 } });
    expect(await ratings(agencyNorth)).toEqual({
      label: 'not a validated scale',
      items: [{ itemSetVersion: 'items-1', ratings: 11, heard: 3, led: 4, gotSupportWanted: 2, roomToSpeak: null }],
      hidden: null,
    });
    await met('n1', 'p-more');
    expect(await balance(agencyNorth)).toMatchObject({ topics: { person: 12 } });
    await met('n1', 'p-over-half');
    expect(await balance(agencyNorth)).toEqual(nothing);
    expect(await ratings(agencyNorth)).toEqual(noRatings);
  });

  test('P6: nothing, too little, and an agency that is not one’s own look the same', async () => {
    expect(await balance(agencyNorth)).toEqual(nothing);
    await everybodyMet([3, 2, 2, 2, 2]);
    expect(await balance(agencyNorth)).toMatchObject({ topics: { person: 11 } });
    expect(await balance(agencySouth, agencyNorth)).toEqual(nothing);
    expect(await ratings(agencySouth, agencyNorth)).toEqual(noRatings);
    expect(await balance(agencySouth)).toEqual(nothing);
    for (const who of [ada, luis]) {
      expect(await service.get(who, `agencies/${agencyNorth}/balance`)).toMatchObject({ status: 403 });
      expect(await service.get(who, `agencies/${agencyNorth}/ratings`)).toMatchObject({ status: 403 });
    }
  });

  test('P6: guests are no people who can be counted, and the same person is one', async () => {
    await everybodyMet([2, 2, 2, 2, 2]);
    await met('n2', 'p0-0');
    await service.wish('n1', 'sessions/start', { sessionId: 'street', guest: true });
    await service.wish('n1', 'sessions/street/topics/rain/touch', { raisedBy: 'specialist' });
    expect(await balance(agencyNorth)).toEqual(nothing);
    expect(await ratings(agencyNorth)).toEqual(noRatings);
  });

  test('P6: ratings by another version of the questions stand by themselves', async () => {
    await everybodyMet([3, 2, 2, 2, 2]);
    await met('n1', 'p-other', 'items-2');
    expect(await ratings(agencyNorth)).toMatchObject({ items: [{ itemSetVersion: 'items-1', ratings: 11 }] });
  });

  test('P6: a session counts for the agency where its specialist worked then', async () => {
    await everybodyMet([3, 2, 2, 2, 2]);
    const at = '2026-10-15T00:00:00Z';
    for (const id of five) {
      const moved = { agencyId: agencySouth, standing: 'certified' as const, languages: [], supportKinds: [] };
      await service.identity.says(specialistWelcomed, streamName('specialist', id), moved, { at });
    }
    service.clock.advance(30 * 86_400_000);
    expect(await balance(agencyNorth)).toMatchObject({ topics: { person: 11 } });
    expect(await balance(agencySouth)).toEqual(nothing);
  });
});

describe('what an agency lead does with what they arranged', () => {
  const at = '2026-10-09T16:00:00Z';
  const visit = { personId: ada, specialistId: luis, at };

  test('P3: moves it, calls it off, or says that it did not happen, as the person and the specialist do', async () => {
    for (const sessionId of ['walk', 'rain']) await service.wish(agencyNorth, 'sessions', { ...visit, sessionId });
    expect(await service.twice(agencyNorth, 'sessions/walk/move', { at: '2026-10-10T16:00:00Z' })).toEqual(once);
    expect((await service.get(ada, 'sessions/walk')).body).toMatchObject({ standing: 'arranged', at: '2026-10-10T16:00:00Z' });
    expect(await service.twice(agencyNorth, 'sessions/walk/cancel')).toEqual(once);
    expect((await service.get(ada, 'sessions/walk')).body['standing']).toBe('cancelled');
    const weather = { onWhoseSide: 'neither', code: 'weather' };
    expect(await service.twice(agencyNorth, 'sessions/rain/did-not-happen', weather)).toEqual(once);
    expect((await service.get(ada, 'sessions/rain')).body).toMatchObject({ standing: 'did-not-happen', didNotHappen: weather });
  });

  test('P5: with the sessions of their own specialists only; none and not allowed are the same', async () => {
    await service.wish(agencyNorth, 'sessions', { ...visit, sessionId: 'walk' });
    const stored = (await service.stored()).events.length;
    for (const [sessionId, who] of [
      ['walk', agencySouth],
      ['nothing', agencyNorth],
    ] as const) {
      expect(await service.wish(who, `sessions/${sessionId}/move`, { at })).toMatchObject(notFound);
      expect(await service.wish(who, `sessions/${sessionId}/cancel`, { personId: ada })).toMatchObject(notFound);
      expect(await service.wish(who, `sessions/${sessionId}/did-not-happen`, { personId: ada })).toMatchObject(notFound);
    }
    expect(await service.get(agencyNorth, 'sessions/walk')).toMatchObject({ status: 403 });
    expect((await service.stored()).events).toHaveLength(stored);
  });
});

describe('P15: the calls an agency lead looks at', () => {
  const against = { helper: 'medical', agreement: 'could-not-be-asked', why: 'She did not wake up.' };
  const calls = async (who: string, agencyId = who) =>
    (await service.get(who, `agencies/${agencyId}/calls-to-review`)).body['calls'] as {
      callId: string;
      late: boolean;
      why: string | null;
    }[];
  const seen = async (who: string, agencyId = who) => (await calls(who, agencyId)).map(({ callId }) => callId);

  test('P15: those of sessions with their specialists, and of people who walk with them; due within 2 working days', async () => {
    await service.wish(mara, 'sessions/start', { sessionId: 'south', personId: ben });
    await service.wish(mara, 'hard-moments', { hardMomentId: 'h-south', personId: ben, sessionId: 'south' });
    await service.wish(mara, 'hard-moments/h-south/calls', { ...against, callId: 'c-south' });
    await service.wish(ben, 'hard-moments/h-north/calls', { ...against, callId: 'c-north', personId: ada, somebodyElse: true });
    await service.wish(luis, 'hard-moments/h-north/calls', { helper: '988', agreement: 'agreed', callId: 'c-agreed' });
    expect(await seen(agencySouth)).toEqual(['c-south']);
    expect(await calls(agencyNorth)).toEqual([
      {
        hardMomentId: 'h-north',
        callId: 'c-north',
        helper: 'medical',
        agreement: 'could-not-be-asked',
        personTold: 'not-yet',
        why: 'She did not wake up.',
        calledAt: '2026-09-30T00:00:00Z',
        // Tuesday evening in New York: the look is late from Friday on.
        dueAt: '2026-10-02T04:00:00Z',
        late: false,
      },
    ]);
    service.clock.advance(3 * 86_400_000);
    expect((await calls(agencyNorth))[0]?.late).toBe(true);
    expect(JSON.stringify(await calls(agencyNorth))).not.toContain(ada);
  });

  test('P15: the second working day ends as the clocks show it then, whatever they showed at the call', async () => {
    service.clock.correct('2026-10-30T15:00:00Z');
    await service.wish(ben, 'hard-moments/h1/calls', { ...against, callId: 'before', personId: ada, somebodyElse: true });
    service.clock.correct('2026-11-01T15:00:00Z');
    await service.wish(ben, 'hard-moments/h1/calls', { ...against, callId: 'after', personId: ada, somebodyElse: true });
    expect(await calls(agencyNorth)).toMatchObject([
      { callId: 'before', calledAt: '2026-10-30T15:00:00Z', dueAt: '2026-11-04T05:00:00Z' },
      { callId: 'after', calledAt: '2026-11-01T15:00:00Z', dueAt: '2026-11-04T05:00:00Z' },
    ]);
  });

  test('P15: a call of which nobody knows where it belongs is looked at by whoever leads an agency, without the words', async () => {
    await service.wish(ben, 'hard-moments/h1/calls', { ...against, callId: 'c1', personId: ben });
    for (const who of [agencyNorth, agencySouth]) expect(await calls(who)).toMatchObject([{ callId: 'c1', why: null }]);
    expect(await service.twice(agencySouth, 'hard-moments/h1/calls/c1/review')).toEqual(once);
    expect(await seen(agencyNorth)).toEqual([]);
  });

  test('P15: nobody looks at the calls of another agency; none and not allowed are the same', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 'north', personId: ada });
    await service.wish(luis, 'hard-moments', { hardMomentId: 'h1', personId: ada, sessionId: 'north' });
    await service.wish(luis, 'hard-moments/h1/calls', { ...against, callId: 'c1' });
    expect(await seen(agencySouth, agencyNorth)).toEqual([]);
    expect(await seen(agencyNorth, agencySouth)).toEqual([]);
    expect(await service.wish(agencySouth, 'hard-moments/h1/calls/c1/review')).toMatchObject(notFound);
    expect(await seen(agencyNorth)).toEqual(['c1']);
    expect(await service.twice(agencyNorth, 'hard-moments/h1/calls/c1/review')).toEqual(once);
    expect(await seen(agencyNorth)).toEqual([]);
    expect(await service.get(luis, `agencies/${agencyNorth}/calls-to-review`)).toMatchObject({ status: 403 });
  });
});
