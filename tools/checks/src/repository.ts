/** The files of the repository as the checks see them, and what a check answers. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The place of a file named by its path from the project's folder. */
export const inProject = (path: string): string => join(root, path);

/** A text file: its path from the project's folder, with slashes, and what is in it. */
export type TextFile = { readonly path: string; readonly text: string };

/** One thing that is not as it should be. */
export type Finding = { readonly path: string; readonly line: number; readonly problem: string };

/** A check of the repository. It answers all it finds; nothing found is a pass. */
export type Check = { readonly name: string; readonly findings: (files: readonly TextFile[]) => readonly Finding[] };

const texts =
  /\.(ts|tsx|js|mjs|json|md|html|css|yml|yaml|sh|ndjson)$|(^|\/)(Dockerfile|run|\.npmrc|\.gitignore|\.gitattributes|\.editorconfig)$/;
// Data sets are copied as they were published; the lockfile is written by npm and has a check of its own.
const others = /(^|\/)(datasets|golden)\/|^package-lock\.json$|^bench\/results\//;

/** Every text file that git has or would take. Throws outside a git checkout, where nobody can tell sources from scratch files. */
export function repositoryFiles(): readonly TextFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => texts.test(path) && !others.test(path) && existsSync(inProject(path)))
    .map((path) => ({ path, text: readFileSync(inProject(path), 'utf8') }));
}

/** A finding for every line in which the expression matches, with what it matched in the problem's words. */
export function findingsByLine(file: TextFile, expression: RegExp, problem: (match: RegExpExecArray) => string | undefined): Finding[] {
  return file.text.split('\n').flatMap((line, index) =>
    [...line.matchAll(new RegExp(expression, expression.flags.replace('g', '') + 'g'))].flatMap((match) => {
      const words = problem(match);
      return words === undefined ? [] : [{ path: file.path, line: index + 1, problem: words }];
    }),
  );
}

/** Whether a file only runs under Jest. */
export function isTest(path: string): boolean {
  return /\.(spec|contract)\.ts$|\/src\/contract(\.ts|\/)/.test(path);
}
