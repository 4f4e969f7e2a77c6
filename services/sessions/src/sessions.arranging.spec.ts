import {
  agencyPolicySet,
  credentialAdded,
  programmeOpened,
  questionAccepted,
  questionProposed,
  questionRetired,
  specialistLeft,
} from '@golden-thread/contracts';
import { streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, ben, instant, luis, mara } from '@golden-thread/testing';
import { notFound, once, refused, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

const trainee = 'tomas';
const gone = 'gwen';
let service: SessionsOverHttp;
beforeAll(async () => {
  service = await sessionsOverHttp({ [trainee]: { agencyId: agencyNorth, standing: 'trainee' }, [gone]: { agencyId: agencyNorth } });
  const { identity } = service;
  const policy = { regime: 'part2' as const, regionIds: [], fundingCodes: [], retention: {} };
  for (const [id, needsCredential, agencyId] of [
    ['always', 'always', agencyNorth],
    ['billed', 'for-billed', agencyNorth],
    ['south', 'none', agencySouth],
  ] as const) {
    await identity.says(programmeOpened, streamName('programme', id), { ...policy, agencyId, tracks: ['mental-health'], needsCredential });
  }
  await identity.says(credentialAdded, streamName('specialist', luis), {
    credentialId: 'credential-1',
    track: 'mental-health',
    issuer: 'state-board',
    validFrom: instant('2026-01-01T00:00:00Z'),
    validTo: instant('2026-10-02T00:00:00Z'),
  });
  await identity.says(specialistLeft, streamName('specialist', gone), {}, { at: '2026-02-01T00:00:00Z' });
  await service.settled();
});
afterAll(() => service.close());

const at = '2026-10-09T16:00:00Z';
const arrange = (who: string, more: object) => service.wish(who, 'sessions', { at, ...more });

describe('arranging a session', () => {
  test('P16: the person, the specialist and the agency lead arrange it; who and when is enough', async () => {
    expect(await service.twice(ada, 'sessions', { sessionId: 'a1', specialistId: luis, at })).toEqual(once);
    expect(await service.twice(luis, 'sessions', { sessionId: 'a2', personId: ada, at, mode: 'walk', accessNeeds: ['quiet'] })).toEqual(
      once,
    );
    expect(await service.twice(agencyNorth, 'sessions', { sessionId: 'a3', personId: ada, specialistId: luis, at })).toEqual(once);
    expect((await service.get(ada, 'sessions/a2')).body).toMatchObject({ standing: 'arranged', at, mode: 'walk', accessNeeds: ['quiet'] });
    expect(await arrange(ada, { sessionId: 'a1', specialistId: luis, mode: 'phone' })).toMatchObject(refused('session-exists'));
  });

  test('says what is missing', async () => {
    expect(await service.wish(ada, 'sessions', { specialistId: luis })).toMatchObject({ status: 400, body: { field: [{ path: 'at' }] } });
    expect(await arrange(ada, {})).toMatchObject({ status: 400, body: { field: [{ path: 'specialistId' }] } });
    expect(await arrange(luis, {})).toMatchObject({ status: 400, body: { field: [{ path: 'personId' }] } });
    expect(await arrange(ada, { specialistId: luis, at: '2026-10-09' })).toMatchObject({ status: 400, body: { field: [{ path: 'at' }] } });
    expect(await arrange(luis, { personId: ada, mode: 'fax' })).toMatchObject({ status: 400, body: { field: [{ path: 'mode' }] } });
  });

  test('P5: nobody arranges for somebody else, nor with a specialist of another agency, nor with one who left', async () => {
    for (const [who, more] of [
      [ben, { personId: ada, specialistId: luis }],
      [ben, { sessionId: 'a1', specialistId: luis }],
      [mara, { sessionId: 'a1', personId: ben }],
      [agencySouth, { personId: ada, specialistId: luis }],
      [agencySouth, { sessionId: 'a3', personId: ben, specialistId: mara }],
      [mara, { personId: ada, specialistId: luis }],
      [ada, { specialistId: gone }],
      [ada, { specialistId: 'nobody' }],
    ] as const) {
      expect(await arrange(who, more)).toMatchObject(notFound);
    }
  });

  test('P12: what needs a credential is refused without one; what needs it only when billed is not, unless it is', async () => {
    expect((await arrange(ada, { sessionId: 'c1', specialistId: luis, programmeId: 'always' })).body['outcome']).toBe('happened');
    expect(await arrange(ada, { specialistId: mara, programmeId: 'always' })).toMatchObject(refused('credential-missing', 'P12'));
    expect((await arrange(ada, { specialistId: mara, programmeId: 'billed' })).body['outcome']).toBe('happened');
    expect(await arrange(ada, { specialistId: mara, programmeId: 'billed', forBilling: true })).toMatchObject(
      refused('credential-missing', 'P12'),
    );
    expect((await arrange(ada, { specialistId: mara, programmeId: 'south', forBilling: true })).body['outcome']).toBe('happened');
    expect(await arrange(ada, { specialistId: mara, programmeId: 'unheard-of' })).toMatchObject(refused('credential-missing', 'P12'));
    expect(await arrange(trainee, { personId: ben })).toMatchObject(refused('supervisor-not-named', 'P12'));
  });

  test('P12: the dates decide by the clock, and what was promised stands', async () => {
    service.clock.advance(2 * 86_400_000 - 1);
    expect((await arrange(ada, { sessionId: 'c2', specialistId: luis, programmeId: 'always' })).body['outcome']).toBe('happened');
    service.clock.advance(1);
    expect(await arrange(ada, { specialistId: luis, programmeId: 'always' })).toMatchObject(refused('credential-lapsed', 'P12'));
    expect((await arrange(ada, { sessionId: 'c2', specialistId: luis, programmeId: 'always' })).body['outcome']).toBe('nothing');
    expect((await service.get(ada, 'sessions/c1')).body['standing']).toBe('arranged');
  });

  test('P12: what was promised while it held, and is entered later, stands too; what was promised after does not', async () => {
    const offline = (sessionId: string, occurredAt: string) =>
      arrange(luis, { sessionId, personId: ada, programmeId: 'always', occurredAt });
    expect((await offline('c3', '2026-10-01T23:59:59Z')).body['outcome']).toBe('happened');
    expect(await offline('c4', '2026-10-02T00:00:00Z')).toMatchObject(refused('credential-lapsed', 'P12'));
    expect(await offline('c5', '2026-10-01')).toMatchObject({ status: 400, body: { field: [{ path: 'occurredAt' }] } });
  });
});

describe('questions of the bank', () => {
  const words = [{ language: 'en', words: 'What does recovery look like for you?' }];
  const question = (id: string) => streamName('question', id);
  beforeAll(async () => {
    const { bank } = service;
    for (const [id, by] of [
      ['accepted', mara],
      ['retired', luis],
      ['mine', luis],
      ['theirs', mara],
    ] as const) {
      await bank.says(questionProposed, question(id), { kind: 'open', words, by });
    }
    await bank.says(questionAccepted, question('accepted'), {});
    await bank.says(questionAccepted, question('retired'), {});
    await bank.says(questionRetired, question('retired'), {});
    await service.settled();
  });
  const ask = (who: string, id: string) => service.wish(who, `sessions/a1/questions/${id}/ask`);

  test('P8: what the bank holds is asked, and what the specialist proposed themselves; nothing else', async () => {
    expect(await service.twice(luis, 'sessions/a1/questions/accepted/ask')).toEqual(once);
    expect(await service.twice(luis, 'sessions/a1/questions/mine/ask')).toEqual(once);
    for (const id of ['theirs', 'retired', 'unheard-of']) expect(await ask(luis, id)).toMatchObject(refused('question-not-in-bank', 'P8'));
    expect((await service.get(ada, 'sessions/a1')).body['questionsAsked']).toEqual(['accepted', 'mine']);
  });

  test('P5: it is asked by specialists who have to do with the session', async () => {
    expect(await ask(mara, 'accepted')).toMatchObject(notFound);
    expect(await ask(ada, 'accepted')).toMatchObject({ status: 403 });
  });
});

describe('the note of a session', () => {
  const note = (who: string, sessionId: string, more: object = {}) =>
    service.wish(who, `sessions/${sessionId}/note/write`, { words: 'We sat by the river.', ...more });
  const notes = async (policy: 'co-written' | 'person-only' | 'specialist' | 'none', day: number) => {
    const at = `2026-03-0${day}T00:00:00Z`;
    await service.identity.says(agencyPolicySet, streamName('agency', agencyNorth), { notes: policy, crisisPolicy: 'p-1' }, { at });
    await service.settled();
  };

  test('P5: where the agency has said nothing, it is written together', async () => {
    expect(await note(luis, 'a1')).toMatchObject(refused('write-it-together', 'P5'));
    expect(await service.twice(luis, 'sessions/a1/note/write', { words: 'We sat by the river.', together: true })).toEqual(once);
    expect((await service.get(ada, 'sessions/a1/note')).body['written']).toMatchObject([{ by: 'together', words: 'We sat by the river.' }]);
  });

  test('P5: the policy of the agency says who writes; the person may wherever notes are kept', async () => {
    await notes('person-only', 1);
    expect(await note(luis, 'a2', { together: true })).toMatchObject(refused('person-writes-the-note', 'P5'));
    expect((await note(ada, 'a2')).body['outcome']).toBe('happened');
    await notes('none', 2);
    expect(await note(ada, 'a3')).toMatchObject(refused('no-notes-here', 'P5'));
    await notes('specialist', 3);
    expect((await note(luis, 'a3')).body['outcome']).toBe('happened');
  });

  test('P5: in a programme the policy of its agency holds', async () => {
    await arrange(luis, { sessionId: 'in-the-south', personId: ada, programmeId: 'south' });
    expect(await note(luis, 'in-the-south')).toMatchObject(refused('write-it-together', 'P5'));
  });

  test('P16: none is kept of a guest; and nobody else writes', async () => {
    await service.wish(luis, 'sessions/start', { sessionId: 'open-evening', guest: true });
    expect(await note(luis, 'open-evening')).toMatchObject(refused('note-of-a-guest', 'P16'));
    for (const who of [mara, ben]) expect(await note(who, 'a1')).toMatchObject(notFound);
    expect(await note(luis, 'a1', { words: '' })).toMatchObject({ status: 400, body: { field: [{ path: 'words' }] } });
  });
});

describe('rating a session', () => {
  const marks = { heard: 4, led: 3, gotSupportWanted: 4, itemSetVersion: 'items-1' };
  const rate = (who: string, sessionId: string, more: object = {}) =>
    service.wish(who, `sessions/${sessionId}/rating/rate`, { ...marks, ...more });

  test('P2: only the person rates, once', async () => {
    expect(await service.twice(ada, 'sessions/a1/rating/rate', marks)).toEqual(once);
    expect(await rate(ada, 'a1', { heard: 0 })).toMatchObject(refused('session-rated-already'));
    expect(await rate(luis, 'a1')).toMatchObject({ status: 403 });
    expect(await rate(ben, 'a1')).toMatchObject(notFound);
    expect(await rate(ben, 'nothing')).toMatchObject(notFound);
    expect(await rate(ada, 'a2', { heard: 5 })).toMatchObject({ status: 400, body: { field: [{ path: 'heard' }] } });
  });

  test('P6: the pseudonym tells people apart within one version of the questions, and is nobody’s id', async () => {
    await rate(ada, 'a2', { roomToSpeak: 2 });
    await rate(ada, 'a3', { itemSetVersion: 'items-2' });
    await service.wish(mara, 'sessions/start', { sessionId: 'of-ben', personId: ben });
    await rate(ben, 'of-ben');
    const { records } = await service.stored();
    const rated = records.filter(({ event }) => event.type.includes('SessionRated')).map(({ event }) => event);
    const [first, second, otherItems, other] = rated.map(({ data }) => (data as { raterPseudonym: string }).raterPseudonym);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toBe(first);
    expect(new Set([first, otherItems, other]).size).toBe(3);
    expect(JSON.stringify(rated.map(({ about, data }) => [about, data]))).not.toMatch(/ada|ben/);
  });
});
