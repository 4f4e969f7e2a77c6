/** An insight: what a specialist learned and offers to others, read for anything personal before it is shared, tried and reported on (P11). */
import {
  allHappened,
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Recorded,
  type Refusal,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import type { InsightEvent } from './insight.schema.ts';
import { isOvertaken, type SaidAt } from './session-words.ts';
import { isSpecialist } from './who-speaks.ts';

type DataOf<Type extends InsightEvent['type']> = Extract<InsightEvent, { type: Type }>['data'];

/** The stream of an insight. */
export function streamOfInsight(id: string): StreamName {
  return streamName('insight', id);
}

/** An insight as its decisions see it. */
export type Insight = {
  readonly offered: DataOf<'InsightOffered'> | null;
  /** The last word of each reader, by when it was said; so with reports. */
  readonly readings: ReadonlyMap<string, DataOf<'InsightReadBySecond'>>;
  readonly shared: boolean;
  readonly triedBy: ReadonlySet<string>;
  /** The last report of each specialist. */
  readonly reports: ReadonlyMap<string, DataOf<'InsightReported'>>;
  readonly takenBack: boolean;
  readonly saidAt: SaidAt;
};

/** Nothing was offered yet. */
export const initial: Insight = {
  offered: null,
  readings: new Map(),
  shared: false,
  triedBy: new Set(),
  reports: new Map(),
  takenBack: false,
  saidAt: new Map(),
};

/** Applies a fact, in whatever order facts come: an older word that comes later takes nothing back. */
export function evolve(before: Insight, event: InsightEvent, { occurredAt }: Recorded): Insight {
  const matter = matterOf(event);
  if (matter !== null && isOvertaken(matter, occurredAt, before.saidAt)) return before;
  const state: Insight = matter === null ? before : { ...before, saidAt: new Map([...before.saidAt, [matter, occurredAt]]) };
  switch (event.type) {
    case 'InsightOffered':
      return { ...state, offered: state.offered ?? event.data };
    case 'InsightReadBySecond':
      return { ...state, readings: new Map([...state.readings, [event.data.by, event.data]]) };
    case 'InsightShared':
      return { ...state, shared: true };
    case 'InsightTried':
      return { ...state, triedBy: new Set([...state.triedBy, event.data.bySpecialistId]) };
    case 'InsightReported':
      return { ...state, reports: new Map([...state.reports, [event.data.bySpecialistId, event.data]]) };
    case 'InsightTakenBack':
      return { ...state, takenBack: true };
  }
}

/** Whose word it is, where their next one takes its place. */
function matterOf(event: InsightEvent): string | null {
  if (event.type === 'InsightReadBySecond') return `reading ${event.data.by}`;
  return event.type === 'InsightReported' ? `report ${event.data.bySpecialistId}` : null;
}

/** Whether others see it: it was shared and not taken back. */
export function isOpenToOthers({ shared, takenBack }: Insight): boolean {
  return shared && !takenBack;
}

/** An insight is short, and so is what is said of it: at most so many characters. */
export const MOST_CHARACTERS = 500;

/** What an insight says no to. */
export const refusals = {
  bySpecialist: refusal('insight-by-a-specialist', 'Specialists share insights with each other. Ask one to offer it.', 'P11'),
  notShort: refusal('insight-not-short', 'Keep it to 500 characters. Offer a second one for the rest.', 'P11'),
  reportNotShort: refusal('report-not-short', 'Keep it to 500 characters. Say more when you talk to each other.', 'P11'),
  exists: refusal('insight-exists', 'Another insight was offered under this id. Use a new one.'),
  notOffered: refusal('insight-not-offered', 'There is no such insight. Look at those that are shared.'),
  takenBack: refusal('insight-taken-back', 'This insight was taken back. Offer it under a new id if it still holds.'),
  secondReader: refusal('second-reader-needed', 'A specialist of another agency reads it first. Ask one of them.', 'P11'),
  sayWhy: refusal('say-what-is-too-personal', 'Say with a code what is too personal, so that it can be written anew.', 'P11'),
  sharedAlready: refusal('insight-shared-already', 'It is shared. Ask who offered it to take it back.'),
  notYours: refusal('insight-not-yours', 'Only who offered this insight can do that. Ask them.', 'P11'),
  readAsPersonal: refusal('insight-too-personal', 'A reader found it too personal. Take it back and offer it in other words.', 'P11'),
  notShared: refusal('insight-not-shared', 'This insight is not shared. Look at those that are.', 'P11'),
  byOthers: refusal('insight-tried-by-others', 'You offered this. Others try it and say how it went.', 'P11'),
} as const;

/** A specialist offers what they learned. `agencyId` is looked up: where they work or give time. */
export type OfferInsight = Omit<DataOf<'InsightOffered'>, 'bySpecialistId'> & { readonly by: Speaker };

/** Offers an insight. Nobody sees it before a second specialist has read it. */
export function offer({ by, ...said }: OfferInsight, state: Insight): Decision<InsightEvent> {
  if (!isSpecialist(by)) return refuse(refusals.bySpecialist);
  if (state.takenBack) return refuse(refusals.takenBack);
  const offered = { ...said, bySpecialistId: by.id };
  if (state.offered !== null) return isSame(offered, state.offered) ? nothing : refuse(refusals.exists);
  if (!isShort(said.words)) return refuse(refusals.notShort);
  return happened('InsightOffered', offered);
}

/** A second specialist reads it for anything personal. `agencyId` is looked up: theirs. `code` says what is not fine. */
export type ReadInsight = { readonly agencyId: string; readonly fine: boolean; readonly code?: string; readonly by: Speaker };

/** Notes what a second reader says. A reader may think again until it is shared. */
export function readAsSecond({ agencyId, fine, code, by }: ReadInsight, state: Insight): Decision<InsightEvent> {
  if (!isSpecialist(by)) return refuse(refusals.bySpecialist);
  if (state.offered === null) return refuse(refusals.notOffered);
  if (state.takenBack) return refuse(refusals.takenBack);
  if (by.id === state.offered.bySpecialistId || agencyId === state.offered.agencyId) return refuse(refusals.secondReader);
  if (!fine && code === undefined) return refuse(refusals.sayWhy);
  const reading = { by: by.id, fine, ...(fine || code === undefined ? {} : { code }) };
  if (isSame(reading, state.readings.get(by.id))) return nothing;
  if (state.shared) return refuse(refusals.sharedAlready);
  return happened('InsightReadBySecond', reading);
}

/** Who offered it shares it. */
export type ShareInsight = { readonly by: Speaker };

/** Shares an insight that was read and found fine by everybody who read it. */
export function share({ by }: ShareInsight, state: Insight): Decision<InsightEvent> {
  const lacking = lackingOfOwner(by, state);
  if (lacking !== null) return refuse(lacking);
  if (state.takenBack) return refuse(refusals.takenBack);
  if (state.shared) return nothing;
  if (state.readings.size === 0) return refuse(refusals.secondReader);
  if ([...state.readings.values()].some(({ fine }) => !fine)) return refuse(refusals.readAsPersonal);
  return happened('InsightShared', {});
}

/** Another specialist tries it. */
export type TryInsight = { readonly by: Speaker };

/** Notes that it was tried. */
export function tryOut({ by }: TryInsight, state: Insight): Decision<InsightEvent> {
  const lacking = lackingOfOthers(by, state);
  if (lacking !== null) return refuse(lacking);
  return state.triedBy.has(by.id) ? nothing : happened('InsightTried', { bySpecialistId: by.id });
}

/** Who tried it says how it went. */
export type ReportOnInsight = Pick<DataOf<'InsightReported'>, 'went' | 'words'> & { readonly by: Speaker };

/** Notes how it went. Whoever reports has tried it, said or not. */
export function reportOn({ by, ...said }: ReportOnInsight, state: Insight): Decision<InsightEvent> {
  const lacking = lackingOfOthers(by, state);
  if (lacking !== null) return refuse(lacking);
  const reported: InsightEvent = { type: 'InsightReported', data: { bySpecialistId: by.id, ...said } };
  if (isSame(reported.data, state.reports.get(by.id))) return nothing;
  if (!isShort(said.words)) return refuse(refusals.reportNotShort);
  if (state.triedBy.has(by.id)) return allHappened([reported]);
  return allHappened<InsightEvent>([{ type: 'InsightTried', data: { bySpecialistId: by.id } }, reported]);
}

/** Who offered it takes it back; a network lead can, where they are not there any more. */
export type TakeInsightBack = { readonly by: Speaker };

/** Takes an insight back: nobody sees it any more. */
export function takeBack({ by }: TakeInsightBack, state: Insight): Decision<InsightEvent> {
  const lacking = by.role === 'network-steward' && state.offered !== null ? null : lackingOfOwner(by, state);
  if (lacking !== null) return refuse(lacking);
  return state.takenBack ? nothing : happened('InsightTakenBack', {});
}

function lackingOfOwner(by: Speaker, { offered }: Insight): Refusal | null {
  if (offered === null) return refusals.notOffered;
  return isSpecialist(by) && by.id === offered.bySpecialistId ? null : refusals.notYours;
}

function lackingOfOthers(by: Speaker, state: Insight): Refusal | null {
  if (!isSpecialist(by)) return refusals.bySpecialist;
  if (!isOpenToOthers(state)) return refusals.notShared;
  return by.id === state.offered?.bySpecialistId ? refusals.byOthers : null;
}

function isShort(words = ''): boolean {
  return Array.from(words).length <= MOST_CHARACTERS;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other ?? null);
}

/** The aggregate. */
export const insight = decider({ initial, evolve, decide: { offer, readAsSecond, share, tryOut, reportOn, takeBack } });
