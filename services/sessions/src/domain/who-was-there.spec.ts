import { ada, luis, mara, scenariosOf } from '@golden-thread/testing';
import type { SessionEvent } from './session.schema.ts';
import { evolve, holdSession, initial, session, startSession } from './session.ts';
import { isOfAnotherSpecialist, specialistIn } from './who-was-there.ts';

const given = scenariosOf(session);
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const maraStandsIn = { role: 'specialist', id: mara } as const;
const arrangedWith = (specialistId: string): SessionEvent => ({
  type: 'SessionArranged',
  data: { personId: ada, specialistId, at: 1, accessNeeds: [], by: 'person' },
});
const startedBy = (specialistId: string): SessionEvent => ({ type: 'SessionStarted', data: { personId: ada, specialistId, wanted: [] } });
const end = { personId: ada, endedAt: 5, given: [], forBilling: false };
const heldBy = (specialistId: string): SessionEvent => ({ type: 'SessionHeld', data: { ...end, specialistId } });
/** As it was stored before it said who was there. */
const held: SessionEvent = { type: 'SessionHeld', data: end };
const start = { personId: ada, specialistId: mara, wanted: [], at: 1, by: maraStandsIn };
const hold = { ...end, hasNote: false, mayBill: true };
const after = (...facts: readonly SessionEvent[]) =>
  facts.reduce((state, event, place) => evolve(state, event, { eventId: `e-${place}`, occurredAt: 0 }), initial);

describe('with whom a session is', () => {
  test('P6: who was there, else with whom it was arranged; until somebody says it is with nobody, and of nobody else', () => {
    expect(specialistIn(after(arrangedWith(luis)))).toBe(luis);
    expect(specialistIn(after(arrangedWith(luis), heldBy(mara)))).toBe(mara);
    expect(specialistIn(after(heldBy(luis), startedBy(mara)))).toBe(mara);
    for (const facts of [[], [held]]) {
      expect(specialistIn(after(...facts))).toBeNull();
      expect(isOfAnotherSpecialist(luisSpeaks, after(...facts))).toBe(false);
    }
    expect(isOfAnotherSpecialist(maraStandsIn, after(startedBy(luis)))).toBe(true);
    expect(isOfAnotherSpecialist(luisSpeaks, after(startedBy(luis)))).toBe(false);
    expect(isOfAnotherSpecialist({ role: 'person', id: ada }, after(startedBy(luis)))).toBe(false);
  });

  test('P5: whoever held it was there, and nobody else begins it afterwards', () => {
    given()
      .when(holdSession, { ...hold, by: luisSpeaks })
      .then(heldBy(luis));
    given(heldBy(luis)).when(startSession, start).refused('session-held-already');
    given(heldBy(mara)).when(startSession, start).then(startedBy(mara));
    given(held).when(startSession, start).then(startedBy(mara));
  });

  test('P5: where it had begun, who began it was there, whoever says that it came to its end', () => {
    given(startedBy(luis))
      .when(holdSession, { ...hold, by: maraStandsIn })
      .then(heldBy(luis))
      .again()
      .nothingHappened();
    given(startedBy(luis), held)
      .when(holdSession, { ...hold, by: luisSpeaks })
      .nothingHappened();
  });

  test('P16: what was arranged with somebody by name does not begin with a guest', () => {
    given(arrangedWith(luis))
      .when(startSession, { ...start, guest: true })
      .refused('session-with-somebody-known', 'P16');
  });
});
