/** Handing over: what the next specialist sees of what came before, and which consent it takes where they work for another agency (P5). */
import type { Continuity } from './pairing-situation.ts';
import type { ConsentCategory, ConsentKind, ConsentPurpose } from './consent-lists.ts';

/** A consent that the person would have to sign before anything goes to another agency. Its other elements are asked when it is opened. */
export type ConsentNeeded = {
  readonly kind: ConsentKind;
  readonly grants: readonly ConsentCategory[];
  readonly purpose: ConsentPurpose;
};

/** What a hand-over does: what the next specialist sees at once, and which consents the rest waits for. */
export type HandOver = { readonly seesAtOnce: Continuity; readonly consents: readonly ConsentNeeded[] };

/** What own specialists may see of a person, ratings and concerns never. Notes are not in it: they take a consent of their own. */
const everythingButNotes: readonly ConsentCategory[] = [
  'contact',
  'preferences',
  'pace',
  'wellness-plan',
  'hard-moments',
  'session-facts',
  'inspirations-outcomes',
  'about-me',
];

const purpose = 'at-my-request';
const notes: ConsentNeeded = { kind: 'counselling-notes', grants: ['notes'], purpose };

const consentsOf: Readonly<Record<Continuity, readonly ConsentNeeded[]>> = {
  nothing: [],
  preferences: [{ kind: 'specific', grants: ['preferences'], purpose }],
  'notes-shared-with-me': [{ kind: 'specific', grants: ['preferences'], purpose }, notes],
  everything: [{ kind: 'specific', grants: everythingButNotes, purpose }, notes],
};

/** What is handed over, and whether to somebody of the same agency. */
export type HandedOver = { readonly continuity: Continuity; readonly sameAgency: boolean };

/**
 * What a hand-over does. Within the agency the person's word is enough. To another agency it is a disclosure: nothing is seen at once, and what
 * the person wished opens the consents named here. `sameAgency` is looked up; false where it is not known.
 */
export function handOver({ continuity, sameAgency }: HandedOver): HandOver {
  return sameAgency ? { seesAtOnce: continuity, consents: [] } : { seesAtOnce: 'nothing', consents: consentsOf[continuity] };
}
