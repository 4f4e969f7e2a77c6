/** The closed lists of a consent: what kinds there are, what for, and what of. Every entry has plain words in each language shipped. */

/** Kinds of consent (42 CFR 2.31). Notes and proceedings are never part of another one. */
export const consentKinds = ['care-payment-operations', 'specific', 'counselling-notes', 'proceedings', 'research'] as const;

/** See {@link consentKinds}. */
export type ConsentKind = (typeof consentKinds)[number];

/** Purposes (42 CFR 2.31): at the person's own request is one, and the commonest here. */
export const consentPurposes = [
  'at-my-request',
  'care-payment-operations',
  'care',
  'payment',
  'operations',
  'research',
  'proceedings',
  'fundraising',
] as const;

/** See {@link consentPurposes}. */
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Categories: the rows of the table of who may see what (design, privacy 1). */
export const consentCategories = [
  'contact',
  /** Vision, preferences, suggestions and goals. */
  'preferences',
  'pace',
  'wellness-plan',
  'hard-moments',
  'session-facts',
  'notes',
  'ratings',
  /** Story balance and reflections: a specialist's own, so that no person's consent grants them. */
  'story-balance',
  'inspirations-outcomes',
  'about-me',
  'disclosures-concerns',
] as const;

/** See {@link consentCategories}. */
export type ConsentCategory = (typeof consentCategories)[number];

/** Statements that a consent may have to show (42 CFR 2.31, 2.24). Their texts are data with versions. */
export type ConsentStatement = 'right-to-revoke' | 'redisclosure' | 'if-i-do-not-sign' | 'fundraising-opt-out';

/** What each kind may be for. Proceedings and research are never the purpose of another kind. */
export const purposesOf: Readonly<Record<ConsentKind, readonly ConsentPurpose[]>> = {
  'care-payment-operations': ['care-payment-operations'],
  specific: ['at-my-request', 'care', 'payment', 'operations', 'fundraising'],
  'counselling-notes': ['at-my-request', 'care', 'payment', 'operations'],
  proceedings: ['proceedings'],
  research: ['research'],
};

/** What no partner, class or intermediary ever gets; another agency may, where the person takes it there. */
export const keptFromPartners: ReadonlySet<ConsentCategory> = new Set([
  'pace',
  'wellness-plan',
  'hard-moments',
  'ratings',
  'about-me',
  'disclosures-concerns',
]);
