import { readFileSync } from 'node:fs';
import { contentFingerprint } from './content-fingerprint.ts';
import { parseImportLine } from './parse-import-line.ts';

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../../../testing/datasets/${name}/events.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

describe('the data sets', () => {
  test.each([
    ['kfamily', 2933, 2933],
    ['worked-example', 21, 20],
  ])('%s: every one of its %d lines is good; the same id always says the same', (name, lines, events) => {
    const read = linesOf(name).map((line) => parseImportLine(line));
    expect(read).toHaveLength(lines);
    const contents = new Map<string, Set<string>>();
    for (const event of read) {
      if (Array.isArray(event)) throw new Error(JSON.stringify(event));
      contents.set(event.id, (contents.get(event.id) ?? new Set()).add(contentFingerprint(event)));
    }
    expect(contents.size).toBe(events);
    expect([...contents.values()].every((each) => each.size === 1)).toBe(true);
  });
});
