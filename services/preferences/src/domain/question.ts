/** A question of the bank: open, or asking for permission. Two specialists of different agencies decide whether it goes in (P8). */
import {
  allHappened,
  canonicalJson,
  decider,
  happened,
  nothing,
  refusal,
  refuse,
  streamName,
  type Decision,
  type Refusal,
  type Speaker,
  type StreamName,
} from '@golden-thread/kernel';
import { looksClosed } from './looks-closed.ts';
import type { QuestionData, QuestionEvent } from './question.schema.ts';
import { withEntry } from './sayings.ts';
import { isSpecialist } from './who-speaks.ts';

type Proposed = QuestionData<'QuestionProposed'>;

/** The stream of a question. */
export function streamOfQuestion(id: string): StreamName {
  return streamName('question', id);
}

/** A question as its decisions see it: what was proposed (null before), its words by language, who read it and how, and where it stands. */
export type Question = {
  readonly proposed: Proposed | null;
  readonly translations: ReadonlyMap<string, string>;
  /** By reader, the latest of the words as they stand. */
  readonly readings: ReadonlyMap<string, QuestionData<'QuestionRead'>>;
  readonly accepted: boolean;
  readonly retired: boolean;
};

/** Nothing was proposed yet. */
export const initial: Question = { proposed: null, translations: new Map(), readings: new Map(), accepted: false, retired: false };

/** Applies a fact, in whatever order facts come. The first proposal stays; what was accepted or retired stays so. */
export function evolve(state: Question, event: QuestionEvent): Question {
  switch (event.type) {
    case 'QuestionProposed': {
      if (state.proposed !== null) return state;
      const words = event.data.words.map((each) => [each.language, each.words] as const);
      return { ...state, proposed: event.data, translations: new Map([...words, ...state.translations]) };
    }
    case 'QuestionRead':
      return { ...state, readings: withEntry(state.readings, event.data.by, event.data) };
    case 'QuestionAccepted':
      return { ...state, accepted: true };
    case 'QuestionTranslated':
      return withWords(state, event.data);
    case 'QuestionRetired':
      return { ...state, retired: true };
  }
}

/** What the question bank says no to. */
export const refusals = {
  notTheirs: refusal(
    'question-bank-by-others',
    'Peer specialists and network leads keep the question bank. Tell one of them your idea.',
    'P8',
  ),
  exists: refusal('question-exists', 'Another question has this id. Use a new one.'),
  noWords: refusal('question-without-words', 'Write the question first, in one language at least.'),
  languageTwice: refusal('question-language-twice', 'The question stands here twice in one language. Keep one of them.'),
  notProposed: refusal('question-not-proposed', 'There is no such question. Propose it first.'),
  ownQuestion: refusal('question-read-by-its-author', 'You wrote this one. Ask two specialists of other agencies to read it.', 'P8'),
  onlySpecialistsRead: refusal('question-read-by-specialists', 'Peer specialists decide about questions. Ask one to read it.', 'P8'),
  decided: refusal('question-decided', 'Two specialists said yes already. A network lead can retire the question.', 'P8'),
  retired: refusal('question-retired', 'This question is asked no more. Propose a new one.'),
  retiredByLead: refusal('question-retired-by-lead', 'A network lead retires a question of the bank. Ask them.', 'P8'),
} as const;

/** Somebody proposes a question. */
export type ProposeQuestion = Omit<Proposed, 'by'> & { readonly by: Speaker };

/** Proposes a question. One that looks closed is taken all the same: {@link languagesThatLookClosed} is the hint. */
export function proposeQuestion({ by, kind, words }: ProposeQuestion, state: Question): Decision<QuestionEvent> {
  if (!keepsTheBank(by)) return refuse(refusals.notTheirs);
  const proposed = { kind, words, by: by.id };
  if (state.proposed !== null) return canonicalJson(state.proposed) === canonicalJson(proposed) ? nothing : refuse(refusals.exists);
  if (words.length === 0) return refuse(refusals.noWords);
  const languages = new Set(words.map(({ language }) => language));
  return languages.size < words.length ? refuse(refusals.languageTwice) : happened('QuestionProposed', proposed);
}

