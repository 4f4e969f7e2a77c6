/** Refusals: a rule's "no", as a value with a code and one plain sentence for a person. */

/** A named refusal. `rule` is the id of the principle or promise behind it (P9, R3 ...), where there is one. */
export type Refusal = {
  readonly code: string;
  readonly sentence: string;
  readonly rule?: string;
};

/** Names a refusal: a kebab-case code, one plain sentence that says what to do instead, and the rule's id. */
export function refusal(code: string, sentence: string, rule?: string): Refusal {
  return rule === undefined ? { code, sentence } : { code, sentence, rule };
}
