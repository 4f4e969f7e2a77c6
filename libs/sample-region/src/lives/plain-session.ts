/** One session of a plain life, with what is said, noted and rated around it. */
import { DAY, type Minute } from '../wish-book.ts';
import { KINDS } from '../facts/specialists.ts';
import { REASONS } from '../words/reasons.ts';
import type { Life } from './life.ts';
import { feels, getsBetter, isSeen } from './lifting.ts';
import {
  answersNote,
  arranges,
  hearsStory,
  isAskedAndAnswers,
  looksBack,
  meets,
  nextStep,
  noted,
  rates,
  touches,
  wantsNoNote,
  withdrawsNote,
} from './meeting.ts';
import { choosesGoal, goesOn, hearsAnIdea, saysMore, writesPlan } from './plain-sayings.ts';

/** Which session it is, from 0, and whether much is told of this life. */
export type Which = { readonly number: number; readonly rich: boolean };

/** Draws, with one probability where much is told of a life and another where little is. */
function drawing(life: Life, { rich }: Which): (ifRich: number, ifLight: number) => boolean {
  return (ifRich, ifLight) => life.chance.happens(rich ? ifRich : ifLight);
}

/** They meet once. */
export function meetsOnce(life: Life, at: Minute, which: Which): void {
  const { chance } = life;
  const arranged = at - 4 * DAY > (life.walks.at(-1)?.from ?? at) && drawing(life, which)(0.25, 0.08);
  const mode = chance.pick(['in-person', 'in-person', 'in-person', 'walk', 'phone', 'video'] as const);
  const sessionId = arranged ? arranges(life.at(at - 4 * DAY), at, { by: chance.pick(['person', 'specialist']), mode }) : undefined;
  const wanted = chance.some(KINDS, chance.between(0, 2));
  const id = meets(life.at(at), {
    mode,
    wanted,
    given: chance.happens(0.8) ? wanted : chance.some(KINDS, 1),
    minutes: chance.pick([30, 45, 50, 60, 75]),
    ...(mode === 'in-person' ? { place: chance.pick(['agency', 'community', 'community', 'home']) } : {}),
    ...(sessionId === undefined ? {} : { sessionId }),
  });
  const after = at + 80;
  inTheTalk(life, at, id, which);
  isWritten(life, after, id, which);
  sayings(life, after + 20, which);
}

const TO_ASK = ['question-good-day', 'question-carried', 'question-rest', 'question-who', 'question-hands'] as const;

function inTheTalk(life: Life, at: Minute, id: string, which: Which): void {
  const { chance } = life;
  const happens = drawing(life, which);
  const { topic, goals } = life.said;
  if (topic !== null && happens(0.35, 0.2)) touches(life.at(at + 10), id, topic, chance.happens(0.8) ? 'person' : 'specialist');
  // The bank is read and filled in the first weeks; nothing is asked from it before.
  const words = at > 70 * DAY && happens(0.16, 0.04) ? life.fresh([...life.words.answers, ...life.otherWords.answers]) : null;
  if (words !== null) isAskedAndAnswers(life.at(at + 15), id, chance.pick(TO_ASK), words);
  if (which.number > 0 && happens(0.18, 0.07)) {
    const cameUp = chance.pick(['person-asked', 'asked-and-agreed', 'asked-and-agreed', 'not-asked'] as const);
    const reaction = chance.pick(['helped', 'helped', 'helped', 'neutral', 'not-said', 'too-much'] as const);
    hearsStory(life.at(at + 25), id, { cameUp, length: chance.pick(['moment', 'few-minutes', 'longer']), reaction });
  }
  if (happens(0.3, 0.1)) {
    const step = goals.at(-1)?.steps[0];
    nextStep(life.at(at + 40), id, chance.pick(['person', 'person', 'person', 'together', 'together', 'specialist']), step);
  }
}

function isWritten(life: Life, at: Minute, id: string, which: Which): void {
  const { chance, person } = life;
  const happens = drawing(life, which);
  const reasons = REASONS[person.voice.language];
  if (happens(0.28, 0.08)) {
    const words = life.fresh([...life.words.notes, ...life.otherWords.notes]);
    if (chance.happens(0.1)) wantsNoNote(life.at(at), id, { way: 'self' });
    else if (words !== null && noted(life.at(at), id, words) && chance.happens(0.14)) {
      if (chance.happens(0.75)) answersNote(life.at(at + DAY), id, life.one(reasons.noteAnswer));
      else withdrawsNote(life.at(at + DAY), id, { way: 'self' });
    }
  }
  if (happens(0.06, 0.01)) looksBack(life.at(at + 5), id, life.one(reasons.lookedBack));
  if (happens(0.25, 0.07) && at + DAY < life.over) {
    const mark = (): number => chance.pick([4, 4, 4, 3, 3, 2, 1]);
    rates(life.at(at + 10), id, [mark(), mark(), mark()]);
  }
}

function sayings(life: Life, at: Minute, which: Which): void {
  const happens = drawing(life, which);
  const { number } = which;
  const first = number === 0;
  if (first ? happens(0.6, 0.3) : happens(0.1, 0)) choosesGoal(life, at);
  if (!first && happens(0.55, 0.5)) goesOn(life, at + 5);
  if (number > 1 && happens(0.14, 0)) saysMore(life, at + 10);
  if (happens(0.15, 0.1)) hearsAnIdea(life, at - 20);
  if (happens(0.2, 0.08)) feels(life.at(at + 30), Math.min(10, 3 + Math.floor(number / 2) + life.chance.between(0, 3)));
  if (number > 2) inTime(life, at, which);
}

/** What comes with time only. */
function inTime(life: Life, at: Minute, which: Which): void {
  const happens = drawing(life, which);
  if (which.number === 3 && happens(0.6, 0)) writesPlan(life, at + 15);
  if (happens(0.12, 0.1)) tellsWhatGotBetter(life, at + 40);
}

function tellsWhatGotBetter(life: Life, at: Minute): void {
  const { chance, better } = life;
  const words = life.words.outcomes[better.length];
  if (words === undefined) return;
  const id = getsBetter(life.at(at), {
    about: words.about,
    statement: life.speaks(words.statement),
    ...(chance.happens(0.7) ? { matters: life.speaks(words.matters) } : {}),
    ...(chance.happens(0.6) ? { helped: life.speaks(words.helped) } : {}),
    ...(better.length === 0 ? {} : { ledBy: [...better] }),
    depth: chance.pick(['transactional', 'transitional', 'transitional', 'transformational']),
    intended: chance.happens(0.6),
  });
  if (chance.happens(0.5) && at + 2 * DAY < life.over) isSeen(life.at(at + DAY), id);
  better.push(id);
}
