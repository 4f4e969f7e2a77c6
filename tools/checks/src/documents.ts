/** Checks of the documents: every path they name exists, and every decision record says what a decision record says. */
import { globSync } from 'node:fs';
import { posix } from 'node:path';
import { headingsOf, mentionsOf, type Mention } from './markdown.ts';
import { root, type Check, type Finding, type TextFile } from './repository.ts';

/** Pages that have to be there: what this is, and where everything is. */
const required = ['README.md', 'docs/map.md'];
/** Inline code that starts with one of these folders is taken to be a path. */
const folders = /^(services|libs|tools|docs|deploy|bench|\.ci)\//;
/** On the map, a bare file name stands for a file at the top. */
const topFile = /^[\w.-]+\.(json|js|md|yml|mjs)$/;
/** Parts of the path that only exist once something ran. */
const madeByRunning = /^bench\/(peers|raw)(\/|$)|(^|\/)(dist|node_modules|data|coverage)(\/|$)/;

/** Every path named in README and docs exists; a `*` or `{a,b}` in it has to match something. */
export const pathsExist: Check = {
  name: 'every path named in README and docs exists',
  findings: (files) => [
    ...required
      .filter((path) => !files.some((file) => file.path === path))
      .map((path) => ({ path, line: 1, problem: 'this page is missing' })),
    ...files.filter(isPage).flatMap((page) => missingPaths(page, exists)),
  ],
};

/** The mentions in a page that name nothing; `there` says whether a path (from the project's folder) exists. */
export function missingPaths(page: TextFile, there: (path: string) => boolean): readonly Finding[] {
  return mentionsOf(page.text).flatMap((mention) => {
    const path = pathOf(mention, page.path);
    if (path === undefined || madeByRunning.test(path) || there(path)) return [];
    return [{ path: page.path, line: mention.line, problem: `names ${path}, which is not there` }];
  });
}

/** The path a mention stands for, from the project's folder; undefined if it is no path inside the project. */
function pathOf({ kind, text }: Mention, page: string): string | undefined {
  if (kind === 'link') {
    const target = text.replace(/#.*$/, '');
    if (target === '' || /^[a-z]+:/.test(target)) return undefined;
    const path = posix.normalize(posix.join(posix.dirname(page), target));
    return path.startsWith('..') ? undefined : path;
  }
  if (/[\s<>$]|\.\.\./.test(text)) return undefined;
  // `file.ts:12` and `file.ts#name` point into a file.
  const path = text.replace(/[:#].*$/, '').replace(/\/$/, '');
  return folders.test(text) || (page === 'docs/map.md' && topFile.test(path)) ? path : undefined;
}

function exists(path: string): boolean {
  return globSync(path, { cwd: root }).length > 0;
}

function isPage({ path }: TextFile): boolean {
  return path === 'README.md' || /^(docs|libs|services|tools)\/.*\.md$/.test(path);
}

const parts = ['problem', 'options', 'cost', 'decision'];

/** Every decision record has the headings problem, options, cost and decision. */
export const decisionsComplete: Check = {
  name: 'every decision record says problem, options, cost and decision',
  findings: (files) => {
    const records = files.filter(({ path }) => /^docs\/decisions\/.*\.md$/.test(path));
    if (records.length === 0) return [{ path: 'docs/decisions', line: 1, problem: 'holds no decision record' }];
    return records.flatMap((record) => [
      ...(/\/\d{4}-[a-z0-9-]+\.md$/.test(record.path) ? [] : [{ path: record.path, line: 1, problem: 'is not named NNNN-title.md' }]),
      ...missingParts(record),
    ]);
  },
};

/** The parts a decision record lacks, one finding for each. */
export function missingParts(record: TextFile): readonly Finding[] {
  const headings = headingsOf(record.text);
  return parts
    .filter((part) => !headings.some((heading) => heading.startsWith(part)))
    .map((part) => ({ path: record.path, line: 1, problem: `has no heading "${part}"` }));
}
