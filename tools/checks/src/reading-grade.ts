/** How hard a sentence is to read: the grade of school at which it is understood. */
import { syllable } from 'syllable';

/** Flesch counts what stands between any of these marks as a sentence: each is a breath. */
const BREATH = /[\p{L}\p{N})"'”’`%][.:;!?](?=\s|$)/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and Chissom, Derivation of new
 * readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975). Sentences are counted as in Flesch, How to Write Plain
 * English (1979): colons and semicolons end one. What stands in backquotes is read as one short word. A text without words has no grade (0).
 */
export function readingGrade(text: string): number {
  const read = text.replaceAll(/`[^`]+`/g, 'this');
  const words = read.match(WORD) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, (read.match(BREATH) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}
