import { ada, luis, mara } from '@golden-thread/testing';
import { self, type SessionsOverHttp, sessionsOverHttp } from './contract/sessions-over-http.ts';

let service: SessionsOverHttp;
beforeAll(async () => {
  service = await sessionsOverHttp();
  const wishes: readonly (readonly [string, string, object])[] = [
    [luis, 'sessions/start', { sessionId: 's1', personId: ada }],
    [luis, 'sessions/s1/answers/q1/keep', { words: 'Mornings by the river.' }],
    [ada, 'sessions/s1/look-back', { words: 'That silence is allowed.' }],
    [luis, 'sessions/s1/topics/mornings/touch', { raisedBy: 'person' }],
    [luis, 'sessions/s1/stories', { cameUp: 'person-asked', length: 'moment' }],
    [luis, 'sessions/s1/note/write', { words: 'We walked to the library.', together: true }],
    [ada, 'sessions/s1/note/answer', { words: 'It was the bakery.', told: self }],
    [ada, 'sessions/s1/rating/rate', { heard: 4, led: 4, gotSupportWanted: 4, itemSetVersion: 'items-1' }],
    [luis, 'hard-moments/h1/calls', { personId: ada, helper: '988', agreement: 'agreed', why: 'The bridge rail.' }],
    [ada, 'hard-moments/h1/look-back', { words: 'Call my sister first.' }],
    [luis, 'groups/g1/open', { languages: ['en'], format: 'online', openTo: 'members' }],
    [ada, 'groups/g1/join', { alias: 'Kingfisher', countMyPresence: false, told: self }],
    [luis, 'insights', { insightId: 'i1', words: 'Side by side is easier.' }],
    [mara, 'insights/i1/read', { fine: true }],
    [luis, 'insights/i1/share', {}],
    [mara, 'insights/i1/report', { went: 'well', words: 'Also on buses.' }],
    [luis, 'reflections', { words: 'I count to five now.' }],
  ];
  for (const [who, path, payload] of wishes) expect(await service.outcome(who, path, payload)).toBe('happened');
});
afterAll(() => service.close());

const said = ['the river', 'silence', 'library', 'bakery', 'bridge', 'sister', 'Kingfisher', 'Side by side', 'buses', 'count to five'];

describe('what was said', () => {
  test('lies sealed in the store: no word of it in the clear, and nothing of it on the road', async () => {
    const { events, records } = await service.stored();
    expect(events.filter(({ data }) => data.includes('$sealed')).map(({ type }) => type)).toEqual([
      'AnswerKept',
      'LookedBackTogether',
      'NoteWritten',
      'NoteAnswered',
      'HelpCalled',
      'LookedBack',
      'MemberJoined',
      'InsightOffered',
      'InsightReported',
      'ReflectionWritten',
    ]);
    const kept = JSON.stringify([events, records]);
    expect(said.filter((words) => kept.includes(words))).toEqual([]);
    expect(records.length).toBe(events.length);
  });

  test('P5: what is of the person, or of a specialist, alone goes out as blank records', async () => {
    const { events, records } = await service.stored();
    const out = new Map(records.map(({ position, event }) => [position, event]));
    const isOwn = ({ stream, type }: (typeof events)[number]) =>
      /^(note|hard-moment|reflection)-/.test(stream) ||
      ['TopicTouched', 'StoryShared', 'MemberJoined', 'InsightOffered', 'InsightReadBySecond'].includes(type);
    const own = events.filter(isOwn);
    expect(own).toHaveLength(10);
    for (const { position } of own) expect(out.get(position)).toMatchObject({ subject: null, about: null, data: null });
  });

  test('P13: that Ada belongs to a group is told to nobody but her', async () => {
    const { events, records } = await service.stored();
    const joined = events.find(({ type }) => type === 'MemberJoined');
    expect(joined?.about).toEqual([ada]);
    expect(records.filter(({ event }) => event.subject === 'group-g1').map(({ event }) => event.about)).toEqual([[]]);
  });

  test('P5: stands in her own thread, in words; of specialists’ insights and reflections nothing does', async () => {
    const { entries } = (await service.get(ada, `people/${ada}/thread`)).body as {
      entries: { what: string; content: { words?: string } }[];
    };
    expect(entries.flatMap(({ content }) => content.words ?? [])).toEqual(
      expect.arrayContaining(['Mornings by the river.', 'We walked to the library.', 'Call my sister first.']),
    );
    expect(entries.filter(({ what }) => /Insight|Reflection|SessionRated/.test(what))).toEqual([]);
    expect(await service.get(luis, `people/${ada}/thread`)).toMatchObject({ status: 403 });
  });
});
