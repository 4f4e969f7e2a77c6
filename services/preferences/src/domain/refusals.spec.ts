import { tellingRefusals, type Refusal } from '@golden-thread/kernel';
import { groundRefusals } from './goal-ground.ts';
import { stepRefusals } from './goal-steps.ts';
import { refusals as goalRefusals } from './goal.ts';
import { refusals as outsideWishRefusals } from './outside-wish.ts';
import { paceRefusals } from './preferences-pace.ts';
import { suggestionRefusals } from './preferences-suggestions.ts';
import { refusals as preferencesRefusals } from './preferences.ts';
import { refusals as questionRefusals } from './question.ts';
import { restRefusals } from './suggestion.ts';
import { refusals as wellnessPlanRefusals } from './wellness-plan.ts';

const every: readonly Refusal[] = [
  tellingRefusals,
  preferencesRefusals,
  paceRefusals,
  suggestionRefusals,
  restRefusals,
  goalRefusals,
  groundRefusals,
  stepRefusals,
  outsideWishRefusals,
  wellnessPlanRefusals,
  questionRefusals,
].flatMap((table) => Object.values<Refusal>(table));

/** Reading grade after Kincaid and others (1975): 0.39 words per sentence + 11.8 syllables per word - 15.59. */
function readingGrade(text: string): number {
  const words = text.toLowerCase().match(/[a-z’']+/g) ?? [];
  const syllables = words.map((word) => Math.max(1, word.replace(/(?:[^l]e|ed|es)$/, '').match(/[aeiouy]+/g)?.length ?? 0));
  const sentences = text.match(/[.:!?]/g)?.length ?? 1;
  return (0.39 * words.length) / sentences + (11.8 * syllables.reduce((sum, each) => sum + each, 0)) / words.length - 15.59;
}

describe('what this service says no to', () => {
  test('has a code of its own each', () => {
    const codes = every.map(({ code }) => code);
    expect(codes.filter((code) => !/^[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(every)('$code: says plainly what to do now', ({ sentence }) => {
    expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    expect(readingGrade(sentence)).toBeLessThanOrEqual(8);
  });

  test.each(every)('$code: names a principle, where it names a rule', ({ rule = 'P1' }) => {
    expect(rule).toMatch(/^P(?:[1-9]|1[0-6])$/);
  });
});
