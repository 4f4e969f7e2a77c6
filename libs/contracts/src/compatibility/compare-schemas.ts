/** Whether a schema may take the place of an older one of the same version: only optional fields may be added (architecture.md 5, R13). */

/** Every way in which a schema can break a promise, by name. */
export type BreakKind =
  | 'event-removed'
  | 'field-removed'
  | 'field-retyped'
  | 'item-retyped'
  | 'required-field-added'
  | 'field-became-required'
  | 'field-became-optional'
  | 'enum-narrowed'
  | 'enum-widened'
  | 'const-changed'
  | 'bound-narrowed'
  | 'bound-widened'
  | 'pattern-changed'
  | 'reader-closed'
  | 'writer-opened'
  | 'mark-changed'
  | 'keyword-not-allowed';

/** One broken promise. `field` is a path like `changes.ledBy[]`; empty for the event itself. */
export type Break = { readonly kind: BreakKind; readonly field: string; readonly reason: string };

/** A JSON Schema as it stands in a golden snapshot or comes from TypeBox. */
export type JsonSchema = { readonly [keyword: string]: unknown };

type Compared = { readonly older: JsonSchema; readonly newer: JsonSchema; readonly field: string };

/** What is said about a field to people; it promises nothing to readers. */
const annotations = new Set(['title', 'description', 'examples', '$comment', 'deprecated']);
const bounds = { minLength: 1, minimum: 1, minItems: 1, maxLength: -1, maximum: -1, maxItems: -1 } as const;
const known = new Set([
  ...annotations,
  ...Object.keys(bounds),
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'pattern',
  'x-personal',
  'x-about',
]);

/** Compares a schema with an older one of the same version. Returns every break; empty when old and new readers understand both. */
export function compareSchemas(older: JsonSchema, newer: JsonSchema, field = ''): Break[] {
  const compared = { older, newer, field };
  const strange = [...Object.keys(older), ...Object.keys(newer)].filter((keyword) => !known.has(keyword) && !keyword.startsWith('~'));
  if (strange.length > 0) {
    const names = [...new Set(strange)].join(', ');
    return [{ kind: 'keyword-not-allowed', field, reason: `uses ${names}, which this check cannot judge` }];
  }
  if (!same(older['type'], newer['type'])) return [retyped(compared)];
  return [
    ...comparedValues(compared),
    ...comparedBounds(compared),
    ...comparedFields(compared),
    ...comparedOpenness(compared),
    ...comparedItems(compared),
  ];
}

function retyped({ older, newer, field }: Compared): Break {
  return {
    kind: field.endsWith('[]') ? 'item-retyped' : 'field-retyped',
    field,
    reason: `was ${text(older['type'])} and is ${text(newer['type'])} now`,
  };
}

function comparedValues({ older, newer, field }: Compared): Break[] {
  const breaks: Break[] = [];
  const [before, after] = [values(older), values(newer)];
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  if ((before.length === 0) !== (after.length === 0)) {
    const kind = before.length === 0 ? 'enum-narrowed' : 'enum-widened';
    breaks.push({ kind, field, reason: before.length === 0 ? 'takes only some values now' : 'takes any value now' });
  } else {
    if (gone.length > 0) breaks.push({ kind: 'enum-narrowed', field, reason: `no longer takes ${gone.join(', ')}` });
    if (added.length > 0)
      breaks.push({ kind: 'enum-widened', field, reason: `takes ${added.join(', ')}, which readers of this version do not know` });
  }
  if (!same(older['const'], newer['const'])) {
    breaks.push({ kind: 'const-changed', field, reason: `was always ${text(older['const'])} and is ${text(newer['const'])} now` });
  }
  if (older['pattern'] !== newer['pattern']) breaks.push({ kind: 'pattern-changed', field, reason: 'has another form now' });
  if (!same(older['x-personal'], newer['x-personal'])) {
    breaks.push({ kind: 'mark-changed', field, reason: 'is sealed for somebody else now, or not at all' });
  }
  return breaks;
}

function comparedBounds({ older, newer, field }: Compared): Break[] {
  return Object.entries(bounds).flatMap(([keyword, direction]): Break[] => {
    // A bound that is not there is the widest there can be.
    const none = direction * Number.NEGATIVE_INFINITY;
    const change = direction * (number(newer[keyword], none) - number(older[keyword], none));
    if (change === 0 || Number.isNaN(change)) return [];
    const said = `${keyword} was ${text(older[keyword])} and is ${text(newer[keyword])} now`;
    return [{ kind: change > 0 ? 'bound-narrowed' : 'bound-widened', field, reason: said }];
  });
}

function comparedFields({ older, newer, field }: Compared): Break[] {
  const [before, after] = [properties(older), properties(newer)];
  const [must, mustNow] = [names(older['required']), names(newer['required'])];
  const breaks: Break[] = [];
  for (const [name, schema] of before) {
    const path = field === '' ? name : `${field}.${name}`;
    const next = after.get(name);
    if (next === undefined) {
      breaks.push({ kind: 'field-removed', field: path, reason: 'is gone' });
      continue;
    }
    if (!must.has(name) && mustNow.has(name))
      breaks.push({ kind: 'field-became-required', field: path, reason: 'was optional: older events lack it' });
    if (must.has(name) && !mustNow.has(name))
      breaks.push({ kind: 'field-became-optional', field: path, reason: 'was always there: older readers rely on it' });
    breaks.push(...compareSchemas(schema, next, path));
  }
  for (const name of mustNow) {
    if (before.has(name)) continue;
    breaks.push({
      kind: 'required-field-added',
      field: field === '' ? name : `${field}.${name}`,
      reason: 'is new and required: older events lack it',
    });
  }
  return breaks;
}

function comparedOpenness({ older, newer, field }: Compared): Break[] {
  const [closed, closedNow] = [older['additionalProperties'] === false, newer['additionalProperties'] === false];
  if (closed === closedNow) return [];
  return closedNow
    ? [{ kind: 'reader-closed', field, reason: 'refuses fields it does not know: it cannot read what a newer writer sends' }]
    : [{ kind: 'writer-opened', field, reason: 'lets unknown fields in: they could never be given a meaning later' }];
}

function comparedItems({ older, newer, field }: Compared): Break[] {
  const [before, after] = [older['items'], newer['items']];
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined)
    return [{ kind: 'item-retyped', field: `${field}[]`, reason: 'says something else about its items' }];
  return compareSchemas(before as JsonSchema, after as JsonSchema, `${field}[]`);
}

function properties(schema: JsonSchema): ReadonlyMap<string, JsonSchema> {
  return new Map(Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>));
}

function names(required: unknown): ReadonlySet<string> {
  return new Set(required as readonly string[] | undefined);
}

function values(schema: JsonSchema): readonly string[] {
  return ((schema['enum'] ?? []) as readonly unknown[]).map(text);
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function same(a: unknown, b: unknown): boolean {
  return text(a) === text(b);
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
