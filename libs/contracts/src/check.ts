/** One checker for whatever is an event: TypeBox schemas, compiled once by ajv (architecture.md 5, "one border, one checker"). */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Static, TSchema } from 'typebox';

/** One thing that is wrong with a document: where, as a path like `data.ledBy[2]`, and why, in plain words without its content. */
export type Problem = { readonly field: string; readonly reason: string };

/** A compiled schema. */
export type Check<Schema extends TSchema = TSchema> = {
  /** Whether a document fits. Fast: stops at the first problem and keeps none. */
  readonly fits: (document: unknown) => document is Static<Schema>;
  /** Everything that is wrong with a document; empty when it fits. */
  readonly problems: (document: unknown) => Problem[];
};

const options = { strict: true, allowUnionTypes: true, unicodeRegExp: true, addUsedSchema: false } as const;
const first = new Ajv2020({ ...options, allErrors: false });
const all = new Ajv2020({ ...options, allErrors: true, verbose: true });
// Marks that say how a stored field is sealed and whom it is about; they check nothing.
for (const ajv of [first, all]) for (const mark of ['x-personal', 'x-about']) ajv.addKeyword(mark);

/** Compiles a schema when it is first needed: twice, for the fast answer and for the complaint. */
export function checkOf<Schema extends TSchema>(schema: Schema): Check<Schema> {
  let fast: ValidateFunction | undefined;
  let thorough: ValidateFunction | undefined;
  return {
    fits: (document): document is Static<Schema> => (fast ??= first.compile(schema))(document),
    problems: (document) => {
      thorough ??= all.compile(schema);
      if (thorough(document)) return [];
      const problems = (thorough.errors ?? []).map(problemOf);
      // One wrong value breaks several keywords of a union; its reader needs one sentence.
      return problems.filter((problem, n) => problems.findIndex((other) => other.field === problem.field) === n);
    },
  };
}

function problemOf(error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  if (error.keyword === 'required') return { field: child(path, text(error, 'missingProperty')), reason: 'is missing' };
  if (error.keyword === 'additionalProperties')
    return { field: child(path, text(error, 'additionalProperty')), reason: 'is not known here' };
  return { field: path === '' ? 'document' : path, reason: reasonOf(error) };
}

type Reason = (error: ErrorObject) => string;

const reasons: Readonly<Record<string, Reason>> = {
  type: typeReason,
  pattern: (error) => patternReason(error.data as string),
  enum: (error) => `is none of ${(error.params['allowedValues'] as readonly unknown[]).join(', ')}`,
  const: (error) => `is not ${JSON.stringify(error.params['allowedValue'])}`,
  minimum: boundReason,
  maximum: boundReason,
  minLength: (error) => `has fewer than ${text(error, 'limit')} characters`,
  maxLength: (error) => `has more than ${text(error, 'limit')} characters`,
};

function reasonOf(error: ErrorObject): string {
  return reasons[error.keyword]?.(error) ?? error.message ?? `breaks the rule "${error.keyword}"`;
}

function typeReason(error: ErrorObject): string {
  // JSON text may name a number that no double holds; it arrives as infinity.
  if (typeof error.data === 'number' && !Number.isFinite(error.data)) return 'is a number too large to be kept';
  return `is ${kindOf(error.data)}, where ${wanted(error)} is needed`;
}

function boundReason(error: ErrorObject): string {
  const limit = Number(error.params['limit']);
  return Math.abs(limit) === Number.MAX_SAFE_INTEGER
    ? `lies beyond ${String(limit)}: numbers larger than that cannot be kept exactly`
    : `is ${error.keyword === 'minimum' ? 'less' : 'more'} than ${String(limit)}`;
}

/** Says which of the promises of an id or code a text breaks. The pattern itself says it to nobody. */
function patternReason(value: string): string {
  if (value === '') return 'is empty';
  if (!value.isWellFormed()) return 'holds half of a surrogate pair, which is no character';
  if (/\p{Cc}/u.test(value)) return 'holds a control character, such as a tab or a line break';
  const characters = Array.from(value).length;
  return characters > 128
    ? `has ${String(characters)} characters, where at most 128 are kept`
    : 'does not have the form that is needed here';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

function wanted(error: ErrorObject): string {
  const types = error.params['type'] as string | readonly string[];
  return (typeof types === 'string' ? [types] : types).map((type) => kinds[type] ?? type).join(' or ');
}

function text(error: ErrorObject, name: string): string {
  return String(error.params[name]);
}

/** `/data/ledBy/2` becomes `data.ledBy[2]`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : child(path, part)), '');
}

function child(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
