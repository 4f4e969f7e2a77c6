/** The closed lists of what is said about people, as requests and answers name them. */

/** How somebody came. */
export const DOORS = ['self', 'friend', 'group', 'hospital', 'treatment', 'court', 'outreach', 'other', 'not-said'] as const;

/** Why somebody goes on without an agency. It may stay unsaid. */
export const LEAVING_REASONS = ['reached-what-i-wanted', 'moved', 'other-support', 'not-for-me', 'other', 'not-said'] as const;

/** What a person is told of privacy (P5). */
export const NOTICE_KINDS = ['limits-of-privacy', 'part2', 'hipaa'] as const;

/** How a notice was given. */
export const NOTICE_WAYS = ['aloud', 'paper', 'phone', 'screen'] as const;

/** What makes it easy to take part (P14). */
export const ACCESS_NEEDS = [
  'large-print',
  'captions',
  'signing',
  'step-free',
  'quiet',
  'plain-speech',
  'support-person',
  'childcare',
  'ride',
] as const;

/** By what law somebody signs or reads for a person. */
export const BASES = ['parent', 'guardian', 'health-care-agent', 'court'] as const;

/** How sure it is that a person died. */
export const CERTAINTIES = ['told', 'confirmed'] as const;

/** Who may open a wellness plan when its person is gone. */
export const PLANS_AFTER = ['sealed', 'my-supporters'] as const;

/** Whether stories go on being read. */
export const STORIES_AFTER = ['sealed', 'go-on'] as const;

/** How a person stands in ripples when they are gone. */
export const NAMING_AFTER = ['someone', 'by-name'] as const;

/** Whose keys are destroyed. */
export const KEYS = ['words', 'record'] as const;

/** Ways of meeting. */
export const MODES = ['in-person', 'phone', 'video', 'message', 'walk'] as const;

/** Practical: informational, instrumental. Emotional. Company: affiliational (P10). */
export const KINDS_OF_SUPPORT = ['informational', 'instrumental', 'emotional', 'affiliational'] as const;

/** Why a specialist cannot. It says nothing about the person. */
export const UNABLE_CODES = ['no-opening', 'away', 'language', 'distance', 'we-know-each-other', 'boundary', 'other', 'not-said'] as const;

/** What is open to a person meanwhile. */
export const OFFERS = ['group', 'warm-line', 'specialist'] as const;

/** Why somebody does not look for a specialist any more. */
export const WANTED_NO_MORE = ['found-support', 'not-now', 'other', 'not-said'] as const;

/** What the next specialist may see of what was before. */
export const CONTINUITIES = ['nothing', 'preferences', 'notes-shared-with-me', 'everything'] as const;

/** Who may share. */
export const DISCLOSERS = ['agency', 'programme', 'class'] as const;

/** Who may receive. */
export const RECIPIENTS = ['agency', 'partner', 'class', 'intermediary'] as const;

/** When a consent ends. */
export const ENDS = ['at', 'when', 'none'] as const;

/** Who signs, or takes back. */
export const SIGNERS = ['person', 'representative'] as const;

/** How a consent was signed. */
export const SIGNATURES = ['electronic', 'paper'] as const;
