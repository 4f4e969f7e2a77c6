/** Which questions are there to ask, and which wait to be read? They are about nobody, and who read what is not told (P8). */
import type { Found } from '@golden-thread/service-host';
import { languagesThatLookClosed, type Question } from '../../domain/question.ts';

/** A question. */
export type QuestionView = {
  readonly questionId: string;
  readonly kind: string;
  readonly accepted: boolean;
  readonly words: readonly { readonly language: string; readonly words: string }[];
  /** A hint: in these languages it looks as if yes or no answered it. */
  readonly looksClosedIn: readonly string[];
  readonly mine: boolean;
  /** What readers thought: of one's own question all of it, of another one's own word. */
  readonly verdicts: readonly string[];
};

/** Whether a question stands in a language: in the one that is asked for, or a regional form of it. Without one any will do. */
export function standsIn(language: string | undefined, { translations }: Question): boolean {
  return language === undefined || [...translations.keys()].some((each) => isSameLanguage(each, language));
}

/** A question as whoever asks sees it, in one language or in all. */
export function questionFor(readerId: string, { aggregateId: questionId, state }: Found<Question>, language?: string): QuestionView {
  const kind = state.proposed?.kind ?? 'open';
  const words = [...state.translations]
    .filter(([each]) => language === undefined || isSameLanguage(each, language))
    .map(([each, text]) => ({ language: each, words: text }));
  const mine = state.proposed?.by === readerId;
  const readings = [...state.readings.values()].filter(({ by }) => mine || by === readerId);
  return {
    questionId,
    kind,
    accepted: state.accepted,
    words,
    looksClosedIn: languagesThatLookClosed({ kind, words }),
    mine,
    verdicts: readings.map(({ verdict }) => verdict),
  };
}

function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
