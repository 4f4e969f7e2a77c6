import type { Role } from '@golden-thread/kernel';
import { ada, ben, luis, mara, scenariosOf } from '@golden-thread/testing';
import { callHelp, hardMoment, lookBack, makeRequiredReport, reviewCall, type CallHelp } from './hard-moment.ts';
import type { HardMomentEvent } from './hard-moment.schema.ts';

type DataOf<Type extends HardMomentEvent['type']> = Extract<HardMomentEvent, { type: Type }>['data'];
type Helper = DataOf<'HelpCalled'>['helper'];

const given = scenariosOf(hardMoment);
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const steward = { role: 'agency-steward', id: 'steward-north' } as const;
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
const against = { ...call, agreement: 'not-agreed', personTold: 'not-yet', lifeInDanger: true, policy: 'written' } as const;
const calledAgainst = called({ agreement: 'not-agreed', personTold: 'not-yet' });
const reviewed: HardMomentEvent = { type: 'CallReviewed', data: { personId: ada, callId: 'call-1', by: 'steward-north' } };

describe('a call for help', () => {
  test.each(['asked-for', 'agreed', 'could-not-be-asked'] as const)('P15: %s, it is never held up', (agreement) => {
    given()
      .when(callHelp, { ...call, agreement, policy: 'none' })
      .then(called({ agreement }))
      .again()
      .nothingHappened();
  });

  test('P15: against the person’s word only when a life is in danger right now', () => {
    given(began)
      .when(callHelp, { ...against, lifeInDanger: false })
      .refused('agreement-first', 'P15');
    given(began).when(callHelp, against).then(calledAgainst).again().nothingHappened();
  });

  test.each(['911', '988', 'medical'] as const)('P15: %s is never held up by a policy that is missing', (helper) => {
    given(began)
      .when(callHelp, { ...against, helper, policy: 'none' })
      .then(called({ helper, agreement: 'not-agreed', personTold: 'not-yet' }));
    given(began)
      .when(callHelp, { ...against, helper, policy: 'none', lifeInDanger: false })
      .refused('agreement-first', 'P15');
  });

  test.each<Helper>(['plan-contact', 'warm-line', 'mobile-crisis', 'respite'])(
    'P15: %s is called against the person’s word only under a written policy; a policy nobody can look up holds nothing up',
    (helper) => {
      given(began)
        .when(callHelp, { ...against, helper, policy: 'none' })
        .refused('no-written-policy', 'P15');
      given(began)
        .when(callHelp, { ...against, helper, policy: 'unknown' })
        .then(called({ helper, agreement: 'not-agreed', personTold: 'not-yet' }));
    },
  );

  test.each(['before', 'after'] as const)(
    'P15: that the person was told (%s) is added, and a late "not yet" takes nothing back',
    (personTold) => {
      const told = called({ agreement: 'not-agreed', personTold });
      given(calledAgainst)
        .when(callHelp, { ...against, personTold, lifeInDanger: false, policy: 'none' })
        .then(told)
        .again()
        .nothingHappened();
      given(told).when(callHelp, against).nothingHappened();
      given(told, calledAgainst).when(callHelp, against).nothingHappened();
      given(told, calledAgainst)
        .when(callHelp, { ...against, personTold })
        .nothingHappened();
    },
  );

  test('P15: why may be said later, and is not lost', () => {
    const why = 'Ada stood on the bridge.';
    const withWhy = called({ why });
    given(called())
      .when(callHelp, { ...call, why })
      .then(withWhy)
      .again()
      .nothingHappened();
    given(withWhy).when(callHelp, call).nothingHappened();
    given(withWhy, called())
      .when(callHelp, { ...call, why })
      .nothingHappened();
    given(withWhy)
      .when(callHelp, { ...call, why: 'It was the footbridge.' })
      .then(called({ why: 'It was the footbridge.' }));
  });

  test('P15: of somebody nobody knows no words are kept, and the call is noted all the same', () => {
    const why = 'Somebody lay by the road.';
    given()
      .when(callHelp, { ...call, personId: null, why })
      .then(called({ personId: null }))
      .again()
      .nothingHappened();
    given(began)
      .when(callHelp, { ...call, personId: null, why })
      .then(called({ why }));
  });

  test('another call, helper or agreement is one more fact', () => {
    given(called())
      .when(callHelp, { ...call, callId: 'call-2' })
      .then(called({ callId: 'call-2' }));
    given(called())
      .when(callHelp, { ...call, helper: '988' })
      .then(called({ helper: '988' }));
    given(called())
      .when(callHelp, { ...against, lifeInDanger: false })
      .refused('agreement-first', 'P15');
  });
});

