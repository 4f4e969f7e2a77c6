/** What people say about what matters to them in a plain life: a vision, preferences, a pace, goals, answers to ideas. */

import { PLAN_WORDS, type Section } from '../words/plan-words.ts';
import { REASONS } from '../words/reasons.ts';
import { AND_BESIDES, TAILS } from '../words/tails.ts';
import { KINDS } from '../facts/specialists.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { trusts } from './arriving.ts';
import type { GoalSoFar, Life } from './life.ts';
import {
  answers,
  chooses,
  ends,
  envisions,
  envisionsAnew,
  isOffered,
  letsGo,
  opensInNeed,
  paces,
  plans,
  prefers,
  prefersAnew,
  sharesPlan,
  steps,
  turns,
  wantsSupport,
  type Ground,
} from './saying.ts';

const QUESTION_OF_VISION = ['question-recovery', 'question-vision'] as const;

/** In the first days. */
export function saysAtFirst(life: Life, at: Minute): void {
  const { chance, person } = life;
  const rich = person.telling === 'rich';
  const { said } = life;
  if (chance.happens(rich ? 0.8 : 0.3)) wantsSupport(life.at(at), chance.some(KINDS, chance.between(1, 3)));
  if (chance.happens(rich ? 0.95 : 0.55)) {
    said.vision = chance.pick(QUESTION_OF_VISION);
    envisions(life.at(at + 5), said.vision, visionOf(life));
  }
  if (chance.happens(rich ? 0.9 : 0.5)) said.preferences.push(prefers(life.at(at + 10), { words: preferenceOf(life) }));
  if (chance.happens(rich ? 0.6 : 0.12)) {
    said.topic = paces(life.at(at + 15), life.otherWords.topic, chance.pick(['open', 'open', 'ask-first', 'not-yet', 'never']));
  }
}

const TRIES = 12;

/** A vision in this person's own way, most with an end of their own; not one that somebody else said before, where there are others left. */
function visionOf(life: Life): string {
  const { chance, person, world } = life;
  let said = '';
  for (let n = 0; n < TRIES && (said === '' || world.visions.has(said)); n += 1) {
    const vision = fresh(life, life.words.visions);
    said = chance.happens(0.75) ? `${vision} ${life.one(TAILS[person.voice.language])}` : vision;
  }
  world.visions.add(said);
  return said;
}

/** One of several sentences: one that this person has not said yet, where there is one left. */
function fresh(life: Life, templates: readonly string[]): string {
  return life.fresh(templates) ?? life.one(templates);
}

/** How this person wants to go about it, some with a word more. */
function preferenceOf(life: Life, templates = life.words.preferences): string {
  const preference = fresh(life, templates);
  return life.chance.happens(0.5) ? `${preference} ${life.one(AND_BESIDES[life.person.voice.language])}` : preference;
}

/** Another preference, or one put anew, or let go. */
export function saysMore(life: Life, at: Minute): void {
  const { chance, person } = life;
  const { said } = life;
  const reasons = REASONS[person.voice.language];
  const why = chance.happens(0.6);
  const draw = chance.next();
  if (draw < 0.45 || said.preferences.length === 0) {
    const words = preferenceOf(life, draw < 0.15 ? life.otherWords.preferences : life.words.preferences);
    said.preferences.push(prefers(life.at(at), { words, ...(chance.happens(0.3) ? { supportKinds: chance.some(KINDS, 1) } : {}) }));
  } else if (draw < 0.65) {
    prefersAnew(life.at(at), chance.pick(said.preferences), {
      words: preferenceOf(life),
      ...(why ? { why: life.one(reasons.reworded) } : {}),
    });
  } else if (draw < 0.75) {
    const [gone, ...left] = said.preferences;
    said.preferences = left;
    if (gone !== undefined) letsGo(life.at(at), gone, why ? life.one(reasons.letGo) : undefined);
  } else if (said.vision !== null) {
    envisionsAnew(life.at(at), said.vision, { words: visionOf(life), ...(why ? { why: life.one(reasons.reworded) } : {}) });
  }
}

