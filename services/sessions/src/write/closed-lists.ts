/** Closed lists of requests, and refusals that several wishes share. */
import { tellingRefusals } from '@golden-thread/kernel';
import { refusals as ofNote } from '../domain/note.ts';
import { refusals as ofSession } from '../domain/session.ts';

/** Practical: informational, instrumental. Emotional. Company: affiliational (P10). */
export const SUPPORT_KINDS = ['informational', 'instrumental', 'emotional', 'affiliational'] as const;

/** How two people meet. */
export const MODES = ['in-person', 'phone', 'video', 'message', 'walk'] as const;

/** Where. */
export const PLACES = ['agency', 'home', 'community', 'hospital', 'jail', 'street', 'online'] as const;

/** Whether somebody interpreted. */
export const INTERPRETERS = ['none', 'spoken', 'signed'] as const;

/** On whose side it was that they did not meet. */
export const SIDES = ['person', 'specialist', 'neither', 'not-said'] as const;

/** Why they did not meet. */
export const REASONS = ['transport', 'health', 'mix-up', 'weather', 'other', 'not-said'] as const;

/** Who raised a topic (P6). */
export const RAISED_BY = ['person', 'specialist'] as const;

/** Who chose a step (P6). */
export const CHOSEN_BY = ['person', 'together', 'specialist'] as const;

/** How a story came up (P7). */
export const CAME_UP = ['person-asked', 'asked-and-agreed', 'not-asked'] as const;

/** About how long a story was. */
export const LENGTHS = ['moment', 'few-minutes', 'longer'] as const;

/** How a story was for the person. */
export const REACTIONS = ['helped', 'neutral', 'too-much', 'not-said'] as const;

/** Who said how it was. */
export const REACTION_FROM = ['person', 'none'] as const;

/** How the questions about a session come to the person. */
export const WAYS = ['app', 'link', 'kiosk', 'paper'] as const;

/** Who is called in a hard moment. */
export const HELPERS = ['plan-contact', '988', 'warm-line', 'mobile-crisis', 'respite', 'medical', '911'] as const;

/** Whether the person agreed to a call (P15). */
export const AGREEMENTS = ['asked-for', 'agreed', 'not-agreed', 'could-not-be-asked'] as const;

/** Whether the person was told. */
export const PERSON_TOLD = ['before', 'after', 'not-yet'] as const;

/** Sections of a wellness plan. */
export const SECTIONS = ['every-day', 'stressors', 'early-signs', 'getting-harder', 'crisis', 'after-a-crisis', 'tools'] as const;

/** What a report is about that a law requires. */
export const REPORT_KINDS = ['child', 'adult-at-risk', 'threat', 'other'] as const;

/** How a group meets. */
export const FORMATS = ['in-person', 'online', 'hybrid'] as const;

/** Who may come to a group. */
export const OPEN_TO = ['everyone', 'members'] as const;

/** Who raised a topic in a group (P6). */
export const RAISED_IN_GROUP = ['member', 'facilitator'] as const;

/** How much of the talk was the facilitators'. */
export const SHARES = ['less', 'about-equal', 'more'] as const;

/** How an insight went for who tried it (P11). */
export const WENT = ['well', 'mixed', 'not-for-us'] as const;

/** What every wish about a session may be refused with. */
export const SESSION_REFUSALS = [ofSession.ofAnother] as const;

/** What every wish of the person about a note may be refused with (P2). */
export const NOTE_REFUSALS = [tellingRefusals.onlyThePerson, tellingRefusals.notSelf, ofNote.ofAnother] as const;
