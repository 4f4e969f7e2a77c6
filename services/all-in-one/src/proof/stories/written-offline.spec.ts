/** Nia walks with Gil where there is no network, and writes on her device. What she wrote comes in two days late: in the wrong order, and twice. */
import { aloud, aRegion, daysAgo, type Region, self, type Voice, type Wished } from './told.ts';
import { nia, northside } from './there-already.ts';

type Entry = { readonly key: string; readonly path: string; readonly body: object };
type Session = Readonly<Record<string, unknown>>;

/** When it was: two days ago, for an hour. */
const [began, raised, chose, ended, noted] = [0, 20, 40, 60, 65].map((minutes) => daysAgo(2 - minutes / 1_440)) as [
  string,
  string,
  string,
  string,
  string,
];
const walk = 'sessions/sessions/the-walk';
const note = 'Gil found the old mill path again. We will go further next time.';

/** What lies on the device, in the order in which it was written. */
const device: readonly Entry[] = [
  {
    key: 'd1',
    path: 'sessions/sessions/start',
    body: { sessionId: 'the-walk', mode: 'walk', place: 'community', wanted: ['emotional'], occurredAt: began },
  },
  { key: 'd2', path: `${walk}/topics/sleep/touch`, body: { raisedBy: 'person', occurredAt: raised } },
  { key: 'd3', path: `${walk}/next-steps`, body: { chosenBy: 'person', occurredAt: chose } },
  { key: 'd4', path: `${walk}/hold`, body: { given: ['emotional', 'affiliational'], occurredAt: ended } },
  { key: 'd5', path: `${walk}/note/write`, body: { words: note, together: true, occurredAt: noted } },
  {
    key: 'd6',
    path: 'preferences/people/gil/visions',
    body: { questionId: 'what-is-your-vision', words: 'To the mill and back, without stopping.', told: aloud, occurredAt: raised },
  },
];

let region: Region;
let gil: Voice;
let asNia: Voice;
beforeAll(async () => {
  region = await aRegion();
  gil = region.as('person', 'gil');
  asNia = region.as('specialist', nia);
  await gil.daysAgo(60).wish('identity/people/gil/register', { agencyId: northside });
  await gil.daysAgo(60).wish('identity/people/gil/pairing/choose', { specialistId: nia, told: self });
  await asNia.daysAgo(59).wish('identity/people/gil/pairing/accept');
  await gil.daysAgo(9).wish('sessions/sessions', { sessionId: 'the-walk', specialistId: nia, at: began, mode: 'walk' });
});
afterAll(() => region.close());

const send = ({ key, path, body }: Entry) => asNia.wish(path, body, { key });
const sendAll = async (entries: readonly Entry[]): Promise<readonly Wished[]> => {
  const answers: Wished[] = [];
  for (const entry of entries) answers.push(await send(entry));
  return answers;
};
const outcomes = (answers: readonly Wished[]) => answers.map(({ outcome }) => outcome);
const sessionSeenBy = (voice: Voice) => voice.ask<Session>(walk);
const wordsOfNote = async () => {
  const { written } = await gil.ask<{ written: { words: string }[] }>(`${walk}/note`);
  return written.map(({ words }) => words);
};

describe('while nothing has come in', () => {
  test('the walk is arranged, as it was agreed on; in the meantime Gil says his vision in the app', async () => {
    expect((await sessionSeenBy(gil))['standing']).toBe('arranged');
    const said = { questionId: 'what-is-your-vision', words: 'To sleep at home, with the window open.', told: self };
    await gil.daysAgo(1).wish('preferences/people/gil/visions', said);
  });
});

describe('two days late', () => {
  let first: readonly Wished[];

  test('the last comes first; all of it is taken', async () => {
    first = await sendAll(device.toReversed());
    expect(outcomes(first)).toEqual(device.map(() => 'happened'));
  });

  test('sent once more under the same keys, in another order, nothing happens twice, and each gets its first answer', async () => {
    const again = await sendAll(device);
    expect(outcomes(again)).toEqual(device.map(() => 'repeated'));
    expect(again.map(({ eventIds }) => eventIds)).toEqual(first.toReversed().map(({ eventIds }) => eventIds));
  });

  test('another day another device sends what it has of it without a key: it was so already', async () => {
    for (const { path, body } of device.slice(0, 4).toReversed())
      expect([path, (await asNia.wish(path, body)).outcome]).toEqual([path, 'nothing']);
  });

  test('Gil and Nia read the walk as it was, at the time at which it was', async () => {
    const [his, hers] = [await sessionSeenBy(gil), await sessionSeenBy(asNia)];
    expect(hers).toEqual(his);
    expect(his).toMatchObject({
      standing: 'held',
      begunAt: began,
      endedAt: ended,
      mode: 'walk',
      place: 'community',
      wanted: ['emotional'],
      given: ['emotional', 'affiliational'],
      topics: [{ topicId: 'sleep', raisedBy: 'person' }],
      nextSteps: [{ chosenBy: 'person' }],
    });
    expect(await wordsOfNote()).toEqual([note]);
  });

  test('it is one session of one hour in the figures, and on the day on which it was', async () => {
    const { H5 } = await region.metrics();
    expect(H5).toMatchObject({ people: 1, sessions: { held: 1, hours: 1, by_place: { community: { held: 1 } } } });
    expect((await region.metrics(daysAgo(3)))['H5']).toBeUndefined();
  });

  test('P4: what he said on the walk takes its place before what he said since: his newest words stay the newest', async () => {
    const { visions } = await gil.ask<{ visions: { words: string; history: { words: string }[] }[] }>('preferences/people/gil');
    expect(visions.map(({ words, history }) => [words, history.map((each) => each.words)])).toEqual([
      ['To sleep at home, with the window open.', ['To the mill and back, without stopping.', 'To sleep at home, with the window open.']],
    ]);
  });
});

