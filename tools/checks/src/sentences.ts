/** The sentences in which the software says no: every refusal of a domain and every problem on its way to whoever asked. */
import ts from 'typescript';
import { isTest, type TextFile } from './repository.ts';

/** A sentence somebody may read, and where it stands. */
export type Sentence = { readonly path: string; readonly line: number; readonly text: string };

/** Names under which one is made ready before it is said. */
const READY = new Set(['sentence', 'why']);
const WHERE = /^(?:services\/[^/]+|libs\/(?:service-host|kernel|privacy))\/src\/.*\.ts$/;

/** Every refusal and problem sentence of the repository. A part that is filled in is read as `this`. */
export function sentencesOfNo(files: readonly TextFile[]): readonly Sentence[] {
  return files.filter(({ path }) => WHERE.test(path) && !isTest(path) && !path.endsWith('.dto.ts')).flatMap(sentencesIn);
}

/** Those of one file. */
export function sentencesIn({ path, text }: TextFile): readonly Sentence[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const speakers = speakersIn(source);
  const found: Sentence[] = [];
  const take = (node: ts.Node): void => {
    const said = textOf(node);
    if (said === undefined) {
      ts.forEachChild(node, take);
      return;
    }
    if (isSentence(said)) found.push({ path, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: said });
  };
  const visit = (node: ts.Node): void => {
    if (speaks(node, speakers)) for (const argument of node.arguments ?? []) take(argument);
    else if (isReady(node) && node.initializer !== undefined) take(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Who says no in a file: `refusal(...)`, and what makes one of a `sentence` that it is given. */
function speakersIn(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set(['refusal']);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined && takesSentence(node)) names.add(node.name.text);
    const made = ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.initializer : undefined;
    if (made !== undefined && ts.isArrowFunction(made) && takesSentence(made)) names.add((node as ts.VariableDeclaration).name.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function takesSentence({ parameters }: ts.FunctionDeclaration | ts.ArrowFunction): boolean {
  return parameters.some(({ name }) => ts.isIdentifier(name) && name.text === 'sentence');
}

function speaks(node: ts.Node, speakers: ReadonlySet<string>): node is ts.CallExpression | ts.NewExpression {
  if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === 'Problem';
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && speakers.has(node.expression.text);
}

/** `PLAIN` is the table of sentences for what the framework says no to. */
function isReady(node: ts.Node): node is ts.VariableDeclaration | ts.PropertyAssignment {
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node)) return false;
  return ts.isIdentifier(node.name) && (READY.has(node.name.text) || node.name.text === 'PLAIN');
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('this');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

/** Codes, ids of rules and names are no sentences. */
function isSentence(text: string): boolean {
  return /\s/.test(text) && /[.!?]$/.test(text);
}
