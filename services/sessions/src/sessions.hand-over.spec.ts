import { specialistAccepted, specialistChosen, specialistReleased } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis } from '@golden-thread/testing';
import { notFound, sessionsOverHttp, type SessionsOverHttp } from './contract/sessions-over-http.ts';

const DAY_MS = 86_400_000;
const [nora, omar] = ['nora', 'omar'];
type Continuity = 'nothing' | 'preferences' | 'notes-shared-with-me' | 'everything';
let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp({ [nora]: { agencyId: agencyNorth }, [omar]: { agencyId: agencySouth } })));
afterEach(() => service.close());

/** Luis and Ada met and wrote a note; then she let him go with this word, and walks with somebody else. */
async function reassigned(continuity: Continuity, next: string): Promise<void> {
  await service.wish(luis, 'sessions/start', { sessionId: 's1', personId: ada });
  await service.wish(luis, 'sessions/s1/note/write', { words: 'We walked.', together: true });
  service.clock.advance(DAY_MS);
  const [pairing, told] = [streamName('pairing', ada), { how: 'self', readBack: false } as const];
  const here = { at: formatInstant(service.clock.now()), about: [ada] };
  await service.identity.says(specialistReleased, pairing, { specialistId: luis, continuity, told }, here);
  await service.identity.says(specialistChosen, pairing, { specialistId: next, told }, here);
  await service.identity.says(specialistAccepted, pairing, { specialistId: next }, here);
  await service.settled();
  service.clock.advance(DAY_MS);
  await service.wish(next, 'sessions/start', { sessionId: 's2', personId: ada });
  service.clock.advance(1_000);
}
const listed = async (who: string) => {
  const { body } = await service.get(who, `people/${ada}/sessions?when=was`);
  return (body['sessions'] as { sessionId: string }[]).map(({ sessionId }) => sessionId);
};
const status = async (who: string, path: string) => (await service.get(who, path)).status;

describe('what of earlier sessions the next specialist sees', () => {
  test.each([
    ['nothing', ['s2'], 404, 404],
    ['preferences', ['s2'], 404, 404],
    ['notes-shared-with-me', ['s2', 's1'], 200, 404],
    ['everything', ['s2', 's1'], 200, 200],
  ] as const)('P3: she said %s', async (continuity, list, note, session) => {
    await reassigned(continuity, nora);
    expect(await listed(nora)).toEqual(list);
    expect([await status(nora, 'sessions/s1/note'), await status(nora, 'sessions/s1')]).toEqual([note, session]);
    expect([await status(nora, 'sessions/s2'), await status(ada, 'sessions/s1')]).toEqual([200, 200]);
  });

  test('P5: nothing goes to another agency by itself', async () => {
    await reassigned('everything', omar);
    expect(await listed(omar)).toEqual(['s2']);
    expect(await service.get(omar, 'sessions/s1/note')).toMatchObject(notFound);
  });

  test('P3: the one she let go sees nothing of it any more', async () => {
    await reassigned('everything', nora);
    for (const path of ['sessions/s1', 'sessions/s1/note', `people/${ada}/sessions`]) {
      expect(await service.get(luis, path)).toMatchObject(notFound);
    }
  });
});
