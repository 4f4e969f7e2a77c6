/** Who walks with a person, from what identity published about it, in whatever order it came. Pure. */
import type { CoverGiven, SpecialistAccepted, SpecialistChosen, SpecialistReleased, SpecialistUnable } from '@golden-thread/contracts';
import { type Instant, isConfirmed } from '@golden-thread/kernel';

/** One published fact of a person's pairings. */
export type PairingFact = { readonly eventId: string; readonly at: Instant } & (
  | { readonly type: 'SpecialistChosen'; readonly data: SpecialistChosen }
  | { readonly type: 'SpecialistAccepted'; readonly data: SpecialistAccepted }
  | { readonly type: 'SpecialistUnable'; readonly data: SpecialistUnable }
  | { readonly type: 'SpecialistReleased'; readonly data: SpecialistReleased }
  | { readonly type: 'CoverGiven'; readonly data: CoverGiven }
);

/** What was said of told facts afterwards, by their event id; a correction is final. */
export type Verdicts = Readonly<Record<string, 'confirmed' | 'corrected'>>;

/** Who walks with a person: those who accepted being chosen, by programme (empty text: outside of any), and who covers until when. */
export type Walking = { readonly accepted: Readonly<Record<string, string>>; readonly covers: Readonly<Record<string, Instant>> };

type Chosen = { readonly specialistId: string; readonly accepted: boolean };

/** Works out who walks with a person: confirmed facts in the order in which they happened; of one instant, as they stand in their stream. */
export function walkingIn(facts: readonly PairingFact[], verdicts: Verdicts): Walking {
  const chosen = new Map<string, Chosen>();
  const covers = new Map<string, Instant>();
  for (const fact of holdingIn(facts, verdicts)) {
    const { specialistId } = fact.data;
    const programme = ('programmeId' in fact.data ? fact.data.programmeId : undefined) ?? '';
    const known = chosen.get(programme);
    if (fact.type === 'SpecialistChosen' && known?.specialistId !== specialistId) chosen.set(programme, { specialistId, accepted: false });
    else if (fact.type === 'SpecialistAccepted' && known?.specialistId === specialistId)
      chosen.set(programme, { specialistId, accepted: true });
    else if (fact.type === 'SpecialistUnable' && known?.specialistId === specialistId && !known.accepted) chosen.delete(programme);
    else if (fact.type === 'SpecialistReleased') release({ chosen, covers }, fact.data);
    else if (fact.type === 'CoverGiven') covers.set(specialistId, fact.data.until);
  }
  const accepted = [...chosen].filter(([, each]) => each.accepted).map(([programme, each]) => [programme, each.specialistId] as const);
  return { accepted: Object.fromEntries(accepted), covers: Object.fromEntries(covers) };
}

/** Confirmed facts in the order in which they happened; of one instant, as they stand in their stream. */
export function holdingIn(facts: readonly PairingFact[], verdicts: Verdicts): readonly PairingFact[] {
  return facts.filter((fact) => holds(fact, verdicts)).sort((a, b) => a.at - b.at);
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

/** Without a programme: whatever they walk together, cover included. */
function release(
  { chosen, covers }: { readonly chosen: Map<string, Chosen>; readonly covers: Map<string, Instant> },
  { specialistId, programmeId }: SpecialistReleased,
): void {
  for (const [programme, each] of chosen) {
    if (each.specialistId === specialistId && (programmeId === undefined || programme === programmeId)) chosen.delete(programme);
  }
  if (programmeId === undefined) covers.delete(specialistId);
}
