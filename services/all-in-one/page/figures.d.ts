/** Types of figures.js, for the specs. */

/** One number with its name and its definition; null: nothing to say yet. */
export type Card = { readonly name: string; readonly value: string | null; readonly words: string };
/** Several numbers; `share` (0 to 1) is what a bar shows beside a row. */
export type Table = {
  readonly title: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly share: number | null }[];
};

export function figure(count: number): string;
export function cardsOf(metrics: Readonly<Record<string, unknown>>): readonly Card[];
export function tablesOf(metrics: Readonly<Record<string, unknown>>): readonly Table[];
export function freshnessOf(answer: { readonly state: string; readonly stalenessMs: number | null; readonly asOf: string }): string;
