import type { Refusal } from '@golden-thread/kernel';
import { refusals as ofMeeting } from './group-meeting.ts';
import { refusals as ofGroup } from './group.ts';
import { refusals as ofInsight } from './insight.ts';
import { refusals as ofReflection } from './reflection.ts';

const all: readonly Refusal[] = [ofGroup, ofMeeting, ofInsight, ofReflection].flatMap((each) => Object.values(each));

describe('what is said no to in groups, and among specialists', () => {
  test('has a code of its own', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  test.each(all)('$code is said in plain words, with what to do now', ({ code, sentence }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(gradeOf(sentence)).toBeLessThanOrEqual(8);
  });
});

/** The reading grade of a text (Flesch-Kincaid), its syllables guessed from groups of vowels. */
function gradeOf(text: string): number {
  const words = text.match(/[A-Za-z']+/g) ?? [];
  const sentences = text.match(/[.:;](?=\s|$)/g) ?? [];
  const syllablesIn = (word: string): number =>
    Math.max(
      1,
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g)?.length ?? 0,
    );
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
