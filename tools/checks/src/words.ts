/** The words the product never uses for people (its founding principles), with the phrases in which they mean something else. */
import { findingsByLine, isTest, type Check, type Finding, type TextFile } from './repository.ts';

/** Words that mean a person, or what a person did, wherever they stand. */
const always = [
  'patients?',
  'caseloads?',
  'compliance',
  'non-?compliant',
  'no-shows?',
  'discharged',
  'addicts?',
  'abusers?',
  'relapsed?',
  'drop-?outs?',
  'high-risk',
  'frequent flyers?',
  'pacientes?',
  'cumplimiento',
  'fracasó',
  'faltó a la cita',
  'dar de alta',
  'adict[oa]s?',
  'recaídas?',
  'abandonos?',
];
/** Words that also have a technical meaning: looked for where people read, on pages and in guides. */
const whereRead = ['clients?', 'cases?', 'dirty', 'clientes?', 'casos?', 'limpi[oa]s?'];
/** The same, in names in the code: a clientId is about a person, a client of a database is not. */
const inNames = /\b(?:client|case|patient)(?:Id|Name|Worker|Note|File|Record)s?\b/;

/** Phrases in which a word is no word about a person. */
const allowed = [
  'in case',
  'in any case',
  'in this case',
  'in that case',
  'in no case',
  'in which case',
  'worst case',
  'best case',
  'edge cases?',
  'test cases?',
  'special cases?',
  'kebab-case',
  'lower case',
  'upper case',
  'case-(?:in)?sensitive',
  'HTTP clients?',
  'typed clients?',
  'libs/client',
  'client\\.spec\\.ts',
  '(?:load|database|Kafka) clients?',
  '\\d+ clients',
  'en caso de',
];

const phrases = new RegExp(`\\b(?:${allowed.join('|')})\\b`, 'giu');
const hard = wordsOf(always);
const read = wordsOf([...always, ...whereRead]);

/** No page, guide, event name or line of code uses one of the words. */
export const wordsForPeople: Check = {
  name: 'no word is used for people that the principles rule out',
  findings: (files) => files.filter(({ path }) => /^(services|libs|docs)\/|^README\.md$/.test(path) && !isTest(path)).flatMap(wordsFound),
};

/** The words found in one file. Pages (Markdown, HTML) are held to the whole list, code to the words without a technical meaning. */
export function wordsFound(file: TextFile): readonly Finding[] {
  const page = /\.(md|html)$/.test(file.path);
  const plain = { path: file.path, text: phrasesAllowed(file.text) };
  const word = (match: RegExpExecArray): string => `says "${match[0]}", a word this product does not use for people`;
  return [...findingsByLine(plain, page ? read : hard, word), ...(page ? [] : findingsByLine(plain, inNames, word))];
}

/** The text with blanks in place of phrases in which a word is no word about a person: of their length, so that everything stays where it was. */
export function phrasesAllowed(text: string): string {
  return text.replace(phrases, (phrase) => ' '.repeat(phrase.length));
}

/** Whole words only; letters with accents count as letters, which `\b` alone does not know. */
export function wordsOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
}