describe('afterwards', () => {
  const review = { personId: ada, callId: 'call-1', by: steward };

  test.each(['not-agreed', 'could-not-be-asked'] as const)('P15: a steward looks at a call that was %s, once', (agreement) => {
    given(called({ agreement })).when(reviewCall, review).then(reviewed).again().nothingHappened();
  });

  test('P15: each call is looked at for itself', () => {
    given(calledAgainst, called({ callId: 'call-2', agreement: 'not-agreed' }), reviewed)
      .when(reviewCall, { ...review, personId: null, callId: 'call-2' })
      .then({ type: 'CallReviewed', data: { personId: ada, callId: 'call-2', by: 'steward-north' } });
  });

  test.each(['asked-for', 'agreed'] as const)('a steward sees no call that was %s', (agreement) => {
    given(called({ agreement })).when(reviewCall, review).refused('no-call-to-review');
    given().when(reviewCall, review).refused('no-call-to-review');
  });

  test.each(everyRole.filter((role) => role !== 'agency-steward'))('P15: a %s looks at no call in the place of a steward', (role) => {
    given(calledAgainst)
      .when(reviewCall, { ...review, by: { role, id: mara } })
      .refused('review-by-a-steward', 'P15');
  });

  test('P15: the person looks back and so answers the record; twice is once', () => {
    const words = 'Next time call my sister first.';
    const withWords: HardMomentEvent = { type: 'LookedBack', data: { personId: ada, words } };
    const without: HardMomentEvent = { type: 'LookedBack', data: { personId: ada } };
    given(ended).when(lookBack, { personId: ada, by: luisSpeaks }).then(without).again().nothingHappened();
    given(without).when(lookBack, { personId: ada, words, by: person }).then(withWords).again().nothingHappened();
    given(withWords).when(lookBack, { personId: ada, by: person }).nothingHappened();
    given(withWords, without).when(lookBack, { personId: ada, words, by: person }).nothingHappened();
    given(withWords)
      .when(lookBack, { personId: ada, words: 'And my brother.', by: person })
      .then({ type: 'LookedBack', data: { personId: ada, words: 'And my brother.' } });
    given(unknownBegan)
      .when(lookBack, { personId: null, words, by: luisSpeaks })
      .then({ type: 'LookedBack', data: { personId: null } });
  });

  test.each(['supporter', 'agency-steward', 'automation'] as const)('a %s does not look back for them', (role) => {
    given(ended)
      .when(lookBack, { personId: ada, by: { role, id: mara } })
      .refused('not-for-you-to-look-back', 'P15');
  });
});

describe('a report that a law requires', () => {
  const report: DataOf<'RequiredReportMade'> = { personId: ada, kind: 'child', law: 'child-protection-act', personTold: 'not-yet' };
  const made = (change: Partial<typeof report> = {}): HardMomentEvent => ({ type: 'RequiredReportMade', data: { ...report, ...change } });

  test('P5: is noted once, and that the person was told is added', () => {
    given()
      .when(makeRequiredReport, { ...report, by: luisSpeaks })
      .then(made())
      .again()
      .nothingHappened();
    given(made())
      .when(makeRequiredReport, { ...report, personTold: 'after', by: steward })
      .then(made({ personTold: 'after' }))
      .again()
      .nothingHappened();
    given(made({ personTold: 'after' }))
      .when(makeRequiredReport, { ...report, by: luisSpeaks })
      .nothingHappened();
    given(made({ personTold: 'before' }), made())
      .when(makeRequiredReport, { ...report, personTold: 'after', by: luisSpeaks })
      .nothingHappened();
  });

  test('of another kind or law is another one', () => {
    given(began, made())
      .when(makeRequiredReport, { ...report, personId: null, kind: 'threat', by: { role: 'specialist', id: mara } })
      .then(made({ kind: 'threat' }));
    given(made())
      .when(makeRequiredReport, { ...report, law: 'duty-to-warn-act', by: luisSpeaks })
      .then(made({ law: 'duty-to-warn-act' }));
  });

  test.each(['person', 'supporter', 'representative', 'network-steward', 'operator', 'automation'] as const)(
    'P5: a named specialist or agency lead makes it, not a %s',
    (role) => {
      given()
        .when(makeRequiredReport, { ...report, by: { role, id: ben } })
        .refused('report-not-yours', 'P5');
    },
  );
});
