/** Checks of what people read: sentences that say no are easy to read, and nothing that is told uses a word the principles rule out. */
import { readingGrade } from './reading-grade.ts';
import type { Check, Finding, TextFile } from './repository.ts';
import { sentencesOfNo } from './sentences.ts';
import { textsTold, type ToldText } from './texts-told.ts';
import { phrasesAllowed, wordsOf } from './words.ts';

/** Grade 8: most people of fourteen years read it without effort. */
const HARDEST = 8;

/** Every refusal and problem sentence is read at grade 8 or below. */
export const easyToRead: Check = {
  name: `every refusal and problem sentence is read at grade ${HARDEST} or below`,
  findings: (files) => hardSentences(files),
};

/** The sentences above the grade, with their grade. */
export function hardSentences(files: readonly TextFile[]): readonly Finding[] {
  return sentencesOfNo(files)
    .map((sentence) => ({ ...sentence, grade: readingGrade(sentence.text) }))
    .filter(({ grade }) => grade > HARDEST)
    .map(({ path, line, text, grade }) => ({ path, line, problem: `is read at grade ${grade.toFixed(1)}: ${text}` }));
}

/** The whole list of the principles, also words that mean something else in code: where people read, they mean people. */
const TOLD = wordsOf([
  'patients?',
  'clients?',
  'cases?',
  'caseloads?',
  'compliance',
  'non-?compliant',
  'failed',
  'no-shows?',
  'discharged',
  'refused',
  'addicts?',
  'abusers?',
  'clean',
  'dirty',
  'relaps(?:e|es|ed)',
  'drop-?outs?',
  'high-risk',
  'frequent flyers?',
  'pacientes?',
  'clientes?',
  'casos?',
  'cumplimiento',
  'fracas(?:ó|aron|ado)',
  'falt(?:ó|aron) a la cita',
  '(?:dar|dado|dada) de alta',
  'adict[oa]s?',
  'limpi[oa]s?',
  'recaídas?',
  'abandonos?',
]);

/** Texts of the API, sentences that say no, names of events and words of the sample region hold none of them. */
export const wordsTold: Check = {
  name: 'no text that is told, no event and no sample holds a word that the principles rule out',
  findings: (files) => wordsIn(textsTold(files)),
};

/** Terms of protocols are free: imports count lines read, stored, known and refused, and HTTP has names for its statuses. */
const PROTOCOL = /^refused$|"refused":\d+|\bskip-refused\b|^Precondition Failed$/g;

/** The words found in texts, each with where it stands and the text. */
export function wordsIn(texts: readonly ToldText[]): readonly Finding[] {
  return texts.flatMap(({ path, line, text }) =>
    [...phrasesAllowed(text.replaceAll(PROTOCOL, '')).matchAll(new RegExp(TOLD, `${TOLD.flags}g`))].map(([word]) => ({
      path,
      line,
      problem: `says "${word}", a word this product does not use for people: ${text}`,
    })),
  );
}
