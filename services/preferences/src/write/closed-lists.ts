/** Closed lists of requests, and what every telling may be refused with. */
import { tellingRefusals } from '@golden-thread/kernel';
import { groundRefusals } from '../domain/goal-ground.ts';
import { paceRefusals } from '../domain/preferences-pace.ts';
import { suggestionRefusals } from '../domain/preferences-suggestions.ts';
import { restRefusals } from '../domain/suggestion.ts';

/** Practical: informational, instrumental. Emotional. Company: affiliational (P10). */
export const SUPPORT_KINDS = ['informational', 'instrumental', 'emotional', 'affiliational'] as const;

/** How ready a person is for a topic (P9). */
export const PACES = ['open', 'ask-first', 'not-yet', 'never'] as const;

/** What every wish of the person may be refused with (P2). */
export const TELLING_REFUSALS = [tellingRefusals.onlyThePerson, tellingRefusals.notSelf] as const;

/** What an offer may be refused with: the topic's pace decides (P9), what was declined rests (P3). */
export const SUGGESTION_REFUSALS = [
  ...Object.values(paceRefusals),
  ...Object.values(restRefusals),
  suggestionRefusals.exists,
  suggestionRefusals.unknown,
  suggestionRefusals.preferenceUnknown,
  tellingRefusals.notConfirmed,
];

/** What an answer to a suggestion may be refused with. */
export const ANSWER_REFUSALS = [...TELLING_REFUSALS, suggestionRefusals.unknown] as const;

/** What a goal may grow from (P1). */
export const GOAL_ORIGINS = ['vision', 'preference', 'suggestion', 'own-words'] as const;

/** What everything built on a goal may be refused with (P2). */
export const GOAL_REFUSALS = [...TELLING_REFUSALS, groundRefusals.notChosen, tellingRefusals.notConfirmed] as const;

/** Sections of a wellness plan (P15). */
export const PLAN_SECTIONS = ['every-day', 'stressors', 'early-signs', 'getting-harder', 'crisis', 'after-a-crisis', 'tools'] as const;

/** Who may open a plan in a hard moment. */
export const PLAN_OPENERS = ['supporter', 'on-call', 'card-code'] as const;

/** Why a plan is opened. */
export const OPENING_REASONS = ['hard-moment', 'worried', 'person-asked', 'not-said'] as const;

/** Whose an outside wish is: never the person's (P1). */
export const ASKING_PARTIES = ['agency', 'court', 'payer', 'school', 'employer', 'family', 'other'] as const;

/** `open` invites to tell; `permission` asks whether something is all right (P8). */
export const QUESTION_KINDS = ['open', 'permission'] as const;

/** What a reader thinks of a proposed question (P8). */
export const VERDICTS = ['yes', 'not-like-this'] as const;
