/** Closed lists of requests about the network, its agencies, programmes and specialists. */

/** How people live in a region. */
export const SETTINGS = ['urban', 'rural', 'mixed'] as const;

/** Agreements between an agency and the network. */
export const AGREEMENTS = ['network-terms', 'qsoa', 'baa', 'data-use'] as const;

/** Who writes notes, if anybody. */
export const NOTE_POLICIES = ['co-written', 'person-only', 'specialist', 'none'] as const;

/** Which law protects the records of a programme. */
export const REGIMES = ['part2', 'hipaa', 'state-only'] as const;

/** Which work in a programme needs a credential (P12). */
export const CREDENTIAL_NEEDS = ['none', 'for-billed', 'always'] as const;

/** How a specialist stands with their agency (P12). */
export const STANDINGS = ['certified', 'trainee', 'volunteer'] as const;

/** Practical: informational, instrumental. Emotional. Company: affiliational (P10). */
export const SUPPORT_KINDS = ['informational', 'instrumental', 'emotional', 'affiliational'] as const;

/** Ways to meet. */
export const MODES = ['in-person', 'phone', 'video', 'message', 'walk'] as const;

/** Days of the week. */
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