/** A hint: the languages in which an open question looks closed. Asking for permission is closed on purpose. */
export function languagesThatLookClosed({ kind, words }: Pick<Proposed, 'kind' | 'words'>): readonly string[] {
  if (kind === 'permission') return [];
  return words.filter((each) => looksClosed(each.words, each.language)).map(({ language }) => language);
}

/** A specialist reads a proposed question. `agencyId` is looked up: the agency they work for. */
export type ReadQuestion = { readonly agencyId: string; readonly verdict: QuestionData<'QuestionRead'>['verdict']; readonly by: Speaker };

/** Notes what a reader thinks. With the yes of a second agency the question is accepted. */
export function readQuestion({ agencyId, verdict, by }: ReadQuestion, state: Question): Decision<QuestionEvent> {
  if (!isSpecialist(by)) return refuse(refusals.onlySpecialistsRead);
  const lacking = lackingToWorkOn(state);
  if (lacking !== null) return refuse(lacking);
  if (state.proposed?.by === by.id) return refuse(refusals.ownQuestion);
  if (state.readings.get(by.id)?.verdict === verdict) return nothing;
  if (state.accepted) return refuse(refusals.decided);
  const read = { type: 'QuestionRead', data: { by: by.id, agencyId, verdict } } as const;
  const readings = [...withEntry(state.readings, by.id, read.data).values()];
  const agencies = new Set(readings.filter((reading) => reading.verdict === 'yes').map((reading) => reading.agencyId));
  return allHappened(agencies.size < 2 ? [read] : [read, { type: 'QuestionAccepted', data: {} }]);
}

/** Somebody puts a question into a language, or, until it is accepted, puts it better. */
export type TranslateQuestion = QuestionData<'QuestionTranslated'> & { readonly by: Speaker };

/** Translates a question. Words that two specialists said yes to stay; in other languages it may still be asked. */
export function translateQuestion({ language, words, by }: TranslateQuestion, state: Question): Decision<QuestionEvent> {
  if (!keepsTheBank(by)) return refuse(refusals.notTheirs);
  const lacking = lackingToWorkOn(state);
  if (lacking !== null) return refuse(lacking);
  const known = state.translations.get(language);
  if (known === words) return nothing;
  return known !== undefined && state.accepted ? refuse(refusals.decided) : happened('QuestionTranslated', { language, words });
}

/** Somebody takes a question out of the bank. */
export type RetireQuestion = { readonly by: Speaker };

/** Retires a question: a network lead any, whoever proposed it until it is accepted. */
export function retireQuestion({ by }: RetireQuestion, state: Question): Decision<QuestionEvent> {
  if (!keepsTheBank(by)) return refuse(refusals.notTheirs);
  if (state.proposed === null) return refuse(refusals.notProposed);
  if (state.retired) return nothing;
  const mayRetire = by.role === 'network-steward' || (!state.accepted && state.proposed.by === by.id);
  return mayRetire ? happened('QuestionRetired', {}) : refuse(refusals.retiredByLead);
}

/** The aggregate. */
export const question = decider({ initial, evolve, decide: { proposeQuestion, readQuestion, translateQuestion, retireQuestion } });

/** A reader thought of the words they read: where others take the place of those, the question is read anew. */
function withWords(state: Question, { language, words }: QuestionData<'QuestionTranslated'>): Question {
  const known = state.translations.get(language);
  const translations = withEntry(state.translations, language, words);
  return { ...state, translations, readings: known === undefined || known === words ? state.readings : initial.readings };
}

function keepsTheBank(by: Speaker): boolean {
  return isSpecialist(by) || by.role === 'network-steward';
}

function lackingToWorkOn({ proposed, retired }: Question): Refusal | null {
  if (proposed === null) return refusals.notProposed;
  return retired ? refusals.retired : null;
}
