/** What people say about one side of their life, so that all that one person says hangs together. Data only. */

/** A goal: the sentence, steps on the way, and how it feels to have got there. */
export type GoalWords = readonly [words: string, steps: readonly string[], feels: string];

/** What got better: the sentence, why it matters, who or what helped. `about` is the community capital it belongs to. */
export type OutcomeWords = {
  readonly about: 'natural' | 'cultural' | 'human' | 'social' | 'political' | 'financial' | 'built';
  readonly statement: string;
  readonly matters: string;
  readonly helped: string;
};

/**
 * One theme in one language. `[a|b]` is one of several ways to say it; `{kin}`, `{friend}`, `{day}`, `{hour}` and `{place}` are the
 * speaker's own (see voice.ts). Suggestions and notes are a specialist's words, everything else is the person's.
 */
export type ThemeWords = {
  /** What the person calls the topic. */
  readonly topic: string;
  readonly visions: readonly string[];
  readonly preferences: readonly string[];
  readonly goals: readonly GoalWords[];
  readonly suggestions: readonly string[];
  readonly answers: readonly string[];
  readonly notes: readonly string[];
  readonly outcomes: readonly OutcomeWords[];
};

/** One theme in both languages of the region. */
export type Theme = { readonly en: ThemeWords; readonly es: ThemeWords };
