/** What the agency and specialists answer when a person wants a specialist: who there is, yes or no, and what is open meanwhile. */
import {
  canonicalJson,
  happened,
  nothing,
  refusal,
  refuse,
  tellingRefusals,
  type Decision,
  type Instant,
  type Role,
  type Speaker,
} from '@golden-thread/kernel';
import { confirmedFactsOf, placeOf, situationOf, unconfirmedIn, type OpenWish, type Pairing } from './pairing-situation.ts';
import type { PairingEvent } from './pairing.schema.ts';

/** What is said no to where the agency and specialists answer. */
export const answerRefusals = {
  notByTheAgency: refusal('agency-answers', 'The agency lead or a specialist can say this. Ask one of them.'),
  notWanted: refusal('specialist-not-wanted', 'This person is not looking for a specialist now. Ask them first what they want.', 'P2'),
  nobodyNamed: refusal('nobody-proposed', 'Name at least one specialist, or say what is open to the person meanwhile.'),
  notTheOne: refusal('answer-for-oneself', 'Only the specialist who was chosen can answer. Ask them.', 'P2'),
  notChosen: refusal('specialist-not-chosen', 'This person has not chosen you here, or chose anew since. Wait until they choose.', 'P2'),
  accepted: refusal('accepted-already', 'You said yes before. Tell the person why it changed, and what now; they say how to go on.', 'P12'),
} as const;

const answering: ReadonlySet<Role> = new Set(['agency-steward', 'specialist', 'own-specialist', 'automation']);

/** Somebody names specialists to choose from. */
export type Propose = { readonly specialistIds: readonly string[]; readonly by: Speaker };

/** Proposes specialists to a person who asked. Each is named once; the order means nothing. */
export function propose({ specialistIds, by }: Propose, state: Pairing): Decision<PairingEvent> {
  if (!answering.has(by.role)) return refuse(answerRefusals.notByTheAgency);
  if (specialistIds.length === 0) return refuse(answerRefusals.nobodyNamed);
  const open = openWishes(state);
  if (open.length === 0)
    return refuse(
      unconfirmedIn(state).some(({ type }) => type === 'SpecialistWanted') ? tellingRefusals.notConfirmed : answerRefusals.notWanted,
    );
  const named = new Set(specialistIds);
  const known = open.every(({ proposed }) => new Set(proposed).symmetricDifference(named).size === 0);
  return known ? nothing : happened('SpecialistProposed', { specialistIds: [...named] });
}

/** A specialist who was chosen answers. `programmeId` as in the choice; `now`: when they said so, after the choice where it is not said. */
export type Answer = { readonly specialistId: string; readonly programmeId?: string; readonly by: Speaker; readonly now?: Instant };

/** Whose answer, and where. */
type Where = Pick<Answer, 'specialistId' | 'programmeId'>;

/** Says yes to being chosen. From then on this is the person's own specialist. */
export function accept({ by, now = Infinity, ...answer }: Answer, state: Pairing): Decision<PairingEvent> {
  const chosen = choiceOf({ by, now, ...answer }, state);
  if ('refusal' in chosen) return refuse(chosen.refusal);
  return chosen.accepted ? nothing : happened('SpecialistAccepted', answer);
}

/** Why a specialist cannot. It says nothing about the person. */
export type UnableCode = 'no-opening' | 'away' | 'language' | 'distance' | 'we-know-each-other' | 'boundary' | 'other' | 'not-said';

/** A specialist who was chosen says that they cannot. */
export type SayUnable = Answer & { readonly code: UnableCode };

/** Says no to being chosen. The person still waits, and hears of it at once. */
export function sayUnable({ by, now = Infinity, code, ...answer }: SayUnable, state: Pairing): Decision<PairingEvent> {
  const chosen = choiceOf({ by, now, ...answer }, state);
  if ('refusal' in chosen)
    return chosen.refusal === answerRefusals.notChosen && saidUnable(answer, state) ? nothing : refuse(chosen.refusal);
  return chosen.accepted ? refuse(answerRefusals.accepted) : happened('SpecialistUnable', { ...answer, code });
}

/** What is open to a person while they wait. */
export type OfferMeantime = {
  readonly what:
    | { readonly offer: 'group'; readonly groupId: string }
    | { readonly offer: 'specialist'; readonly specialistId: string }
    | { readonly offer: 'warm-line' };
  readonly by: Speaker;
};

/** Offers what is open meanwhile. It is never held up: not by a waiting list, and not by what is unconfirmed (P15). */
export function offerMeantime({ what, by }: OfferMeantime, state: Pairing): Decision<PairingEvent> {
  if (!answering.has(by.role)) return refuse(answerRefusals.notByTheAgency);
  const same = (each: object) => canonicalJson(each) === canonicalJson(what);
  const open = openWishes(state);
  const known = open.length > 0 ? open.every(({ meanwhile }) => meanwhile.some(same)) : offeredSinceAsked(state).some(same);
  return known ? nothing : happened('MeantimeOffered', { ...what });
}

function openWishes(state: Pairing): readonly OpenWish[] {
  return [...situationOf(state).wishes.values()];
}

/** What was offered since the person asked last, read back or not. */
function offeredSinceAsked({ facts }: Pairing): readonly object[] {
  const asked = facts.findLastIndex(({ event: { type } }) => type === 'SpecialistWanted' || type === 'SpecialistChosen');
  return facts.slice(asked + 1).flatMap(({ event }) => (event.type === 'MeantimeOffered' ? [event.data] : []));
}

/** The choice that a specialist answers, or why there is none to answer. An answer that came before the choice answers nothing. */
function choiceOf({ by, now, specialistId, ...where }: Required<Pick<Answer, 'by' | 'now'>> & Where, state: Pairing) {
  if ((by.role !== 'specialist' && by.role !== 'own-specialist') || by.id !== specialistId) return { refusal: answerRefusals.notTheOne };
  const there = situationOf(state).chosen.get(placeOf(where));
  const said = lastOf('SpecialistChosen', { specialistId, ...where }, state);
  if (there?.specialistId === specialistId && said <= now) return there;
  const fromMemory = unconfirmedIn(state).some(
    (event) => event.type === 'SpecialistChosen' && isAbout(event.data, { specialistId, ...where }),
  );
  return { refusal: fromMemory ? tellingRefusals.notConfirmed : answerRefusals.notChosen };
}

/** Whether a specialist said no here, and was not chosen anew since. */
function saidUnable(answer: Where, state: Pairing): boolean {
  const no = lastOf('SpecialistUnable', answer, state);
  return no > -Infinity && no >= lastOf('SpecialistChosen', answer, state);
}

/** When something was said of a specialist here last; -Infinity where it never was. */
function lastOf(type: 'SpecialistChosen' | 'SpecialistUnable', answer: Where, state: Pairing): Instant {
  const said = confirmedFactsOf(state).findLast(({ event }) => event.type === type && isAbout(event.data, answer));
  return said?.recorded.occurredAt ?? -Infinity;
}

function isAbout(said: Where, answer: Where): boolean {
  return said.specialistId === answer.specialistId && placeOf(said) === placeOf(answer);
}
