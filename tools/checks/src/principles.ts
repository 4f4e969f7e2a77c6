/** Check of the proofs: each founding principle is a rule of the software only while a spec proves it, and names it in its title. */
import ts from 'typescript';
import { isTest, type Check, type Finding, type TextFile } from './repository.ts';

/** P1 to P16. */
const PRINCIPLES: readonly string[] = Array.from({ length: 16 }, (_, index) => `P${index + 1}`);
/** A title that proves rules starts with their ids: `P9: ...`, `P6, P12: ...`. */
const IDS = /^((?:P\d+)(?:, P\d+)*): /;

/** Every principle has a spec whose title starts with its id, and no title names one that there is not. */
export const principlesProved: Check = {
  name: 'every principle is named by the title of a spec',
  findings: (files) => unproved(files.filter(({ path }) => isTest(path))),
};

/** The principles that no title names, and the titles that name no principle. */
export function unproved(specs: readonly TextFile[]): readonly Finding[] {
  const named = specs.flatMap((spec) =>
    titlesIn(spec).flatMap(({ title, line }) => idsIn(title).map((id) => ({ id, path: spec.path, line }))),
  );
  const ids = new Set(named.map(({ id }) => id));
  return [
    ...PRINCIPLES.filter((id) => !ids.has(id)).map((id) => ({ path: 'specs', line: 0, problem: `no title starts with "${id}: "` })),
    ...named
      .filter(({ id }) => !PRINCIPLES.includes(id))
      .map(({ id, path, line }) => ({ path, line, problem: `names ${id}, which is no principle` })),
  ];
}

/** The titles of a spec: what stands first in `test(...)`, `it(...)`, `describe(...)` and their `.each(...)`. */
export function titlesIn({ path, text }: TextFile): readonly { readonly title: string; readonly line: number }[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const titles: { title: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestCall(node.expression)) {
      const [first] = node.arguments;
      const title = first === undefined ? undefined : textOf(first);
      if (title !== undefined) titles.push({ title, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

function isTestCall(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'it', 'describe'].includes(callee.text);
  return (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) && isTestCall(callee.expression);
}

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : undefined;
}

function idsIn(title: string): readonly string[] {
  return IDS.exec(title)?.[1]?.split(', ') ?? [];
}
