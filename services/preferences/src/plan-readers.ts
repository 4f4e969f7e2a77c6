/** Who reads a wellness plan, as the person said it. */
import type { Section, WellnessPlan } from './domain/wellness-plan.ts';

/** The sections somebody reads any day. None after it was taken back. */
export function sectionsSharedWith(readerId: string, { shares }: WellnessPlan): readonly Section[] {
  return shares.get(readerId)?.at(-1)?.value ?? [];
}
