import fc from 'fast-check';
import type { Role } from '@golden-thread/kernel';
import { ada, arbitraryOf, ben, gus, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import {
  arrangeSession,
  cancelSession,
  evolve,
  holdSession,
  initial,
  moveSession,
  sayItDidNotHappen,
  session,
  startSession,
  streamOfSession,
  type ArrangeSession,
  type HoldSession,
  type StartSession,
} from './session.ts';
import { sessionSchemas, type SessionEvent } from './session.schema.ts';

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

const given = scenariosOf(session);
const nine = 1_000_000;
const ten = 2_000_000;
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const maraStandsIn = { role: 'specialist', id: mara } as const;
const agencyLead = { role: 'agency-steward', id: 'steward-north' } as const;
const outsiders: readonly Role[] = ['supporter', 'representative', 'network-steward', 'operator', 'automation'];

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
const cancelled: SessionEvent = { type: 'SessionCancelled', data: { personId: ada, by: 'person' } };
const begun: DataOf<'SessionStarted'> = { personId: ada, specialistId: luis, wanted: [] };
const started: SessionEvent = { type: 'SessionStarted', data: begun };
const start: StartSession = { ...begun, at: nine, by: luisSpeaks };
const end: DataOf<'SessionHeld'> = {
  personId: ada,
  endedAt: ten,
  given: ['emotional'],
  language: 'es',
  interpreter: 'none',
  forBilling: true,
};
const held: SessionEvent = { type: 'SessionHeld', data: { ...end, specialistId: luis } };
const hold: HoldSession = { ...end, hasNote: true, mayBill: true, by: luisSpeaks };
const unsaid: DataOf<'SessionDidNotHappen'> = { personId: ada, onWhoseSide: 'not-said', code: 'not-said' };
const didNotHappen: SessionEvent = { type: 'SessionDidNotHappen', data: unsaid };

describe('a session that takes place', () => {
  test('P16: may begin as the first thing known of it, and needs no more than who was there', () => {
    given().when(startSession, start).then(started).again().nothingHappened();
  });

  test('P16: a guest will do', () => {
    const guest: DataOf<'SessionStarted'> = {
      personId: gus,
      specialistId: mara,
      programmeId: 'programme-1',
      mode: 'in-person',
      wanted: ['affiliational'],
      unplanned: true,
      place: 'street',
      guest: true,
    };
    given()
      .when(startSession, { ...guest, at: nine, by: maraStandsIn })
      .then({ type: 'SessionStarted', data: guest });
  });

  test('P10: what is wanted may stay unsaid at the start, and what was given is said at the end', () => {
    given()
      .when(startSession, start)
      .then({ type: 'SessionStarted', data: { ...begun, wanted: [] } });
    given(started)
      .when(holdSession, { ...hold, given: ['emotional', 'instrumental'] })
      .then({ type: 'SessionHeld', data: { ...end, specialistId: luis, given: ['emotional', 'instrumental'] } });
    given(started)
      .when(holdSession, { ...hold, given: [] })
      .then({ type: 'SessionHeld', data: { ...end, specialistId: luis, given: [] } });
  });

  test('P15: it begins though it was called off, was said not to happen, or its specialist let a credential lapse', () => {
    given(arranged, cancelled).when(startSession, start).then(started);
    given(arranged, didNotHappen).when(startSession, start).then(started);
    given(arranged, cancelled, didNotHappen).when(holdSession, hold).then(held);
  });

  test('it begins once: something else needs its own id', () => {
    given(started)
      .when(startSession, { ...start, wanted: ['emotional'] })
      .refused('session-started-already');
  });

  test('P16: the word that it was held may come before the word that it began', () => {
    given().when(holdSession, hold).then(held).again().nothingHappened();
    given()
      .when(holdSession, { ...hold, endedAt: -1 })
      .then({ type: 'SessionHeld', data: { ...end, specialistId: luis, endedAt: -1 } });
    given(held).when(startSession, start).then(started);
  });

  test('it is held once: something else needs its own id', () => {
    given(held)
      .when(holdSession, { ...hold, endedAt: ten + 1 })
      .refused('session-held-already');
  });

  test('it does not end before it began, whichever word comes first', () => {
    given(on(ten, started)).when(holdSession, hold).then(held);
    given(on(ten + 1, started))
      .when(holdSession, hold)
      .refused('ended-before-it-began');
    given(held)
      .when(startSession, { ...start, at: ten })
      .then(started);
    given(held)
      .when(startSession, { ...start, at: ten + 1 })
      .refused('ended-before-it-began');
  });

  test('P5, P12: without a note, or the credential that billed work needs, it is marked as not for billing', () => {
    const notBilled: SessionEvent = { type: 'SessionHeld', data: { ...end, specialistId: luis, forBilling: false } };
    given(started)
      .when(holdSession, { ...hold, hasNote: false })
      .then(notBilled)
      .again()
      .nothingHappened();
    for (const lacking of [{ mayBill: false }, { forBilling: false }]) {
      given(started)
        .when(holdSession, { ...hold, ...lacking })
        .then(notBilled);
    }
  });

  test.each([...outsiders, 'person', 'agency-steward'] as const)('a %s does not note it in the place of the specialist', (role) => {
    given()
      .when(startSession, { ...start, by: { role, id: ada } })
      .refused('specialist-notes-this');
    given()
      .when(holdSession, { ...hold, by: { role, id: ada } })
      .refused('specialist-notes-this');
  });
});

describe('a session that did not happen', () => {
  test('P16: nobody has to say on whose side, or why', () => {
    given(arranged).when(sayItDidNotHappen, { personId: ada, by: luisSpeaks }).then(didNotHappen).again().nothingHappened();
    given().when(sayItDidNotHappen, { personId: ada, by: person }).then(didNotHappen);
  });

  test('what is known of it may be added', () => {
    given(arranged, didNotHappen)
      .when(sayItDidNotHappen, { personId: ada, onWhoseSide: 'neither', code: 'weather', by: agencyLead })
      .then({ type: 'SessionDidNotHappen', data: { personId: ada, onWhoseSide: 'neither', code: 'weather' } })
      .again()
      .nothingHappened();
  });

  test('of one that was called off nothing more is needed; one that was held did happen', () => {
    given(arranged, cancelled).when(sayItDidNotHappen, { personId: ada, by: luisSpeaks }).nothingHappened();
    given(arranged, held).when(sayItDidNotHappen, { personId: ada, by: luisSpeaks }).refused('session-took-place');
  });

  test('it can still be called off, as when the word that it would not take place comes late', () => {
    given(arranged, didNotHappen).when(cancelSession, { personId: ada, by: person }).then(cancelled);
  });
});

describe('every session', () => {
  test('is with one person', () => {
    given(arranged)
      .when(arrangeSession, { ...arrange, personId: ben })
      .refused('session-of-another');
    given(arranged).when(moveSession, { personId: ben, at: ten, by: person }).refused('session-of-another');
    given(arranged).when(cancelSession, { personId: ben, by: person }).refused('session-of-another');
    given(arranged)
      .when(startSession, { ...start, personId: ben })
      .refused('session-of-another');
    given(arranged)
      .when(holdSession, { ...hold, personId: ben })
      .refused('session-of-another');
    given(arranged).when(sayItDidNotHappen, { personId: ben, by: person }).refused('session-of-another');
  });

  // Whatever comes, in whatever order: the first person, plan, beginning and end stand, so do the time agreed on last and the last word by time, and nothing is forgotten.
  test('takes facts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), anyFact())), (history) => {
        const facts = history.map(([at, fact], index) => recordedAs(on(at, fact), index));
        const state = facts.reduce((before, { event, recorded }) => evolve(before, event, recorded), initial);
        const of = <Type extends SessionEvent['type']>(type: Type) =>
          facts.filter(
            (fact): fact is (typeof facts)[number] & { event: Extract<SessionEvent, { type: Type }> } => fact.event.type === type,
          );
        const inTime = <Type extends SessionEvent['type']>(type: Type) =>
          of(type).toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt);
        const latestMove = of('SessionMoved').reduce<number | null>((at, { recorded }) => Math.max(at ?? 0, recorded.occurredAt), null);
        const beginning = of('SessionStarted')[0];

        expect(state.personId).toBe(facts[0]?.event.data.personId ?? null);
        expect(state.arranged).toEqual(of('SessionArranged')[0]?.event.data ?? null);
        expect(state.moved?.agreed ?? null).toBe(latestMove);
        expect(state.moved?.at).toBe(of('SessionMoved').findLast(({ recorded }) => recorded.occurredAt === latestMove)?.event.data.at);
        expect(state.cancelled).toBe(of('SessionCancelled').length > 0);
        expect(state.started).toEqual(beginning?.event.data ?? null);
        expect(state.begunAt).toBe(beginning?.recorded.occurredAt ?? null);
        expect(state.guest).toBe(beginning?.event.data.guest ?? false);
        expect(state.held).toEqual(of('SessionHeld')[0]?.event.data ?? null);
        expect(state.didNotHappen).toEqual(inTime('SessionDidNotHappen').at(-1)?.event.data ?? null);
        expect(state.asked).toEqual(new Set(of('QuestionAsked').map(({ event }) => event.data.questionId)));
        expect(state.answers).toEqual(new Map(inTime('AnswerKept').map(({ event }) => [event.data.questionId, event.data.words])));
        expect(state.topics).toEqual(new Map(inTime('TopicTouched').map(({ event }) => [event.data.topicId, event.data.raisedBy])));
        const stories = new Map(inTime('StoryShared').map(({ event: { data } }) => [data.storyId, data]));
        expect(new Set(state.stories.keys())).toEqual(new Set(stories.keys()));
        for (const [storyId, story] of state.stories) expect(stories.get(storyId)).toMatchObject(story);
        expect(state.nextSteps).toEqual(
          new Map(inTime('NextStepChosen').map(({ event }) => [event.data.stepId ?? '', event.data.chosenBy])),
        );
        const words = inTime('LookedBackTogether').findLast(({ event }) => event.data.words !== undefined)?.event.data.words;
        expect(state.lookedBack).toBe(of('LookedBackTogether').length > 0 ? (words ?? '') : null);
      }),
      { numRuns: 200 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfSession('7f9c')).toBe('session-7f9c');
  });
});

function anyFact(): fc.Arbitrary<SessionEvent> {
  const types = Object.keys(sessionSchemas) as SessionEvent['type'][];
  return fc.oneof(...types.map((type) => arbitraryOf(sessionSchemas[type]).map((data) => ({ type, data }) as SessionEvent)));
}
