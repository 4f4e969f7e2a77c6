import type { Role } from '@golden-thread/kernel';
import { ada, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { arrangeSession, cancelSession, moveSession, sayItDidNotHappen, session, type ArrangeSession } from './session.ts';
import type { SessionEvent } from './session.schema.ts';

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

const given = scenariosOf(session);
const nine = 1_000_000;
const ten = 2_000_000;
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const maraStandsIn = { role: 'specialist', id: mara } as const;
const agencyLead = { role: 'agency-steward', id: 'steward-north' } as const;
const outsiders: readonly Role[] = ['supporter', 'representative', 'network-steward', 'operator'];

const plan: DataOf<'SessionArranged'> = {
  personId: ada,
  specialistId: luis,
  programmeId: 'programme-1',
  at: nine,
  mode: 'walk',
  language: 'es',
  interpreter: 'signed',
  accessNeeds: ['quiet'],
  by: 'person',
};
const arranged: SessionEvent = { type: 'SessionArranged', data: plan };
const arrange: ArrangeSession = { ...plan, by: person, credential: 'valid', standing: 'certified' };
const movedTo = (at: number): SessionEvent => ({ type: 'SessionMoved', data: { personId: ada, at } });
const cancelled: SessionEvent = { type: 'SessionCancelled', data: { personId: ada, by: 'person' } };
const begun: DataOf<'SessionStarted'> = { personId: ada, specialistId: luis, wanted: [] };
const started: SessionEvent = { type: 'SessionStarted', data: begun };
const end: DataOf<'SessionHeld'> = {
  personId: ada,
  endedAt: ten,
  given: ['emotional'],
  language: 'es',
  interpreter: 'none',
  forBilling: true,
};
const held: SessionEvent = { type: 'SessionHeld', data: end };
const unsaid: DataOf<'SessionDidNotHappen'> = { personId: ada, onWhoseSide: 'not-said', code: 'not-said' };
const didNotHappen: SessionEvent = { type: 'SessionDidNotHappen', data: unsaid };

describe('arranging a session', () => {
  test('is done by the person, a specialist or the agency lead; the same wish again changes nothing', () => {
    given().when(arrangeSession, arrange).then(arranged).again().nothingHappened();
    given()
      .when(arrangeSession, { ...arrange, by: luisSpeaks })
      .then({ ...arranged, data: { ...plan, by: 'specialist' } });
    given()
      .when(arrangeSession, { ...arrange, by: maraStandsIn })
      .then({ ...arranged, data: { ...plan, by: 'specialist' } });
    given()
      .when(arrangeSession, { ...arrange, by: agencyLead })
      .then({ ...arranged, data: { ...plan, by: 'agency' } });
  });

  test('whoever says the same again, it is arranged already', () => {
    given(arranged)
      .when(arrangeSession, { ...arrange, by: luisSpeaks })
      .nothingHappened();
  });

  test.each(outsiders)('P3: a %s arranges, moves and calls off nothing for somebody else', (role) => {
    const by = { role, id: 'somebody' };
    given()
      .when(arrangeSession, { ...arrange, by })
      .refused('session-not-yours', 'P3');
    given(arranged).when(moveSession, { personId: ada, at: ten, by }).refused('session-not-yours', 'P3');
    given(arranged).when(cancelSession, { personId: ada, by }).refused('session-not-yours', 'P3');
    given(arranged).when(sayItDidNotHappen, { personId: ada, by }).refused('session-not-yours', 'P3');
  });

  test('what is called off by itself, because somebody went, is called off for the agency; nothing else happens by itself', () => {
    const by = { role: 'automation', id: 'when-person-went' } as const;
    given(arranged)
      .when(cancelSession, { personId: ada, by })
      .then({ type: 'SessionCancelled', data: { personId: ada, by: 'agency' } })
      .again()
      .nothingHappened();
    given()
      .when(arrangeSession, { ...arrange, by })
      .refused('session-not-yours', 'P3');
    given(arranged).when(moveSession, { personId: ada, at: ten, by }).refused('session-not-yours', 'P3');
    given(arranged).when(sayItDidNotHappen, { personId: ada, by }).refused('session-not-yours', 'P3');
  });

  test('P16: who and when is enough', () => {
    const least: DataOf<'SessionArranged'> = { personId: ada, specialistId: luis, at: nine, accessNeeds: [], by: 'person' };
    given()
      .when(arrangeSession, { ...least, by: person, credential: 'not-needed', standing: 'certified' })
      .then({ type: 'SessionArranged', data: least })
      .again()
      .nothingHappened();
  });

  test('another one under the same id is refused', () => {
    given(arranged)
      .when(arrangeSession, { ...arrange, at: ten })
      .refused('session-exists');
  });

  test('a late arrangement finds its place behind what came before it', () => {
    given(cancelled).when(arrangeSession, arrange).then(arranged);
    given(started).when(arrangeSession, arrange).then(arranged);
    given(held).when(arrangeSession, arrange).then(arranged);
  });

  test.each(['valid', 'not-needed', 'pending'] as const)('P12: with a credential that is %s it is arranged', (credential) => {
    given()
      .when(arrangeSession, { ...arrange, credential })
      .then(arranged);
  });

  test('P12: what needs a credential is refused when it has lapsed, or when there is none', () => {
    given()
      .when(arrangeSession, { ...arrange, credential: 'lapsed' })
      .refused('credential-lapsed', 'P12');
    given()
      .when(arrangeSession, { ...arrange, credential: 'none' })
      .refused('credential-missing', 'P12');
  });

  test('P12: a session promised before stands, also when it is moved', () => {
    given(arranged)
      .when(arrangeSession, { ...arrange, credential: 'lapsed' })
      .nothingHappened();
    given(arranged).when(moveSession, { personId: ada, at: ten, by: person }).then(movedTo(ten));
  });

  test.each(['trainee', 'volunteer'] as const)('P12: a %s is welcome under a named supervisor', (standing) => {
    given()
      .when(arrangeSession, { ...arrange, standing })
      .refused('supervisor-not-named', 'P12');
    given()
      .when(arrangeSession, { ...arrange, standing, supervisorId: mara })
      .then(arranged);
  });
});

describe('moving a session and calling it off', () => {
  test('to another time, once; back again is another move', () => {
    given(arranged).when(moveSession, { personId: ada, at: ten, by: luisSpeaks }).then(movedTo(ten)).again().nothingHappened();
    given(arranged).when(moveSession, { personId: ada, at: nine, by: luisSpeaks }).nothingHappened();
    given(arranged, movedTo(ten)).when(moveSession, { personId: ada, at: nine, by: agencyLead }).then(movedTo(nine));
  });

  test('the time agreed on last stands, in whatever order it comes', () => {
    given(arranged, on(20, movedTo(ten)), on(10, movedTo(nine)))
      .when(moveSession, { personId: ada, at: ten, by: person })
      .nothingHappened();
    given(arranged, on(10, movedTo(nine)), on(10, movedTo(ten)))
      .when(moveSession, { personId: ada, at: ten, by: person })
      .nothingHappened();
  });

  test('what was not arranged cannot be moved', () => {
    given().when(moveSession, { personId: ada, at: ten, by: person }).refused('session-not-arranged');
  });

  test.each([cancelled, started, held, didNotHappen])('after $type it is not moved any more', (fact) => {
    given(arranged, fact).when(moveSession, { personId: ada, at: ten, by: person }).refused('session-over');
  });

  test('it says who called it off, and is called off once', () => {
    given(arranged).when(cancelSession, { personId: ada, by: person }).then(cancelled).again().nothingHappened();
    given(arranged)
      .when(cancelSession, { personId: ada, by: agencyLead })
      .then({ type: 'SessionCancelled', data: { personId: ada, by: 'agency' } });
  });

  test('it is called off before its arrangement has arrived, and never after it was held', () => {
    given().when(cancelSession, { personId: ada, by: person }).then(cancelled);
    given(arranged, held).when(cancelSession, { personId: ada, by: person }).refused('session-took-place');
  });
});
