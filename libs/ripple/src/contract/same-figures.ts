/** Comparing figures: whole numbers exactly, ratios within 1e-9, names in the same order. */
import { jsonText, type Figure } from '../output/figure.ts';

const TOLERANCE = 1e-9;

/** Where two figures differ, in words; nothing if they are the same. */
export function differences(expected: Figure, actual: Figure | undefined, path = ''): string[] {
  if (actual === undefined) return [`${path}: missing`];
  if (expected instanceof Map && actual instanceof Map) {
    const names = [...expected.keys()].join();
    const others = [...actual.keys()].join();
    if (names !== others) return [`${path}: expected the keys ${names}, got ${others}`];
    return [...expected].flatMap(([name, figure]) => differences(figure as Figure, actual.get(name) as Figure, `${path}.${String(name)}`));
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((figure, index) => differences(figure as Figure, actual[index] as Figure, `${path}[${String(index)}]`));
  }
  if (areSame(expected, actual)) return [];
  return [`${path}: expected ${jsonText(expected)}, got ${jsonText(actual)}`];
}

function areSame(expected: Figure, actual: Figure): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number') return expected === actual;
  if (Number.isInteger(expected) && Number.isInteger(actual)) return expected === actual;
  return Math.abs(expected - actual) <= TOLERANCE;
}
