import type { Refusal } from '@golden-thread/kernel';
import { refusals as ofHardMoment } from './hard-moment.ts';
import { refusals as ofNote } from './note.ts';
import { refusals as ofRating } from './rating.ts';
import { refusals as ofConversation } from './session-conversation.ts';
import { refusals as ofSession } from './session.ts';

const all: readonly Refusal[] = [ofSession, ofConversation, ofNote, ofRating, ofHardMoment].flatMap((each) => Object.values(each));

describe('what is said no to in and around a session', () => {
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
  const syllables = words.map((word) =>
    Math.max(
      1,
      (
        word
          .toLowerCase()
          .replace(/e$/, '')
          .match(/[aeiouy]+/g) ?? []
      ).length,
    ),
  );
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables.reduce((sum, each) => sum + each, 0) / words.length) - 15.59;
}