describe('a conflict comes back as a no that can be read, and nothing is lost', () => {
  const [, , , hold] = device;

  test('a second device says that the walk ended later: the word that came first stands, and the no says what to do', async () => {
    const before = await sessionSeenBy(gil);
    const tablet = { given: ['informational'], occurredAt: daysAgo(1.9) };
    const no = await asNia.wish(`${walk}/hold`, tablet, { key: 'tablet-1' }).refused('session-held-already');
    expect([no.status, no.detail]).toEqual([409, 'This session was noted before and says something else. Use a new id for another one.']);
    expect(await sessionSeenBy(gil)).toEqual(before);
  });

  test('what the tablet had to say finds its place all the same: in a note, which Gil reads and answers', async () => {
    const words = 'On the way back we spoke of the bus pass, half an hour more.';
    expect((await asNia.wish(`${walk}/note/write`, { words, together: true }, { key: 'tablet-2' })).outcome).toBe('happened');
    expect(await wordsOfNote()).toEqual([note, words]);
    await gil.wish(`${walk}/note/answer`, { words: 'It was the train pass.', told: self });
    const { answers } = await asNia.ask<{ answers: { words: string }[] }>(`${walk}/note`);
    expect(answers.map((answer) => answer.words)).toEqual(['It was the train pass.']);
  });

  test('a key that was used for something else is told so, and the first word stands', async () => {
    const before = await sessionSeenBy(gil);
    const other = { ...hold?.body, given: [] };
    const no = await asNia.wish(hold?.path ?? '', other, { key: hold?.key ?? '' }).refused('idempotency-key-reused');
    expect([no.status, no.detail.endsWith('.')]).toEqual([422, true]);
    expect(await sessionSeenBy(gil)).toEqual(before);
  });

  test('Gil’s phone was off too: his wish to move the walk comes after the walk, and hears that it is over', async () => {
    const no = await gil
      .daysAgo(3)
      .wish(`${walk}/move`, { at: daysAgo(-1) }, { key: 'gils-phone' })
      .refused('session-over');
    expect(no.detail).toBe('This session cannot be moved any more. Arrange a new one.');
    await gil.wish('sessions/sessions', { sessionId: 'the-next-walk', specialistId: nia, at: daysAgo(-1), mode: 'walk' });
    const { sessions } = await gil.ask<{ sessions: { sessionId: string }[] }>('sessions/people/gil/sessions');
    expect(sessions.map(({ sessionId }) => sessionId)).toEqual(['the-next-walk']);
  });

  test('of a talk that nobody had planned the end comes before the beginning: it says whom it is about, and both are taken', async () => {
    const end = { key: 'e2', path: 'sessions/sessions/at-the-bus-stop/hold', body: { personId: 'gil', occurredAt: daysAgo(1.99) } };
    const start = { sessionId: 'at-the-bus-stop', personId: 'gil', unplanned: true, occurredAt: daysAgo(2) };
    await send({ ...end, key: 'e0', body: { occurredAt: daysAgo(1.99) } }).nothingToSee();
    expect(outcomes(await sendAll([end, { key: 'e1', path: 'sessions/sessions/start', body: start }]))).toEqual(['happened', 'happened']);
    expect((await gil.ask<Session>('sessions/sessions/at-the-bus-stop'))['standing']).toBe('held');
  });

  test('a time that lies ahead is no time at which something happened', async () => {
    const ahead = { sessionId: 'ahead', personId: 'gil', occurredAt: daysAgo(-1) };
    await asNia.wish('sessions/sessions/start', ahead, { key: 'wrong-clock' }).refused('in-the-future');
    const right = { ...ahead, occurredAt: daysAgo(0.1) };
    expect((await asNia.wish('sessions/sessions/start', right, { key: 'wrong-clock' })).outcome).toBe('happened');
  });
});
