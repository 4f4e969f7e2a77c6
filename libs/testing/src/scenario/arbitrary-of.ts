/** Random documents of a schema, for property tests: whatever the schema allows, sooner or later comes. */
import fc, { type Arbitrary } from 'fast-check';
import type { Static, TSchema } from 'typebox';

type Keywords = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly items?: TSchema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** What a field is drawn from instead of all its schema allows; undefined: all of it. Items of a list are asked for under the name of the list. */
export type Narrowing = (field: string, schema: TSchema) => Arbitrary<unknown> | undefined;

/** Documents that fit a schema, from the subset of JSON Schema that events use. Throws RangeError on anything outside it. */
export function arbitraryOf<Schema extends TSchema>(schema: Schema, narrowing: Narrowing = () => undefined): Arbitrary<Static<Schema>> {
  return anyOf(schema, { field: '', narrowing }) as Arbitrary<Static<Schema>>;
}

type Place = { readonly field: string; readonly narrowing: Narrowing };

function anyOf(schema: TSchema, place: Place): Arbitrary<unknown> {
  const narrowed = place.narrowing(place.field, schema);
  if (narrowed !== undefined) return narrowed;
  const keywords = schema as Keywords;
  if ('const' in keywords) return fc.constant(keywords.const);
  if (keywords.enum !== undefined) return fc.constantFrom(...keywords.enum);
  const types = typeof keywords.type === 'string' ? [keywords.type] : (keywords.type ?? []);
  if (types.length === 0) throw new RangeError('a schema without type, enum or const allows anything: say what it is');
  return fc.oneof(...types.map((type) => ofType(type, keywords, place)));
}

function ofType(type: string, keywords: Keywords, place: Place): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(keywords);
    case 'integer':
      return fc.integer({ min: keywords.minimum ?? -1_000, max: Math.min(keywords.maximum ?? 1_000, 2 ** 31 - 1) });
    case 'number':
      return number(keywords);
    case 'array':
      return fc.array(anyOf(required(keywords.items, 'items'), place), { maxLength: 6 });
    case 'object':
      return object(keywords, place);
    default:
      throw new RangeError(`no documents are made for the type ${type}`);
  }
}

/** Texts without a form have at most 40 characters; what a pattern makes is as long as the pattern and the schema's own bound let it be. */
function text({ pattern, minLength = 0, maxLength = Infinity }: Keywords): Arbitrary<string> {
  const lengths = { minLength, maxLength: Math.min(maxLength, 40) };
  if (pattern === undefined) return fc.string({ ...lengths, unit: 'binary' });
  // fast-check knows no property classes such as \p{Cc}; what it makes of whole graphemes mostly fits, and the rest is left out.
  const fits = new RegExp(pattern, 'u');
  if (pattern.includes('\\p'))
    return fc.string({ minLength: Math.max(1, minLength), maxLength: 24, unit: 'grapheme' }).filter((made) => fits.test(made));
  return fc.stringMatching(fits).filter((made) => made.length >= minLength && made.length <= maxLength);
}

function number({ minimum, maximum }: Keywords): Arbitrary<number> {
  return fc
    .double({ min: minimum ?? -1e9, max: maximum ?? 1e9, noNaN: true, noDefaultInfinity: true })
    .map((made) => (Object.is(made, -0) ? 0 : made));
}

function object({ properties = {}, required: must = [] }: Keywords, place: Place): Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, anyOf(field, { ...place, field: name })]));
  return fc.record(fields, { requiredKeys: [...must], noNullPrototype: true });
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RangeError(`a schema lacks ${name}`);
  return value;
}
