/** Breaks a schema on purpose, in every way and at every field: what a compatibility check is worth is what it catches (R13). */
import type { BreakKind, JsonSchema } from './compare-schemas.ts';

/** A schema with one promise broken, and how a check has to name the break. */
export type CraftedBreak = { readonly kind: BreakKind; readonly field: string; readonly broken: JsonSchema };

type Fields = Readonly<Record<string, JsonSchema>>;
/** How a broken inner schema becomes the whole schema again, and what its path is called. */
type Place = { readonly field: string; readonly put: (inner: JsonSchema) => JsonSchema };

/** Every break that can be made of a schema, at every depth. */
export function craftedBreaks(schema: JsonSchema): CraftedBreak[] {
  return breaksAt(schema, { field: '', put: (inner) => inner });
}

/** Changes that break nothing: an optional field more, another description, fields in another order. */
export function harmlessChanges(schema: JsonSchema): JsonSchema[] {
  const fields = fieldsOf(schema);
  return [
    { ...schema, properties: { ...fields, addedLater: { type: 'string' } } },
    { ...schema, description: 'Said in other words.', title: 'Another title' },
    { ...schema, properties: Object.fromEntries(Object.entries(fields).reverse()) },
  ];
}

function breaksAt(schema: JsonSchema, place: Place): CraftedBreak[] {
  const at = (kind: BreakKind, change: JsonSchema, field = place.field): CraftedBreak => ({
    kind,
    field,
    broken: place.put({ ...schema, ...change }),
  });
  const here: CraftedBreak[] = [];
  const values = schema['enum'] as readonly unknown[] | undefined;
  // Without its only value a list would allow nothing at all: that is no narrower list.
  if (values !== undefined && values.length > 1) here.push(at('enum-narrowed', { enum: values.slice(1) }));
  if (values !== undefined) here.push(at('enum-widened', { enum: [...values, 'something-new'] }));
  if ('const' in schema) here.push(at('const-changed', { const: 'something-else' }));
  if ('pattern' in schema) here.push(at('pattern-changed', { pattern: '^x$' }));
  if (typeof schema['maxLength'] === 'number') here.push(at('bound-narrowed', { maxLength: schema['maxLength'] - 1 }));
  if (typeof schema['minimum'] === 'number') here.push(at('bound-widened', { minimum: schema['minimum'] - 1 }));
  if (schema['type'] !== undefined) here.push(at(place.field.endsWith('[]') ? 'item-retyped' : 'field-retyped', { type: 'null' }));
  if (schema['properties'] !== undefined) here.push(...breaksOfFields(schema, place, at));
  const items = schema['items'] as JsonSchema | undefined;
  if (items === undefined) return here;
  const inItems = { field: `${place.field}[]`, put: (inner: JsonSchema) => place.put({ ...schema, items: inner }) };
  return [...here, ...breaksAt(items, inItems)];
}

function breaksOfFields(
  schema: JsonSchema,
  place: Place,
  at: (kind: BreakKind, change: JsonSchema, field?: string) => CraftedBreak,
): CraftedBreak[] {
  const fields = fieldsOf(schema);
  const required = (schema['required'] ?? []) as readonly string[];
  const closed = schema['additionalProperties'] === false;
  const path = (name: string) => (place.field === '' ? name : `${place.field}.${name}`);
  const breaks = [
    at(
      'required-field-added',
      { properties: { ...fields, addedLater: { type: 'string' } }, required: [...required, 'addedLater'] },
      path('addedLater'),
    ),
    at(closed ? 'writer-opened' : 'reader-closed', { additionalProperties: closed }),
  ];
  for (const [name, inner] of Object.entries(fields)) {
    const others = Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
    const isRequired = required.includes(name);
    breaks.push(
      at('field-removed', { properties: others, required: required.filter((other) => other !== name) }, path(name)),
      isRequired
        ? at('field-became-optional', { required: required.filter((other) => other !== name) }, path(name))
        : at('field-became-required', { required: [...required, name] }, path(name)),
      ...breaksAt(inner, { field: path(name), put: (changed) => place.put({ ...schema, properties: { ...fields, [name]: changed } }) }),
    );
  }
  return breaks;
}

function fieldsOf(schema: JsonSchema): Fields {
  return (schema['properties'] ?? {}) as Fields;
}
