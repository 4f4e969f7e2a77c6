import { ok, strictEqual } from 'node:assert/strict';
import { MICROS_PER_DAY, type Speaker } from '@golden-thread/kernel';
import { ada, factsOf, few, laws, madeBy, noTo, speakers, wish, wishOf } from '@golden-thread/testing';
import { type Calendar, callsToReview, isToReview } from './hard-moment-review.ts';
import { hardMoment, type CallHelp } from './hard-moment.ts';
import { hardMomentSchemas as stored } from './hard-moment.schema.ts';

const anybody = speakers();
const personId = few(ada, ada, null);
const lifeSaving: readonly string[] = ['911', '988', 'medical'];
const utc: Calendar = { dayOf: (at) => Math.floor(at / MICROS_PER_DAY), beginOf: (day) => day * MICROS_PER_DAY };
const calling = {
  personId,
  callId: few('callId-1', 'callId-2'),
  helper: few('plan-contact', '988', 'mobile-crisis', '911'),
  agreement: few('asked-for', 'agreed', 'not-agreed', 'could-not-be-asked'),
  personTold: few('before', 'after', 'not-yet'),
  why: few('She could not step back.', 'He asked for it.'),
  lifeInDanger: few(true, false),
  policy: few('written', 'none', 'unknown'),
};

laws('a hard moment', {
  aggregate: hardMoment,
  schemas: stored,
  wishes: {
    begin: wish({ personId, sessionId: few('session-1'), by: anybody }, ['sessionId']),
    usePlan: wishOf(stored.PlanUsed, anybody, { personId }).map(({ personId: who, sections }) => ({ personId: who, sections })),
    callHelp: wish(calling, ['why']),
    useNaloxone: wish({ personId }),
    end: wish({ personId }),
    lookBack: wishOf(stored.LookedBack, speakers('person', 'own-specialist'), { personId }),
    reviewCall: wish({ personId, callId: few('callId-1', 'callId-2'), by: speakers('agency-steward') }),
    makeRequiredReport: wishOf(stored.RequiredReportMade, speakers('specialist', 'agency-steward'), { personId }),
  },
  invariants: {
    'P15: help is never blocked: to begin, to use the plan, to give naloxone and to end has no no': (seen) => {
      if (['begin', 'usePlan', 'useNaloxone', 'end'].includes(seen.name)) strictEqual(noTo(seen), null);
    },
    'P15: a call that the person agreed to, could not be asked about, or that saves a life has no no': (seen) => {
      if (seen.name !== 'callHelp') return;
      const { agreement, helper, lifeInDanger } = seen.wish as unknown as CallHelp;
      if (agreement !== 'not-agreed' || (lifeInDanger && lifeSaving.includes(helper))) strictEqual(noTo(seen), null);
    },
    'P15: against the person’s word help is called only where a life is in danger, and under a written policy': (seen) => {
      for (const call of madeBy(seen, 'HelpCalled')) {
        const known = seen.before.calls.get(call.callId);
        if (call.agreement !== 'not-agreed' || (known?.helper === call.helper && known.agreement === call.agreement)) continue;
        const { lifeInDanger, policy } = seen.wish as unknown as CallHelp;
        ok(lifeInDanger && (policy !== 'none' || lifeSaving.includes(call.helper)));
      }
    },
    'P15: a steward, and nobody else, looks at each call the person had not agreed to': (seen) => {
      for (const { callId } of madeBy(seen, 'CallReviewed')) {
        strictEqual((seen.wish['by'] as Speaker).role, 'agency-steward');
        ok(['not-agreed', 'could-not-be-asked'].includes(seen.before.calls.get(callId)?.agreement ?? ''));
      }
    },
    'P5: words are kept only where somebody is known whose key seals them': (seen) => {
      for (const { why, personId: whose } of madeBy(seen, 'HelpCalled')) ok(why === undefined || whose !== null);
      for (const { words, personId: whose } of madeBy(seen, 'LookedBack')) ok(words === undefined || whose !== null);
    },
  },
  always: {
    'P15: each call without agreement waits until a steward looked at it': ({ state, history }) => {
      const looked = new Set(factsOf(history, 'CallReviewed').map(({ event }) => event.data.callId));
      const calls = new Map(factsOf(history, 'HelpCalled').map(({ event }) => [event.data.callId, event.data.agreement]));
      const waiting = [...calls].filter(([callId, agreement]) => !looked.has(callId) && !['asked-for', 'agreed'].includes(agreement));
      strictEqual(callsToReview(state, utc).length, waiting.length);
      strictEqual(isToReview(state), waiting.length > 0);
    },
    'P5: that the person was told is never unsaid': ({ before, state }) => {
      for (const [callId, { personTold }] of before.calls)
        if (personTold !== 'not-yet') strictEqual(state.calls.get(callId)?.personTold, personTold);
      for (const [report, personTold] of before.reports) if (personTold !== 'not-yet') strictEqual(state.reports.get(report), personTold);
    },
    'P15: what began or ended, and the naloxone that was given, stays so': ({ before, state }) => {
      ok((!before.began || state.began) && (!before.ended || state.ended) && (!before.naloxoneUsed || state.naloxoneUsed));
    },
  },
});
