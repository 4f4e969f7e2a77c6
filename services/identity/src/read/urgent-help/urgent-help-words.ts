/** What "Need help now?" says whatever a network says: the national lifeline, and that nobody watches. */

/** One sentence in one language. */
export type InLanguage = { readonly language: string; readonly words: string };

/** The 988 Lifeline of the United States. Spanish: 2 in a call, AYUDA by text (988lifeline.org/get-help/what-to-expect). */
export const LIFELINE: readonly InLanguage[] = [
  { language: 'en', words: 'Call or text 988, day or night. Somebody will listen. It is free.' },
  { language: 'es', words: 'Llame al 988 y oprima 2, o envíe AYUDA por mensaje de texto al 988, de día o de noche. Es gratis.' },
];

/** Said plainly, so that nobody waits for somebody who does not come (P15). */
export const NOBODY_WATCHES: readonly InLanguage[] = [
  { language: 'en', words: 'Nobody is watching this page. If you need somebody now, call or text.' },
  { language: 'es', words: 'Nadie está mirando esta página. Si necesita a alguien ahora, llame o envíe un mensaje de texto.' },
];
