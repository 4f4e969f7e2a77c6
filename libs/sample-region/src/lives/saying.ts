/** What somebody says of their life and where they want to go: the preferences service's part of a life. */
import { DAY } from '../wish-book.ts';
import type { Section } from '../words/plan-words.ts';
import type { Life, Manner, Moment } from './life.ts';

const path = (life: Life, rest: string): string => `/api/preferences/people/${life.id}/${rest}`;

/** Says what matters most to them, in answer to a question of the bank. */
export function envisions({ life, at }: Moment, questionId: string, words: string, manner: Manner = {}): string {
  return life.tells(at, path(life, 'visions'), { questionId, words }, manner);
}

/** Puts it in other words. */
export function envisionsAnew({ life, at }: Moment, questionId: string, said: { words: string; why?: string }, manner: Manner = {}): void {
  life.tells(at, path(life, `visions/${questionId}/reword`), said, manner);
}

/** A preference, its topic and kinds of support where they are said. */
export type Preferred = { readonly words: string; readonly topicId?: string; readonly supportKinds?: readonly string[] };

/** Says how they want to go about it. Returns the preference's id. */
export function prefers({ life, at }: Moment, preferred: Preferred, manner: Manner = {}): string {
  const preferenceId = life.chance.uuid();
  life.tells(at, path(life, 'preferences'), { preferenceId, ...preferred }, manner);
  return preferenceId;
}

/** Puts a preference in other words. */
export function prefersAnew({ life, at }: Moment, preferenceId: string, said: { words: string; why?: string }): void {
  life.tells(at, path(life, `preferences/${preferenceId}/reword`), said);
}

/** Lets a preference go. */
export function letsGo({ life, at }: Moment, preferenceId: string, why?: string): void {
  life.tells(at, path(life, `preferences/${preferenceId}/let-go`), why === undefined ? {} : { why });
}

/** Gives a topic a name, and says how ready they are for it. Returns the topic's id. */
export function paces({ life, at }: Moment, label: string, pace: 'open' | 'ask-first' | 'not-yet' | 'never', manner: Manner = {}): string {
  const topicId = life.chance.uuid();
  life.does(at, path(life, `topics/${topicId}/name`), { label });
  life.tells(at, path(life, `topics/${topicId}/pace`), { pace }, manner);
  return topicId;
}

/** Says anew how ready they are for a topic. */
export function pacesAnew({ life, at }: Moment, topicId: string, pace: string): void {
  life.tells(at, path(life, `topics/${topicId}/pace`), { pace });
}

/** Says which kinds of support would help. */
export function wantsSupport({ life, at }: Moment, supportKinds: readonly string[], manner: Manner = {}): void {
  life.tells(at, path(life, 'support'), { supportKinds }, manner);
}

/** Their specialist offers an idea. Returns its id. */
export function isOffered({ life, at }: Moment, words: string, about: object = {}): string {
  const suggestionId = life.chance.uuid();
  life.specialistDoes(at, path(life, 'suggestions'), { suggestionId, words, ...about });
  return suggestionId;
}

/** Answers a suggestion. */
export function answers(
  { life, at }: Moment,
  suggestionId: string,
  answer: 'take-up' | 'decline' | 'for-later' | 'ask-for',
  manner: Manner = {},
): void {
  const until = answer === 'for-later' ? { until: life.world.book.instant(at + 120 * DAY) } : {};
  life.tells(at, path(life, `suggestions/${suggestionId}/${answer}`), until, manner);
}

/** What a goal grows from. */
export type Ground = { readonly from: 'vision' | 'preference' | 'suggestion' | 'own-words'; readonly fromId?: string };

/** Chooses a goal. Returns its id. */
export function chooses({ life, at }: Moment, words: string, ground: Ground = { from: 'own-words' }, manner: Manner = {}): string {
  const goalId = life.chance.uuid();
  life.tells(at, path(life, 'goals'), { goalId, words, ...ground }, manner);
  return goalId;
}

/** Chooses a step on the way. Returns its id. */
export function steps({ life, at }: Moment, goalId: string, words: string, chosenBy: 'person' | 'together' = 'person'): string {
  const stepId = life.chance.uuid();
  life.tells(at, path(life, `goals/${goalId}/steps`), { stepId, words, chosenBy });
  return stepId;
}

/** Took a step, or dropped it: their own word alone. */
export function ends({ life, at }: Moment, goalId: string, stepId: string, end: 'take' | 'drop' = 'take'): void {
  life.does(at, path(life, `goals/${goalId}/steps/${stepId}/${end}`));
}

/** Reached it, set it aside, or picked it up again. `said`: how it feels, or why. */
export function turns({ life, at }: Moment, goalId: string, turn: 'reach' | 'set-aside' | 'pick-up-again', said: object = {}): void {
  life.tells(at, path(life, `goals/${goalId}/${turn}`), said);
}

/** Writes a section of their plan. */
export function plans({ life, at }: Moment, section: Section, words: string, manner: Manner = {}): void {
  life.tells(at, path(life, 'wellness-plan/sections'), { section, words }, manner);
}

/** Lets somebody read sections of their plan. */
export function sharesPlan({ life, at }: Moment, supporterId: string, sections: readonly Section[]): void {
  life.does(at, path(life, `wellness-plan/readers/${supporterId}/share`), { sections });
}

/** Somebody reads nothing of their plan any more. */
export function unsharesPlan({ life, at }: Moment, supporterId: string): void {
  life.does(at, path(life, `wellness-plan/readers/${supporterId}/unshare`));
}

/** Says where a signed directive of theirs is kept, and who may open it. */
export function notesDirective({ life, at }: Moment, said: { readonly whereItIs: string; readonly whoMayOpen: string }): void {
  life.does(at, path(life, 'wellness-plan/directive'), said);
}

/** Says what of the plan opens in a hard moment. */
export function opensInNeed({ life, at }: Moment, who: 'supporter' | 'on-call' | 'card-code', sections: readonly Section[]): void {
  life.does(at, path(life, 'wellness-plan/crisis-access'), { who, sections });
}

/** Somebody else asks something of them: noted as theirs. Returns its id. */
export function isAsked({ life, at }: Moment, askedBy: string, words: string): string {
  const outsideWishId = life.chance.uuid();
  life.specialistDoes(at, path(life, 'outside-wishes'), { outsideWishId, askedBy, words });
  return outsideWishId;
}

/** The outside wish has been left. */
export function leavesOutsideWish({ life, at }: Moment, outsideWishId: string): void {
  life.does(at, path(life, `outside-wishes/${outsideWishId}/leave`));
}

/** Hears read back what was written from memory, and agrees or not. `key`: of the wish that told it. */
export function hears({ life, at }: Moment, key: string, verdict: 'confirm' | 'correct', where = path(life, '')): void {
  life.does(at, `${where}told/{told:${key}}/${verdict}`);
}
