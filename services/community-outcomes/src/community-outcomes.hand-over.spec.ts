import { coverGiven, specialistAccepted, specialistChosen, specialistReleased, specialistWelcomed } from '@golden-thread/contracts';
import { formatInstant, MICROS_PER_DAY, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import {
  aloud,
  communityOutcomesOverHttp,
  type CommunityOutcomesOverHttp,
  eventIn,
  fromMemory,
  notFound,
  self,
} from './contract/community-outcomes-over-http.ts';

const DAY_MS = 86_400_000;
const told = { how: 'self', readBack: false } as const;
const pairing = streamName('pairing', ada);
type Continuity = 'nothing' | 'preferences' | 'notes-shared-with-me' | 'everything';
let service: CommunityOutcomesOverHttp;
beforeEach(async () => (service = await communityOutcomesOverHttp()));
afterEach(() => service.close());

const tells = async (outcomeId: string, score: number) => {
  const better = { subjectType: 'person', subjectId: ada, statement: `${outcomeId}.`, sign: 'positive', intended: true, told: self };
  await service.wish(ada, 'outcomes', { outcomeId, ...better });
  await service.wish(ada, `people/${ada}/confidence`, { score, told: self });
};
const seen = async (who: string) => {
  const { body: confidence } = await service.get(who, `people/${ada}/confidence`);
  const { body: list } = await service.list(who, `people/${ada}/outcomes`);
  return [
    ...(confidence['reports'] as { score: number }[]).map(({ score }) => score),
    ...(list['outcomes'] as { outcomeId: string }[]).map(({ outcomeId }) => outcomeId),
  ];
};
/** Luis is of the agency in the north. A day passes before what `happens`, and one after it. */
async function then(maraWorksAt: string, happens: (then: { at: string; about: string[] }) => Promise<unknown>): Promise<void> {
  for (const [who, agencyId] of [
    [luis, agencyNorth],
    [mara, maraWorksAt],
  ] as const) {
    const welcome = { agencyId, standing: 'certified' as const, languages: [], supportKinds: [] };
    await service.said.says(specialistWelcomed, streamName('specialist', who), welcome);
  }
  service.clock.advance(DAY_MS);
  await happens({ at: formatInstant(service.clock.now()), about: [ada] });
  await service.settled();
  service.clock.advance(DAY_MS);
}
/** She tells something, lets Luis go with this word, chooses Mara, and tells something more. */
async function reassigned(continuity: Continuity, maraWorksAt = agencyNorth): Promise<void> {
  await tells('before', 3);
  await then(maraWorksAt, async (at) => {
    await service.said.says(specialistReleased, pairing, { specialistId: luis, continuity, told }, at);
    await service.said.says(specialistChosen, pairing, { specialistId: mara, told }, at);
    await service.said.says(specialistAccepted, pairing, { specialistId: mara }, at);
  });
  await tells('since', 7);
}

describe('whoever walks with her next', () => {
  test.each(['nothing', 'preferences', 'notes-shared-with-me'] as const)(
    'P3: reads nothing of what got better before, and no number of hers, where she said: %s',
    async (continuity) => {
      await reassigned(continuity);
      expect(await seen(mara)).toEqual([7, 'since']);
      expect(await service.get(mara, 'outcomes/before')).toMatchObject(notFound);
      expect((await service.get(mara, 'outcomes/since')).status).toBe(200);
      expect(await seen(ada)).toEqual([3, 7, 'since', 'before']);
    },
  );

  test('P3: reads it all where she said: everything', async () => {
    await reassigned('everything');
    expect(await seen(mara)).toEqual([3, 7, 'since', 'before']);
    expect((await service.get(mara, 'outcomes/before')).status).toBe(200);
  });

  test('P5: reads nothing of before at another agency: that takes a consent', async () => {
    await reassigned('everything', agencySouth);
    expect(await seen(mara)).toEqual([7, 'since']);
    expect(await service.get(mara, 'outcomes/before')).toMatchObject(notFound);
  });

  test('P3: what happened before and is told since is of the time before', async () => {
    await reassigned('nothing');
    const longAgo = formatInstant(service.clock.now() - 30 * MICROS_PER_DAY);
    await service.wish(ada, `people/${ada}/confidence`, { score: 1, told: self, occurredAt: longAgo });
    expect(await seen(mara)).toEqual([7, 'since']);
  });

  test('P2: who stands in learns nothing of what Luis wrote down and she did not mean', async () => {
    const better = { subjectType: 'person', subjectId: ada, statement: 'I sleep.', sign: 'positive', intended: true };
    const written = await service.wish(luis, 'outcomes', { outcomeId: 'o', ...better, told: fromMemory });
    await then(agencyNorth, (at) => {
      const until = service.clock.now() + 30 * MICROS_PER_DAY;
      return service.said.says(coverGiven, pairing, { specialistId: mara, until, continuity: 'everything', told }, at);
    });
    const tries = async () => {
      for (const [path, body] of [
        ['correct', { sign: 'mixed', told: aloud }],
        ['substantiate', { how: 'saw-it' }],
        ['withdraw', { told: aloud }],
      ] as const) {
        expect(await service.wish(mara, `outcomes/o/${path}`, body)).toMatchObject(notFound);
      }
    };
    await tries();
    await service.wish(ada, `outcomes/o/told/${eventIn(written)}/correct`);
    await tries();
  });

  test('P2: nor how much was said of an outcome, by any answer', async () => {
    await tells('o', 3);
    await service.wish(luis, 'outcomes/o/correct', { sign: 'mixed', told: fromMemory });
    await then(agencyNorth, (at) => {
      const until = service.clock.now() + 30 * MICROS_PER_DAY;
      return service.said.says(coverGiven, pairing, { specialistId: mara, until, continuity: 'everything', told }, at);
    });
    const again = { outcomeId: 'o', subjectType: 'person', subjectId: ada, statement: 'o.', sign: 'positive', intended: true };
    const key = { 'if-match': '"7"', 'idempotency-key': 'k' };
    const corrected = await service.wish(mara, 'outcomes/o/correct', { depth: 'transitional', told: { how: 'aloud' } }, key);
    const answers = [
      corrected,
      await service.wish(mara, 'outcomes', { ...again, told: aloud }, { 'if-match': '"7"' }),
      await service.wish(mara, 'outcomes/o/correct', { depth: 'transitional', told: { how: 'aloud' } }, key),
      await service.wish(mara, `outcomes/o/told/${eventIn(corrected)}/confirm`, {}, { 'if-match': '"7"' }),
      await service.wish(mara, 'outcomes/o/withdraw', { told: aloud }, { 'if-match': '"7"' }),
    ];
    expect(answers.map(({ status, body }) => [status, body['outcome'], body['version']])).toEqual(
      ['happened', 'nothing', 'repeated', 'happened', 'happened'].map((outcome) => [200, outcome, 0]),
    );
    expect((await service.get(ada, 'outcomes/o')).etag).toBe('"5"');
  });

  test('P3: who stands in reads what she said, and Luis goes on reading it all', async () => {
    await tells('before', 3);
    await then(agencyNorth, (at) => {
      const until = service.clock.now() + 30 * MICROS_PER_DAY;
      return service.said.says(coverGiven, pairing, { specialistId: mara, until, continuity: 'preferences', told }, at);
    });
    expect(await seen(mara)).toEqual([]);
    expect(await seen(luis)).toEqual([3, 'before']);
  });
});
