import { Chance } from '../chance.ts';
import { sampleRegion } from '../index.ts';
import { spoken, voiceOf, type Language } from '../voice.ts';
import { ABOUT_ME, BOUNDARIES } from './about-specialists.ts';
import { GATHERINGS, SHARED_OUTCOMES, WHO_IT_WAS } from './community-words.ts';
import { INSIGHTS, REFLECTIONS, REPORTS } from './insight-words.ts';
import { NAMES } from './names.ts';
import { OUTSIDE_WISHES, PEOPLE_WORDS } from './people-words.ts';
import { PLAN_WORDS } from './plan-words.ts';
import { LATER_RETIRED, LATER_TRANSLATED, QUESTIONS, WAITING_QUESTIONS } from './question-words.ts';
import { REASONS } from './reasons.ts';
import { AND_BESIDES, TAILS } from './tails.ts';
import { THEMES } from './themes/index.ts';

const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];

/** The list of principles.md, as whole words; endings that make the same word are part of it. */
const FORBIDDEN =
  /\b(patients?|clients?|caseloads?|cases?|compliance|failed|no-shows?|discharged|refused|addicts?|abusers?|clean|dirty|relapses?|drop-?outs?|high-risk|frequent flyers?|pacientes?|clientes?|casos?|cumplimiento|fracas[oó]|falt[oó] a la cita|dar de alta|adict[oa]s?|limpi[oa]s?|reca[ií]das?|abandono)\b/iu;
/** Phrases in which such a word is about no person. */
const ALLOWED = /\b(in case|en caso de)\b/giu;

const themeWords = (language: Language) => Object.values(THEMES).map((theme) => theme[language]);

/** Every text that is written down as data. */
const everything: readonly string[] = textsIn([
  ...LANGUAGES.map(themeWords),
  ...[ABOUT_ME, BOUNDARIES, GATHERINGS, SHARED_OUTCOMES, WHO_IT_WAS, INSIGHTS, REFLECTIONS, REPORTS],
  ...[OUTSIDE_WISHES, PEOPLE_WORDS, PLAN_WORDS, QUESTIONS, WAITING_QUESTIONS, LATER_RETIRED, LATER_TRANSLATED, REASONS, TAILS, AND_BESIDES],
]);

describe('the words of the sample', () => {
  test.each(LANGUAGES)('are many in %s', (language) => {
    const themes = themeWords(language);
    const count = (of: (words: (typeof themes)[number]) => readonly unknown[]) => themes.flatMap(of).length;
    expect(count(({ visions }) => visions)).toBeGreaterThanOrEqual(60);
    expect(count(({ preferences }) => preferences)).toBeGreaterThanOrEqual(80);
    expect(count(({ goals }) => goals)).toBeGreaterThanOrEqual(60);
    expect(count(({ goals }) => goals.flatMap(([, steps]) => steps))).toBeGreaterThanOrEqual(120);
    expect(count(({ suggestions }) => suggestions)).toBeGreaterThanOrEqual(60);
    expect(count(({ answers }) => answers)).toBeGreaterThanOrEqual(60);
    expect(count(({ outcomes }) => outcomes)).toBeGreaterThanOrEqual(30);
  });

  test('none of them stands there twice', () => {
    const long = everything.filter((text) => text.length > 40);
    expect(long.filter((text, place) => long.indexOf(text) !== place)).toEqual([]);
  });

  test('none of them has a word that is not said of people', () => {
    expect(everything.filter((text) => FORBIDDEN.test(text.replaceAll(ALLOWED, '')))).toEqual([]);
  });

  test('every template can be spoken, whatever is drawn', () => {
    for (const language of LANGUAGES) {
      const templates = textsIn([
        themeWords(language),
        TAILS[language],
        AND_BESIDES[language],
        REASONS[language],
        PLAN_WORDS[language],
        PEOPLE_WORDS[language],
      ]);
      for (const [n, template] of templates.entries()) {
        const chance = new Chance(`spoken/${language}/${n}`);
        const voice = voiceOf(language, chance, { friends: NAMES[language], places: language === 'en' ? ['the pier'] : ['el muelle'] });
        const sentence = spoken(template, voice, chance);
        expect(sentence).not.toMatch(/[[\]{}|]|undefined/);
        expect(sentence).not.toMatch(/\b(de|a) el muelle/);
        expect(sentence.length).toBeLessThanOrEqual(500);
      }
    }
  });

  test('P8: the bank begins with the two open questions, and has a few that ask for permission', () => {
    expect(QUESTIONS.slice(0, 2).map(({ en }) => en)).toEqual(['What does recovery look like for you?', 'What’s your vision?']);
    expect(QUESTIONS.filter(({ kind }) => kind === 'permission').length).toBeGreaterThanOrEqual(3);
  });
});

test('nothing that anybody says in the sample has a word that is not said of people', () => {
  const said = textsIn(sampleRegion({ endsOn: '2026-11-01', people: 600 }).map(({ body }) => body));
  expect(said.filter((text) => FORBIDDEN.test(text.replaceAll(ALLOWED, '')))).toEqual([]);
  expect(FORBIDDEN.test('a clean record')).toBe(true);
  expect(FORBIDDEN.test('una recaída')).toBe(true);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
