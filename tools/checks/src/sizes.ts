/** A report, not a check: which files are longer than the house's size. A good reason wins, so nothing fails by it. */
import type { TextFile } from './repository.ts';

const houseSize = 250;

/** The source files above about 250 lines, longest first, as `lines path`. */
export function largeFiles(files: readonly TextFile[]): readonly string[] {
  return files
    .filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.includes('generated'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > houseSize)
    .sort((one, other) => other.lines - one.lines)
    .map(({ path, lines }) => `${lines} ${path}`);
}
