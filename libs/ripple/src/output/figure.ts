/** Figures: what a metric is made of. Maps, not objects, since an object would put keys like "10" and "9" in an order of its own. */

/** A number, a word, nothing (a denominator of 0), a list, or figures by name. */
export type Figure = number | string | null | readonly Figure[] | Block;

/** Figures by name, in the order in which they are shown. */
export type Block = ReadonlyMap<string, Figure>;

/** The blocks M1 ... M14 by name; a block whose events do not occur is not there. */
export type Metrics = ReadonlyMap<string, Block>;

/** A figure as ordinary objects, for comparisons; their keys may be in another order. */
export type PlainFigure = number | string | null | PlainFigure[] | { [name: string]: PlainFigure };

/** A block from names known in the source: none of them looks like a number, so their order stays. */
export function block(figures: Readonly<Record<string, Figure>>): Block {
  return new Map(Object.entries(figures));
}

/** One division; null where there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** JSON without white space, keys in the order of the blocks: equal figures give equal bytes. */
export function jsonText(figure: Figure): string {
  if (figure === null || typeof figure === 'number' || typeof figure === 'string') return JSON.stringify(figure);
  if (isBlock(figure)) {
    return `{${Array.from(figure, ([name, value]) => `${JSON.stringify(name)}:${jsonText(value)}`).join(',')}}`;
  }
  return `[${figure.map(jsonText).join(',')}]`;
}

/** The same figures as ordinary objects and arrays, for comparing. */
export function toPlain(figure: Figure): PlainFigure {
  if (figure === null || typeof figure === 'number' || typeof figure === 'string') return figure;
  if (isBlock(figure)) return Object.fromEntries(Array.from(figure, ([name, value]) => [name, toPlain(value)]));
  return figure.map(toPlain);
}

function isBlock(figure: readonly Figure[] | Block): figure is Block {
  return !Array.isArray(figure);
}
