/** What people read of the software: texts and names in the description of the API, sentences that say no, event names, the sample region. */
import ts from 'typescript';
import { isTest, type TextFile } from './repository.ts';
import { sentencesOfNo } from './sentences.ts';

/** A text, and where it stands. */
export type ToldText = { readonly path: string; readonly line: number; readonly text: string };

const API = /^services\/all-in-one\/openapi\.json$/;
const CATALOGUE = 'docs/events.md';
const SAMPLE = /^libs\/sample-region\/src\/.*\.(?:ts|json)$/;
/** Keys of the description whose values are made for programs. */
const FOR_PROGRAMS = new Set(['$ref', 'pattern', 'operationId', 'format', 'type', 'required', 'in']);

/** All of them. */
export function textsTold(files: readonly TextFile[]): readonly ToldText[] {
  const samples = files.filter(({ path }) => SAMPLE.test(path) && !isTest(path));
  return [
    ...files.filter(({ path }) => API.test(path)).flatMap(textsOfApi),
    ...files.filter(({ path }) => path === CATALOGUE).flatMap(namesOfEvents),
    ...sentencesOfNo(files),
    ...samples.flatMap((file) => (file.path.endsWith('.json') ? textsOfJson(file) : literalsIn(file))),
  ];
}

/** Summaries, descriptions, examples, values of closed lists, and the names of fields, parameters and schemas taken apart into words. */
export function textsOfApi(file: TextFile): readonly ToldText[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, held] of Object.entries(value)) {
        texts.push(key);
        if (!FOR_PROGRAMS.has(key)) visit(held);
      }
    }
  };
  visit(JSON.parse(file.text));
  return [...new Set(texts)].map((text) => ({ path: file.path, line: lineOf(file, text), text: inWords(text) }));
}

/** `- \`TopicPaceSet{...}\`` is read as Topic Pace Set. */
export function namesOfEvents(file: TextFile): readonly ToldText[] {
  return file.text.split('\n').flatMap((line, index) => {
    const code = /^- `([^`]+)`/.exec(line)?.[1];
    return code === undefined ? [] : [{ path: file.path, line: index + 1, text: inWords(code) }];
  });
}

function textsOfJson(file: TextFile): readonly ToldText[] {
  return file.text.split('\n').map((text, index) => ({ path: file.path, line: index + 1, text }));
}

/** What stands in quotes in a source. */
export function literalsIn({ path, text }: TextFile): readonly ToldText[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: ToldText[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (isText) found.push({ path, line, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function inWords(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');
}

function lineOf({ text }: TextFile, part: string): number {
  const at = text.indexOf(JSON.stringify(part).slice(1, -1));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
