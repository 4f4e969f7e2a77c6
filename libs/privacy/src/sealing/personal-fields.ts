/** Which fields of a stored schema hold words, and whose: read from the `x-personal` marks (architecture.md 5). */
import type { KeyUse } from '../keys/key-vault.ts';

/** A JSON Schema, as far as marks are looked for. */
export type MarkedSchema = {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly 'x-personal'?: PersonalMark;
  readonly 'x-about'?: boolean;
};

/** Whose words: `owner` is a field of the event, `stream` (the id in the stream's name), or `network`. */
export type PersonalMark = { readonly owner: string; readonly key: KeyUse };

/** A field with words: its path, `[]` for each entry of a list. */
export type PersonalField = PersonalMark & { readonly path: readonly string[] };

/** The fields of a schema that hold words. */
export function personalFieldsOf(schema: object): readonly PersonalField[] {
  return walk(schema as MarkedSchema, [], (marked, path) => {
    const mark = marked['x-personal'];
    return mark === undefined ? [] : [{ ...mark, path }];
  });
}

/** The paths of a schema's fields that hold ids of people the event is about. */
export function aboutFieldsOf(schema: object): readonly (readonly string[])[] {
  return walk(schema as MarkedSchema, [], (marked, path) => (marked['x-about'] === true ? [path] : []));
}

function walk<Found>(
  schema: MarkedSchema,
  path: readonly string[],
  look: (schema: MarkedSchema, path: readonly string[]) => readonly Found[],
): readonly Found[] {
  const fields = Object.entries(schema.properties ?? {});
  return [
    ...look(schema, path),
    ...fields.flatMap(([name, field]) => walk(field as MarkedSchema, [...path, name], look)),
    ...(schema.items === undefined ? [] : walk(schema.items as MarkedSchema, [...path, '[]'], look)),
  ];
}

/** The texts at a path of a document, wherever they stand. */
export function textsAt(data: unknown, path: readonly string[]): readonly string[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? [data] : [];
  if (step === '[]') return Array.isArray(data) ? data.flatMap((entry) => textsAt(entry, rest)) : [];
  return isRecord(data) ? textsAt(data[step], rest) : [];
}

/** A copy of a document in which every text at a path is replaced. */
export function replacedAt(data: unknown, path: readonly string[], replace: (text: string) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? replace(data) : data;
  if (step === '[]') return Array.isArray(data) ? data.map((entry) => replacedAt(entry, rest, replace)) : data;
  if (!isRecord(data) || !(step in data)) return data;
  return { ...data, [step]: replacedAt(data[step], rest, replace) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
