/** Far from any office: entries written offline, and people who only look in. */
import { hearsTheLimits, registers, wants, wantsNoMore } from '../lives/arriving.ts';
import { arranges, becomes, meets } from '../lives/meeting.ts';
import { envisions, prefers } from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

/** Out on the levee there is no signal: it was written down there and came in days later. */
export function tariq(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'tariq',
    name: 'Tariq',
    language: 'en',
    agency: 'agency-hilltop',
    month: 14,
    door: 'outreach',
    theme: 'road',
    voice: { place: 'the reservoir' },
  });

  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-recovery', 'To get somewhere without asking anybody for a ride.');
  const late = [11, 45, 78];
  for (const n of late)
    meets(story.on(n), {
      place: 'community',
      mode: 'walk',
      unplanned: n === 45,
      sentOn: story.day(n + 9),
      given: ['affiliational'],
    });
  prefers(story.on(45, 20), { words: 'Maps on paper. Screens make me seasick.' }, { sentOn: story.day(54) });
  const promised = arranges(story.on(100), story.day(106), { by: 'person' });
  becomes(story.on(106, 20), promised, 'did-not-happen', { onWhoseSide: 'neither', code: 'weather' });
  const moved = arranges(story.on(110), story.day(117), { by: 'specialist' });
  becomes(story.on(112), moved, 'move', { at: scene.world.book.instant(story.day(119)) });
  meets(story.on(119), { sessionId: moved, place: 'home' });
  const off = arranges(story.on(130), story.day(140), { by: 'person' });
  becomes(story.on(134), off, 'cancel');
  return story;
}

/** Looked in as a guest, came back weeks later under a new id, and asked for nobody. */
export function guests(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'guests',
    name: 'Cora',
    language: 'en',
    agency: 'agency-northside',
    month: 22,
    door: 'self',
    theme: 'company',
  });
  const { life } = story;
  const as = { role: 'specialist', id: story.specialist(0).id } as const;
  for (const n of [-60, -20, -2, 60, 100]) {
    const sessionId = scene.chance.of(`guest/${String(n)}`).uuid();
    const lane = sessionId;
    const begun = { sessionId, guest: true, wanted: [], place: 'street', unplanned: true };
    life.puts({ at: story.day(n, 16), as, path: '/api/sessions/sessions/start', body: begun, lane });
    const held = { given: ['affiliational'] };
    life.puts({ at: story.day(n, 16) + 20, as, path: `/api/sessions/sessions/${sessionId}/hold`, body: held, lane });
  }
  registers(story.on(0, 15), null, { nowhere: true });
  wants(story.on(1), {});
  wantsNoMore(story.on(20), 'not-now');
  return story;
}
