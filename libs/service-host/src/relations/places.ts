/** Who is still there: specialists at their agency, agencies in their network, from what identity published, in any order. Pure. */
import type { Instant } from '@golden-thread/kernel';

/** One published fact of a specialist or an agency, in their own stream. */
export type PlaceFact = { readonly eventId: string; readonly at: Instant } & (
  { readonly type: 'SpecialistWelcomed'; readonly agencyId: string } | { readonly type: 'SpecialistLeft' | 'AgencyInvited' | 'AgencyLeft' }
);

/** Whether the last word on a specialist, or on an agency, is that they left. Nothing said is no leaving. */
export function isGone(facts: readonly PlaceFact[]): boolean {
  const last = inTime(facts).at(-1);
  return last?.type === 'SpecialistLeft' || last?.type === 'AgencyLeft';
}

/** The agency that welcomed a specialist last; null where none did. */
export function agencyOf(facts: readonly PlaceFact[]): string | null {
  return inTime(facts).findLast((fact) => fact.type === 'SpecialistWelcomed')?.agencyId ?? null;
}

/** Of one instant, as they stand in their stream. */
function inTime(facts: readonly PlaceFact[]): readonly PlaceFact[] {
  return facts.toSorted((a, b) => a.at - b.at);
}
