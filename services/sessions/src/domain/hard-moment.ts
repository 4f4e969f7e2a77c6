/** A hard moment: help is never blocked (P15). Facts are taken in any order; calls without agreement are looked at afterwards. */
import {
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Instant,
  type Recorded,
  type Refusal,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { HardMomentEvent } from './hard-moment.schema.ts';
import { canHaveBeenThere, isSpecialist, partyOf } from './who-speaks.ts';

type DataOf<Type extends HardMomentEvent['type']> = Extract<HardMomentEvent, { type: Type }>['data'];
type PersonTold = DataOf<'HelpCalled'>['personTold'];

/** A call for help, as far as it is known by now. */
export type Call = Pick<DataOf<'HelpCalled'>, 'helper' | 'agreement' | 'personTold' | 'why'> & { readonly calledAt: Instant };

/** The stream of a hard moment. */
export function streamOfHardMoment(id: string): StreamName {
  return streamName('hard-moment', id);
}

/** A hard moment as its decisions see it. Nothing in it has to come first. */
export type HardMoment = {
  readonly began: boolean;
  /** Whom it is about, as soon as somebody knows. */
  readonly personId: string | null;
  /** In which session it was, where it was said. */
  readonly sessionId: string | null;
  readonly planUsed: boolean;
  readonly sections: ReadonlySet<string>;
  readonly calls: ReadonlyMap<string, Call>;
  readonly reviewed: ReadonlySet<string>;
  readonly naloxoneUsed: boolean;
  readonly ended: boolean;
  /** What was said in looking back: null before, empty where no words were kept. */
  readonly lookedBack: string | null;
  /** Whether the person was told, by kind of report and law. */
  readonly reports: ReadonlyMap<string, PersonTold>;
};

/** Nothing has happened. */
export const initial: HardMoment = {
  began: false,
  personId: null,
  sessionId: null,
  planUsed: false,
  sections: new Set(),
  calls: new Map(),
  reviewed: new Set(),
  naloxoneUsed: false,
  ended: false,
  lookedBack: null,
  reports: new Map(),
};

/** Applies a fact, in whatever order facts come. That the person was told is never forgotten again. */
export function evolve(before: HardMoment, event: HardMomentEvent, recorded: Recorded): HardMoment {
  const state: HardMoment = { ...before, personId: event.data.personId ?? before.personId };
  switch (event.type) {
    case 'HardMomentBegan':
      return { ...state, began: true, sessionId: state.sessionId ?? event.data.sessionId ?? null };
    case 'PlanUsed':
      return { ...state, planUsed: true, sections: new Set([...state.sections, ...event.data.sections]) };
    case 'HelpCalled':
      return { ...state, calls: new Map([...state.calls, [event.data.callId, callAfter(state, event.data, recorded.occurredAt)]]) };
    case 'NaloxoneUsed':
      return { ...state, naloxoneUsed: true };
    case 'HardMomentEnded':
      return { ...state, ended: true };
    case 'LookedBack':
      return { ...state, lookedBack: event.data.words ?? state.lookedBack ?? '' };
    case 'CallReviewed':
      return { ...state, reviewed: new Set([...state.reviewed, event.data.callId]) };
    case 'RequiredReportMade': {
      const name = nameOfReport(event.data);
      return { ...state, reports: new Map([...state.reports, [name, toldAfter(state.reports.get(name), event.data.personTold)]]) };
    }
  }
}

/** What a hard moment says no to. None of it stands in the way of a call that saves a life. */
export const refusals = {
  agreementFirst: refusal(
    'agreement-first',
    'Ask the person first. Without their yes, help is called only when their life is in danger right now.',
    'P15',
  ),
  noWrittenPolicy: refusal(
    'no-written-policy',
    'Your agency has no written policy for this call. If a life is in danger, call 911, 988 or medical help now.',
    'P15',
  ),
  notThere: refusal('not-for-you-to-look-back', 'Looking back is for the person and their specialist. Leave it to them.', 'P15'),
  reviewNotYours: refusal('review-by-a-steward', 'An agency lead looks at this call. Ask them to.', 'P15'),
  noSuchCall: refusal('no-call-to-review', 'There is no call here to look at. Look at the list again.'),
  reportNotYours: refusal('report-not-yours', 'A specialist or the agency lead makes this report. Tell one of them now.', 'P5'),
} as const;

/** Somebody says that it is hard now, for themself or for somebody else; `personId` is null where nobody knows who it is. */
export type Begin = { readonly personId: string | null; readonly sessionId?: string; readonly by: Speaker };

/** Begins a hard moment. Whoever speaks is heard; who it is about can be said later by saying it again. */
export function begin(wish: Begin, state: HardMoment): Decision<HardMomentEvent> {
  const { by, ...begun } = wish;
  if (state.began && (wish.personId === null || wish.personId === state.personId)) return nothing;
  return happened('HardMomentBegan', { ...begun, by: sideOf(by) });
}

/** The person's own plan was followed. */
export type UsePlan = DataOf<'PlanUsed'>;

/** Notes which sections of the plan were followed. */
export function usePlan(wish: UsePlan, state: HardMoment): Decision<HardMomentEvent> {
  if (state.planUsed && wish.sections.every((section) => state.sections.has(section))) return nothing;
  return happened('PlanUsed', { ...wish, personId: wish.personId ?? state.personId });
}

/**
 * Somebody calls help. `lifeInDanger`: the caller says that a life is in danger right now. `policy` is looked up: whether the agency has written
 * down when help is called without agreement; `unknown` where that cannot be told at this moment.
 */
export type CallHelp = DataOf<'HelpCalled'> & { readonly lifeInDanger: boolean; readonly policy: 'written' | 'none' | 'unknown' };

/** Notes a call, or adds to one that the person was told or why. Words stay out where nobody is known whose key could seal them. */
export function callHelp(wish: CallHelp, state: HardMoment): Decision<HardMomentEvent> {
  const { lifeInDanger, policy, why, ...call } = wish;
  const personId = wish.personId ?? state.personId;
  const words = why === undefined || personId === null ? {} : { why };
  const known = state.calls.get(call.callId);
  if (known?.helper === call.helper && known.agreement === call.agreement) {
    const isNews = toldAfter(known.personTold, call.personTold) !== known.personTold || (words.why ?? known.why) !== known.why;
    return isNews ? happened('HelpCalled', { ...call, personId, ...words }) : nothing;
  }
  const refused = call.agreement === 'not-agreed' ? whyNot(call.helper, lifeInDanger, policy) : null;
  return refused === null ? happened('HelpCalled', { ...call, personId, ...words }) : refuse(refused);
}

/** Naloxone was given. */
export type UseNaloxone = DataOf<'NaloxoneUsed'>;

/** Notes that naloxone was given. */
export function useNaloxone(wish: UseNaloxone, state: HardMoment): Decision<HardMomentEvent> {
  return state.naloxoneUsed ? nothing : happened('NaloxoneUsed', { personId: wish.personId ?? state.personId });
}

/** It is easier again. */
export type End = DataOf<'HardMomentEnded'>;

/** Ends a hard moment. Whatever is told of it later is still taken. */
export function end(wish: End, state: HardMoment): Decision<HardMomentEvent> {
  return state.ended ? nothing : happened('HardMomentEnded', { personId: wish.personId ?? state.personId });
}

/** The person, or both, look back; so the person also answers the record of a call. */
export type LookBack = DataOf<'LookedBack'> & { readonly by: Speaker };

/** Notes what was said in looking back. */
export function lookBack(wish: LookBack, state: HardMoment): Decision<HardMomentEvent> {
  if (!canHaveBeenThere(wish.by)) return refuse(refusals.notThere);
  const personId = wish.personId ?? state.personId;
  const said = wish.words === undefined || personId === null ? {} : { words: wish.words };
  if (state.lookedBack !== null && (said.words ?? state.lookedBack) === state.lookedBack) return nothing;
  return happened('LookedBack', { personId, ...said });
}

/** A steward of the agency looked at a call. */
export type ReviewCall = { readonly personId: string | null; readonly callId: string; readonly by: Speaker };

/** Notes that a call was looked at. Only calls without agreement are shown to a steward; of others there is nothing to see. */
export function reviewCall(wish: ReviewCall, state: HardMoment): Decision<HardMomentEvent> {
  const { callId, by } = wish;
  if (by.role !== 'agency-steward') return refuse(refusals.reviewNotYours);
  const call = state.calls.get(callId);
  if (call === undefined || !needsReview(call)) return refuse(refusals.noSuchCall);
  if (state.reviewed.has(callId)) return nothing;
  return happened('CallReviewed', { personId: wish.personId ?? state.personId, callId, by: by.id });
}

/** A named human made a report that a law requires; never automation. */
export type MakeRequiredReport = DataOf<'RequiredReportMade'> & { readonly by: Speaker };

/** Notes a required report, or adds that the person was told. */
export function makeRequiredReport(wish: MakeRequiredReport, state: HardMoment): Decision<HardMomentEvent> {
  const { by, ...report } = wish;
  if (!isSpecialist(by) && partyOf(by) !== 'agency') return refuse(refusals.reportNotYours);
  const known = state.reports.get(nameOfReport(report));
  if (known !== undefined && toldAfter(known, report.personTold) === known) return nothing;
  return happened('RequiredReportMade', { ...report, personId: wish.personId ?? state.personId });
}

/** Whether a steward has to look at a call: the person had not agreed to it, or could not be asked. */
export function needsReview({ agreement }: Pick<Call, 'agreement'>): boolean {
  return agreement === 'not-agreed' || agreement === 'could-not-be-asked';
}

/** Nobody is sent away: whoever is neither the person nor a specialist stands by as a supporter. */
function sideOf(by: Speaker): DataOf<'HardMomentBegan'>['by'] {
  if (by.role === 'person') return 'person';
  return isSpecialist(by) ? 'specialist' : 'supporter';
}

const lifeSaving: readonly Call['helper'][] = ['911', '988', 'medical'];

/** Why help is not called against the person's word, or null. What saves a life waits for no policy. */
function whyNot(helper: Call['helper'], lifeInDanger: boolean, policy: CallHelp['policy']): Refusal | null {
  if (!lifeInDanger) return refusals.agreementFirst;
  return policy === 'none' && !lifeSaving.includes(helper) ? refusals.noWrittenPolicy : null;
}

function callAfter(state: HardMoment, { callId, helper, agreement, personTold, why }: DataOf<'HelpCalled'>, at: Instant): Call {
  const known = state.calls.get(callId);
  const words = why ?? known?.why;
  return {
    helper,
    agreement,
    personTold: toldAfter(known?.personTold, personTold),
    ...(words === undefined ? {} : { why: words }),
    calledAt: Math.min(at, known?.calledAt ?? at),
  };
}

/** Once told is told: a "not yet" that arrives late takes nothing back. */
function toldAfter(known: PersonTold | undefined, said: PersonTold): PersonTold {
  return known === undefined || known === 'not-yet' ? said : known;
}

function nameOfReport({ kind, law }: Pick<DataOf<'RequiredReportMade'>, 'kind' | 'law'>): string {
  return `${kind} ${law}`;
}

/** The aggregate. */
export const hardMoment = decider({
  initial,
  evolve,
  decide: { begin, usePlan, callHelp, useNaloxone, end, lookBack, reviewCall, makeRequiredReport },
});