/** A goal with a first step. It grows from what they said, or is their own sentence. */
export function choosesGoal(life: Life, at: Minute): void {
  const { chance } = life;
  const { said } = life;
  const theme = chance.happens(0.75) ? life.words : life.otherWords;
  const left = theme.goals.filter(([words]) => !said.used.has(words));
  const goal = left[chance.below(left.length)];
  if (goal === undefined) return;
  const [words, ways, feels] = goal;
  said.used.add(words);
  const [preferenceId] = said.preferences;
  const grounds: Ground[] = [{ from: 'own-words' }];
  if (said.vision !== null) grounds.push({ from: 'vision', fromId: said.vision }, { from: 'vision', fromId: said.vision });
  if (preferenceId !== undefined) grounds.push({ from: 'preference', fromId: preferenceId });
  const id = chooses(life.at(at), life.speaks(words), chance.pick(grounds));
  const chosen: GoalSoFar = { id, at, steps: [], turn: 'open', feels };
  for (const step of ways.slice(0, chance.between(1, ways.length))) {
    chosen.steps.push(steps(life.at(at + 10), id, life.speaks(step), chance.pick(['person', 'person', 'together'])));
  }
  said.goals.push(chosen);
}

/** Something becomes of a goal: a step taken, or it is reached, set aside, picked up again. */
export function goesOn(life: Life, at: Minute): void {
  const { chance, person } = life;
  const goal = life.said.goals.find(({ turn }) => turn !== 'reach');
  if (goal === undefined || at < goal.at + 5 * DAY) return;
  const [step] = goal.steps;
  if (goal.turn === 'set-aside') {
    if (!chance.happens(0.4)) return;
    goal.turn = 'open';
    turns(life.at(at), goal.id, 'pick-up-again');
  } else if (step !== undefined && chance.happens(0.6)) {
    goal.steps.shift();
    ends(life.at(at), goal.id, step, chance.happens(0.9) ? 'take' : 'drop');
  } else if (chance.happens(0.45)) {
    goal.turn = 'reach';
    turns(life.at(at), goal.id, 'reach', chance.happens(0.7) ? { howItFeels: life.speaks(goal.feels) } : {});
  } else if (chance.happens(0.3)) {
    goal.turn = 'set-aside';
    turns(life.at(at), goal.id, 'set-aside', chance.happens(0.7) ? { why: life.one(REASONS[person.voice.language].setAside) } : {});
  }
}

/** The specialist offers an idea, with permission, and the person answers in their own time, or not at all. */
export function hearsAnIdea(life: Life, at: Minute): void {
  const { chance } = life;
  const id = isOffered(life.at(at), fresh(life, life.words.suggestions), { permission: true });
  const draw = chance.next();
  const later = at + chance.between(0, 6) * DAY + 90;
  if (later > life.over - DAY || draw > 0.85) return;
  answers(life.at(later), id, draw < 0.45 ? 'take-up' : draw < 0.68 ? 'decline' : 'for-later', { way: 'self' });
  if (draw < 0.12)
    chooses(life.at(later + 60), life.speaks(life.words.goals[0]?.[0] ?? ''), { from: 'suggestion', fromId: id }, { way: 'self' });
}

const SECTIONS: readonly Section[] = ['every-day', 'stressors', 'early-signs', 'getting-harder', 'crisis', 'after-a-crisis', 'tools'];

/** Writes some sections of a plan, and says who may read them. */
export function writesPlan(life: Life, at: Minute): void {
  const { chance, person } = life;
  const words = PLAN_WORDS[person.voice.language];
  const sections = chance.some(SECTIONS, chance.between(2, 5));
  sections.forEach((section, place) => {
    plans(life.at(at + place * 8), section, life.one(words[section]));
  });
  if (!chance.happens(0.5)) return;
  const supporterId = trusts(life.at(at + 60), person.voice.kin, ['be-called', 'read-shared-plan']);
  sharesPlan(
    life.at(at + 65),
    supporterId,
    sections.filter((section) => section !== 'stressors'),
  );
  opensInNeed(
    life.at(at + 70),
    'on-call',
    sections.filter((section) => section === 'crisis' || section === 'tools'),
  );
}
