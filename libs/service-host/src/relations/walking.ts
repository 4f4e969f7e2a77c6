/** Who walks with a person, from what identity published about it, in whatever order it came. Pure. */
import type {
  CoverGiven,
  SpecialistAccepted,
  SpecialistChosen,
  SpecialistReleased,
  SpecialistUnable,
  WantedNoMore,
} from '@golden-thread/contracts';
import { type Instant, isConfirmed } from '@golden-thread/kernel';

/** One published fact of a person's pairings. */
export type PairingFact = { readonly eventId: string; readonly at: Instant } & (
  | { readonly type: 'SpecialistChosen'; readonly data: SpecialistChosen }
  | { readonly type: 'SpecialistAccepted'; readonly data: SpecialistAccepted }
  | { readonly type: 'SpecialistUnable'; readonly data: SpecialistUnable }
  | { readonly type: 'SpecialistReleased'; readonly data: SpecialistReleased }
  | { readonly type: 'CoverGiven'; readonly data: CoverGiven }
  | { readonly type: 'WantedNoMore'; readonly data: WantedNoMore }
);

/** A fact that names a specialist. */
export type FactOfSpecialist = Exclude<PairingFact, { readonly type: 'WantedNoMore' }>;

/** What was said of told facts afterwards, by their event id; a correction is final. */
export type Verdicts = Readonly<Record<string, 'confirmed' | 'corrected'>>;

/** Who walks with a person: those who accepted being chosen, by programme (empty text: outside of any), and who covers until when. */
export type Walking = { readonly accepted: Readonly<Record<string, string>>; readonly covers: Readonly<Record<string, Instant>> };

type Choice = Extract<PairingFact, { readonly type: 'SpecialistChosen' | 'SpecialistAccepted' | 'SpecialistUnable' }>;
type Chosen = { readonly specialistId: string; readonly accepted: boolean };

/** Works out who walks with a person: confirmed facts in the order in which they happened; of one instant, as they stand in their stream. */
export function walkingIn(facts: readonly PairingFact[], verdicts: Verdicts): Walking {
  const chosen = new Map<string, Chosen>();
  const covers = new Map<string, Instant>();
  for (const fact of holdingIn(facts, verdicts)) {
    if (fact.type === 'WantedNoMore') wantedNoMore(chosen);
    else if (fact.type === 'SpecialistReleased') release({ chosen, covers }, fact.data);
    else if (fact.type === 'CoverGiven') covers.set(fact.data.specialistId, fact.data.until);
    else choose(chosen, fact);
  }
  const accepted = [...chosen].filter(([, each]) => each.accepted).map(([programme, each]) => [programme, each.specialistId] as const);
  return { accepted: Object.fromEntries(accepted), covers: Object.fromEntries(covers) };
}

/** Confirmed facts in the order in which they happened; of one instant, as they stand in their stream. */
export function holdingIn(facts: readonly PairingFact[], verdicts: Verdicts): readonly PairingFact[] {
  return facts.filter((fact) => holds(fact, verdicts)).sort((a, b) => a.at - b.at);
}

/** Whether a fact names a specialist. */
export function namesASpecialist(fact: PairingFact): fact is FactOfSpecialist {
  return fact.type !== 'WantedNoMore';
}

/** Whether a specialist walks with the person at an instant. */
export function walksWith({ accepted, covers }: Walking, specialistId: string, at: Instant): boolean {
  return Object.values(accepted).includes(specialistId) || (Object.hasOwn(covers, specialistId) && (covers[specialistId] as Instant) > at);
}

function holds(fact: PairingFact, verdicts: Verdicts): boolean {
  const verdict = Object.hasOwn(verdicts, fact.eventId) ? verdicts[fact.eventId] : undefined;
  if (verdict !== undefined) return verdict === 'confirmed';
  return 'told' in fact.data ? isConfirmed(fact.data.told) : true;
}

/** A choice, or its answer: at most one specialist at a place. */
function choose(chosen: Map<string, Chosen>, { type, data }: Choice): void {
  const { specialistId, programmeId: programme = '' } = data;
  const known = chosen.get(programme);
  const isChosen = known?.specialistId === specialistId;
  if (type === 'SpecialistChosen' && !isChosen) chosen.set(programme, { specialistId, accepted: false });
  else if (type === 'SpecialistAccepted' && isChosen) chosen.set(programme, { specialistId, accepted: true });
  else if (type === 'SpecialistUnable' && isChosen && !known.accepted) chosen.delete(programme);
}

/** Whoever had not answered by then is not asked any more. */
function wantedNoMore(chosen: Map<string, Chosen>): void {
  for (const [programme, { accepted }] of chosen) if (!accepted) chosen.delete(programme);
}

/** Without a programme: whatever they walk together. Standing in is outside of any, and ends either way, as identity has it. */
function release(
  { chosen, covers }: { readonly chosen: Map<string, Chosen>; readonly covers: Map<string, Instant> },
  { specialistId, programmeId }: SpecialistReleased,
): void {
  for (const [programme, each] of chosen) {
    if (each.specialistId === specialistId && (programmeId === undefined || programme === programmeId)) chosen.delete(programme);
  }
  covers.delete(specialistId);
}
