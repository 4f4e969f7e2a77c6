import { specialistAccepted, specialistChosen, specialistReleased, specialistWelcomed } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import { type Answer, notFound, refused, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeEach(async () => (service = await sessionsOverHttp({ [nora]: { agencyId: agencyNorth } })));
afterEach(() => service.close());

const nora = 'nora';
const under = (key: string) => ({ 'idempotency-key': key });
const again = ({ body }: Answer) => ({ status: 200, body: { ...body, outcome: 'repeated' } });

/** Ada lets Luis go and chooses Mara, who says yes. */
async function adaGoesOnWithMara(): Promise<void> {
  service.clock.advance(86_400_000);
  const [pairing, told] = [streamName('pairing', ada), { how: 'self', readBack: false } as const];
  const here = { at: formatInstant(service.clock.now()), about: [ada] };
  await service.identity.says(specialistReleased, pairing, { specialistId: luis, continuity: 'nothing', told }, here);
  await service.identity.says(specialistChosen, pairing, { specialistId: mara, told }, here);
  await service.identity.says(specialistAccepted, pairing, { specialistId: mara }, here);
  await service.settled();
}

describe('a wish that comes again, from somebody who may no longer put it', () => {
  test('in a session of somebody else with her: it gets its first answer, and nobody else learns anything', async () => {
    await service.wish(mara, 'sessions/start', { sessionId: 's1', personId: ada });
    const wishes = [
      ['sessions/s1/answers/q1/keep', { words: 'Mornings.' }],
      ['sessions/s1/look-back', {}],
      ['sessions/s1/note/write', { words: 'We walked.', together: true }],
      ['sessions/s1/rating/hand-over', { way: 'paper' }],
    ] as const;
    const first = new Map<string, Answer>();
    for (const [path, body] of wishes) first.set(path, await service.wish(luis, path, body, under(path.replaceAll('/', '.'))));
    for (const [path] of wishes) expect([path, first.get(path)]).toMatchObject([path, { status: 200, body: { outcome: 'happened' } }]);
    const stored = (await service.stored()).events.length;
    await adaGoesOnWithMara();
    for (const [path, body] of wishes) {
      const key = under(path.replaceAll('/', '.'));
      expect([path, await service.wish(luis, path, body, key)]).toMatchObject([path, again(first.get(path) as Answer)]);
      expect([path, await service.wish(luis, path, body)]).toMatchObject([path, notFound]);
      expect([path, await service.wish(luis, path, body, under('another'))]).toMatchObject([path, notFound]);
      expect([path, await service.wish(nora, path, body, key)]).toMatchObject([path, notFound]);
    }
    expect((await service.stored()).events).toHaveLength(stored);
    const [[path]] = wishes;
    const other = await service.wish(luis, path, { words: 'Evenings.' }, under(path.replaceAll('/', '.')));
    expect(other).toMatchObject(refused('idempotency-key-reused', undefined, 422));
  });

  test('is not taken for another wish to the same hard moment under the same key: that is refused, and nothing is lost unseen', async () => {
    await service.wish(luis, 'hard-moments', { hardMomentId: 'h1', personId: ada, began: 'in-person' });
    expect(await service.wish(luis, 'hard-moments/h1/end', {}, under('k1'))).toMatchObject({ body: { outcome: 'happened' } });
    expect(await service.wish(luis, 'hard-moments/h1/naloxone/use', {}, under('k1'))).toMatchObject(
      refused('idempotency-key-reused', undefined, 422),
    );
    expect(await service.wish(luis, 'hard-moments/h1/naloxone/use', {}, under('k2'))).toMatchObject({ body: { outcome: 'happened' } });
  });

  test('of a lead who looked at a call of what is another agency’s now', async () => {
    const called = { callId: 'c1', helper: 'medical', agreement: 'could-not-be-asked', personId: ada };
    await service.wish(luis, 'hard-moments/h1/calls', called);
    const looked = await service.wish(agencyNorth, 'hard-moments/h1/calls/c1/review', {}, under('k1'));
    expect(looked).toMatchObject({ body: { id: 'c1', outcome: 'happened' } });
    await adaGoesOnWithMara();
    expect(await service.wish(agencyNorth, 'hard-moments/h1/calls/c1/review', {})).toMatchObject(notFound);
    expect(await service.wish(agencyNorth, 'hard-moments/h1/calls/c1/review', {}, under('k1'))).toMatchObject(again(looked));
    expect(await service.wish(agencySouth, 'hard-moments/h1/calls/c1/review', {}, under('k1'))).toMatchObject({
      body: { outcome: 'nothing' },
    });
  });

  test('of a lead who arranged with a specialist who works elsewhere now', async () => {
    const visit = { personId: ada, specialistId: luis, at: '2026-10-09T12:00:00Z' };
    const arranged = await service.wish(agencyNorth, 'sessions', visit, under('k1'));
    expect(arranged).toMatchObject({ body: { outcome: 'happened' } });
    service.clock.advance(86_400_000);
    const there = { agencyId: agencySouth, standing: 'certified' as const, languages: [], supportKinds: [] };
    const today = { at: formatInstant(service.clock.now()) };
    await service.identity.says(specialistWelcomed, streamName('specialist', luis), there, today);
    await service.settled();
    expect(await service.wish(agencyNorth, 'sessions', visit)).toMatchObject(notFound);
    expect(await service.wish(agencyNorth, 'sessions', visit, under('k1'))).toMatchObject(again(arranged));
  });
});
