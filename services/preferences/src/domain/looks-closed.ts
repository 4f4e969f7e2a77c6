/** Whether a question looks closed: a hint for whoever proposes it, never a verdict (P8). Knows English and Spanish. */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** English: small words that may come before a question begins. */
const ENGLISH_LEAD_INS = wordsOf('so and but well then now or');
/** English: with one of these in front, yes or no is an answer. `ca` and `wo` are what n't leaves. */
const ENGLISH_VERBS = wordsOf('is are am was were do does did have has had can could will would shall should may might must ca wo cannot');
/** English: what comes after a statement to have it agreed to. */
const ENGLISH_TAGS = wordsOf('right correct ok okay yes no not agreed');
/** English: polite beginnings that open the door all the same: "Could you tell ...", "Can you help me ...". */
const ENGLISH_POLITE = wordsOf('can could will would');
const ENGLISH_INVITES = wordsOf('tell describe say share show');
const ENGLISH_INVITES_WITH_ME = wordsOf('help walk');

/** Spanish, accents left out: small words that may come before a question word. */
const SPANISH_LEAD_INS = wordsOf('y o pero entonces bueno pues a de en con por para desde hasta hacia sobre entre segun el la los las');
/** Spanish: with one of these in front, a question is open. */
const SPANISH_QUESTION_WORDS = wordsOf('que como cual cuales cuando donde adonde quien quienes cuanto cuanta cuantos cuantas');
/** Spanish: invitations to tell ("¿Me puede contar ...?"). */
const SPANISH_POLITE = wordsOf('puede puedes podria podrias quiere quieres quisiera quisieras');
const SPANISH_INVITES = wordsOf('contar contarme decir decirme hablar hablarme describir describirme compartir');

/**
 * Whether a question looks as if yes or no answered it. `language` is a language tag; in a language other than English and Spanish nothing
 * looks closed. What is not a question ("Tell me about your day.") does not either. Only the last sentence is looked at.
 */
export function looksClosed(words: string, language: string): boolean {
  const asked = /([^.!?…]+)\?[^\p{L}]*$/u.exec(words)?.[1];
  if (asked === undefined) return false;
  switch (language.toLowerCase().split('-')[0]) {
    case 'en':
      return looksClosedInEnglish(asked);
    case 'es':
      return looksClosedInSpanish(asked);
    default:
      return false;
  }
}

/** What comes after the last comma decides: "When it is hard, do you call somebody?" */
function looksClosedInEnglish(asked: string): boolean {
  const [first = '', ...rest] = spokenIn(asked.split(/[,;:]/).at(-1), ENGLISH_LEAD_INS);
  if (rest.length === 0 && ENGLISH_TAGS.has(first)) return true;
  return ENGLISH_VERBS.has(first.replace(/n't$/, '')) && !(ENGLISH_POLITE.has(first) && invitesInEnglish(rest));
}

function invitesInEnglish(rest: readonly string[]): boolean {
  const [you, verb = '', me] = rest.filter((word) => word !== 'please');
  return you === 'you' && (ENGLISH_INVITES.has(verb) || (ENGLISH_INVITES_WITH_ME.has(verb) && me === 'me'));
}

/**
 * Spanish keeps its word order, so a question without a question word in front asks for a yes or a no. The last opening mark begins it; where
 * the mark was left out, what comes after the last comma decides.
 */
function looksClosedInSpanish(asked: string): boolean {
  const begun = asked.split('¿');
  const parts = (begun.at(-1) ?? '').split(/[,;:]/);
  return !(begun.length > 1 ? parts : parts.slice(-1)).some((part) => opensInSpanish(spokenIn(part, SPANISH_LEAD_INS)));
}

function opensInSpanish([begin = '', ...rest]: readonly string[]): boolean {
  if (SPANISH_QUESTION_WORDS.has(begin)) return true;
  const [polite = '', verb = ''] = begin === 'me' ? rest : [begin, ...rest];
  return SPANISH_POLITE.has(polite) && SPANISH_INVITES.has(verb);
}

/** The words of a part of a question, small and without accents, from the first that is no lead-in. */
function spokenIn(part = '', leadIns: ReadonlySet<string>): readonly string[] {
  const plain = part.toLowerCase().replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.match(/[\p{L}']+/gu) ?? [];
  return words.slice(words.findIndex((word) => !leadIns.has(word)));
}
