import fc from 'fast-check';
import type { Role } from '@golden-thread/kernel';
import { ada, arbitraryOf, eli, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import {
  begin,
  callHelp,
  end,
  evolve,
  hardMoment,
  initial,
  lookBack,
  streamOfHardMoment,
  useNaloxone,
  usePlan,
  type CallHelp,
} from './hard-moment.ts';
import { hardMomentSchemas, type HardMomentEvent } from './hard-moment.schema.ts';

type DataOf<Type extends HardMomentEvent['type']> = Extract<HardMomentEvent, { type: Type }>['data'];

const given = scenariosOf(hardMoment);
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const everyRole: readonly Role[] = [
  'person',
  'own-specialist',
  'specialist',
  'supporter',
  'representative',
  'agency-steward',
  'network-steward',
  'operator',
  'automation',
];

const began: HardMomentEvent = { type: 'HardMomentBegan', data: { personId: ada, by: 'person', sessionId: 'session-1' } };
const unknownBegan: HardMomentEvent = { type: 'HardMomentBegan', data: { personId: null, by: 'supporter' } };
const ended: HardMomentEvent = { type: 'HardMomentEnded', data: { personId: ada } };
const theCall: DataOf<'HelpCalled'> = {
  personId: ada,
  callId: 'call-1',
  helper: 'mobile-crisis',
  agreement: 'agreed',
  personTold: 'before',
};
const call: CallHelp = { ...theCall, lifeInDanger: false, policy: 'unknown' };
const called = (change: Partial<DataOf<'HelpCalled'>> = {}): HardMomentEvent => ({ type: 'HelpCalled', data: { ...theCall, ...change } });

describe('a hard moment', () => {
  test('P15: begins at the word of the person; the same word again changes nothing', () => {
    given().when(begin, { personId: ada, sessionId: 'session-1', by: person }).then(began).again().nothingHappened();
  });

  test.each(everyRole)('P15: whoever says it is heard: a %s', (role) => {
    const side = role === 'person' ? 'person' : role === 'own-specialist' || role === 'specialist' ? 'specialist' : 'supporter';
    given()
      .when(begin, { personId: ada, by: { role, id: mara } })
      .then({ type: 'HardMomentBegan', data: { personId: ada, by: side } });
  });

  test('P15: nobody has to know who it is; it can be said later', () => {
    const by = { role: 'supporter', id: eli } as const;
    given().when(begin, { personId: null, by }).then(unknownBegan).again().nothingHappened();
    given(unknownBegan)
      .when(begin, { personId: ada, by })
      .then({ type: 'HardMomentBegan', data: { personId: ada, by: 'supporter' } })
      .again()
      .nothingHappened();
    given(began).when(begin, { personId: null, by }).nothingHappened();
  });

  test('P15: nothing has to come first, and nothing comes too late', () => {
    for (const history of [[], [ended], [began, ended]]) {
      given(...history)
        .when(callHelp, call)
        .then(called());
      given(...history)
        .when(usePlan, { personId: ada, sections: ['crisis'] })
        .then({ type: 'PlanUsed', data: { personId: ada, sections: ['crisis'] } });
      given(...history)
        .when(useNaloxone, { personId: ada })
        .then({ type: 'NaloxoneUsed', data: { personId: ada } });
      given(...history)
        .when(lookBack, { personId: ada, by: person })
        .then({ type: 'LookedBack', data: { personId: ada } });
    }
    given(ended).when(begin, { personId: ada, sessionId: 'session-1', by: person }).then(began);
  });

  test('P15: the person’s own plan is followed; what is noted already is not noted again', () => {
    const used: HardMomentEvent = { type: 'PlanUsed', data: { personId: ada, sections: ['crisis', 'tools'] } };
    given(began)
      .when(usePlan, { personId: ada, sections: ['crisis', 'tools'] })
      .then(used)
      .again()
      .nothingHappened();
    given(used)
      .when(usePlan, { personId: ada, sections: ['tools'] })
      .nothingHappened();
    given(used)
      .when(usePlan, { personId: ada, sections: ['tools', 'early-signs'] })
      .then({ type: 'PlanUsed', data: { personId: ada, sections: ['tools', 'early-signs'] } });
    given(began)
      .when(usePlan, { personId: ada, sections: [] })
      .then({ type: 'PlanUsed', data: { personId: ada, sections: [] } })
      .again()
      .nothingHappened();
  });

  test('naloxone is noted once, and so is the end', () => {
    given(began)
      .when(useNaloxone, { personId: ada })
      .then({ type: 'NaloxoneUsed', data: { personId: ada } })
      .again()
      .nothingHappened();
    given(began).when(end, { personId: ada }).then(ended).again().nothingHappened();
  });

  test('whom it is about is known from any fact before', () => {
    given(began).when(end, { personId: null }).then(ended);
    given(began)
      .when(useNaloxone, { personId: null })
      .then({ type: 'NaloxoneUsed', data: { personId: ada } });
    given(began)
      .when(usePlan, { personId: null, sections: ['crisis'] })
      .then({ type: 'PlanUsed', data: { personId: ada, sections: ['crisis'] } });
    given(began)
      .when(lookBack, { personId: null, by: luisSpeaks })
      .then({ type: 'LookedBack', data: { personId: ada } });
    given(unknownBegan)
      .when(end, { personId: null })
      .then({ type: 'HardMomentEnded', data: { personId: null } });
    given(unknownBegan).when(end, { personId: ada }).then(ended);
  });
});

describe('every hard moment', () => {
  test('is known to have been in the session that was said first; nobody has to say one', () => {
    const sessionAfter = (...facts: readonly HardMomentEvent[]) =>
      facts.map((fact, n) => recordedAs(fact, n)).reduce((before, { event, recorded }) => evolve(before, event, recorded), initial)
        .sessionId;
    const inAnother: HardMomentEvent = { type: 'HardMomentBegan', data: { personId: ada, by: 'person', sessionId: 'session-2' } };
    expect(sessionAfter(unknownBegan)).toBeNull();
    expect(sessionAfter(unknownBegan, began, inAnother, unknownBegan)).toBe('session-1');
  });

  // Whatever comes, in whatever order: nothing is forgotten, whoever was told stays told, a call was made when it was first made.
  test('takes facts in any order', () => {
    const types = Object.keys(hardMomentSchemas) as HardMomentEvent['type'][];
    const anyFact = fc
      .oneof(...types.map((type) => arbitraryOf(hardMomentSchemas[type]).map((data) => ({ type, data }) as HardMomentEvent)))
      .chain((fact) => fc.constantFrom('call-1', 'call-2').map((callId) => withCallId(fact, callId)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), anyFact)), (history) => {
        const facts = history.map(([at, fact], index) => recordedAs(on(at, fact), index));
        const state = facts.reduce((before, { event, recorded }) => evolve(before, event, recorded), initial);
        const has = (type: HardMomentEvent['type']) => facts.some(({ event }) => event.type === type);
        expect(state.began).toBe(has('HardMomentBegan'));
        expect(state.planUsed).toBe(has('PlanUsed'));
        expect(state.sections).toEqual(new Set(facts.flatMap(({ event }) => (event.type === 'PlanUsed' ? event.data.sections : []))));
        expect(state.naloxoneUsed).toBe(has('NaloxoneUsed'));
        expect(state.ended).toBe(has('HardMomentEnded'));
        const words = facts.flatMap(({ event }) =>
          event.type === 'LookedBack' && event.data.words !== undefined ? [event.data.words] : [],
        );
        expect(state.lookedBack).toBe(has('LookedBack') ? (words.at(-1) ?? '') : null);
        expect(state.reports.size > 0).toBe(has('RequiredReportMade'));
        expect(state.personId).toBe(facts.findLast(({ event }) => event.data.personId !== null)?.event.data.personId ?? null);
        for (const callId of ['call-1', 'call-2']) {
          const made = facts.flatMap(({ event, recorded }) =>
            event.type === 'HelpCalled' && event.data.callId === callId ? [{ ...event.data, at: recorded.occurredAt }] : [],
          );
          const known = state.calls.get(callId);
          expect(known !== undefined).toBe(made.length > 0);
          expect(known?.personTold).toBe((made.find(({ personTold }) => personTold !== 'not-yet') ?? made[0])?.personTold);
          expect(known?.why).toBe(made.findLast(({ why }) => why !== undefined)?.why);
          expect(known?.helper).toBe(made.at(-1)?.helper);
          expect(known?.agreement).toBe(made.at(-1)?.agreement);
          expect(known?.calledAt).toBe(made.length > 0 ? Math.min(...made.map(({ at }) => at)) : undefined);
          expect(state.reviewed.has(callId)).toBe(facts.some(({ event }) => event.type === 'CallReviewed' && event.data.callId === callId));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfHardMoment('7f9c')).toBe('hard-moment-7f9c');
  });
});

function withCallId(fact: HardMomentEvent, callId: string): HardMomentEvent {
  if (fact.type === 'HelpCalled') return { type: fact.type, data: { ...fact.data, callId } };
  return fact.type === 'CallReviewed' ? { type: fact.type, data: { ...fact.data, callId } } : fact;
}
