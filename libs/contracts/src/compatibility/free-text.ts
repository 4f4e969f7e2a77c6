/** Free text in stored events: whatever people say is sealed with their key, so a text field is an id, a code, or marked (architecture.md 5). */
import type { JsonSchema } from './compare-schemas.ts';

/** The paths of a schema's text fields that have no form, no list of values and no `x-personal` mark: anybody's words could stand there. */
export function freeTextIn(schema: JsonSchema, path = ''): string[] {
  const fields = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>);
  const items = schema['items'] as JsonSchema | undefined;
  return [
    ...(isFreeText(schema) ? [path] : []),
    ...fields.flatMap(([name, field]) => freeTextIn(field, path === '' ? name : `${path}.${name}`)),
    ...(items === undefined ? [] : freeTextIn(items, `${path}[]`)),
  ];
}

function isFreeText(schema: JsonSchema): boolean {
  const types = [schema['type']].flat();
  return types.includes('string') && !['pattern', 'enum', 'const', 'x-personal'].some((keyword) => keyword in schema);
}
