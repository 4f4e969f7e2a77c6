import type { ActsByItself } from './automation.ts';
import { circleIn } from './circles.ts';

const acts = (name: string, service: ActsByItself['service'], reads: readonly string[], writes: readonly string[]): ActsByItself => ({
  name,
  service,
  reads,
  writes,
});
const held = acts('held', 'community-outcomes', ['org.golden-thread.sessions.GroupMeetingHeld.v1'], ['GatheringHeld']);
const thanked = acts('thanked', 'preferences', ['org.golden-thread.community-outcomes.GatheringHeld.v2'], ['ThanksSaid']);

describe('what acts by itself', () => {
  test('goes round in no circle where each leads on', () => {
    expect(circleIn([held, thanked])).toBeNull();
    expect(circleIn([])).toBeNull();
  });

  test('is found where it comes back to where it began, by what is published or by what a service sees of itself', () => {
    const again = acts('again', 'sessions', ['org.golden-thread.preferences.ThanksSaid.v1'], ['GroupMeetingHeld']);
    expect(circleIn([thanked, held, again])).toEqual(['thanked', 'again', 'held', 'thanked']);
    expect(circleIn([acts('alone', 'sessions', ['own.sessions.TeaMade'], ['TeaMade'])])).toEqual(['alone', 'alone']);
  });

  test('is told apart by service and by whole names', () => {
    expect(circleIn([acts('a', 'sessions', ['own.identity.TeaMade', 'own.sessions.TeaMadeAgain'], ['TeaMade'])])).toBeNull();
  });
});
