/** Says in the words of OpenAPI 3.1 (JSON Schema 2020-12) what decorators say in those of 3.0. */

/** Holders of schemas by name: their keys are names of fields, not words of the language. */
const BY_NAME = new Set(['properties', 'patternProperties', '$defs', 'schemas']);

/** In a schema these hold values of its own kind, elsewhere whole examples: neither is a part of the description. */
const VALUES = {
  schema: new Set(['examples', 'default', 'enum', 'const']),
  other: new Set(['example', 'examples']),
  names: new Set(),
} as const;

type Within = keyof typeof VALUES;

/** Replaces `example` in every schema by `examples`; elsewhere (media types, parameters) `example` is still the word. */
export function inWordsOf31<Part>(part: Part, within: Within): Part {
  if (Array.isArray(part)) return part.map((each) => inWordsOf31(each as unknown, within)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => entry(key, value as unknown, within))) as Part;
}

function entry(key: string, value: unknown, within: Within): readonly [string, unknown] {
  if (within === 'names') return [key, inWordsOf31(value, 'schema')];
  if (within === 'schema' && key === 'example') return ['examples', [value]];
  if ((VALUES[within] as ReadonlySet<string>).has(key)) return [key, value];
  if (BY_NAME.has(key)) return [key, inWordsOf31(value, 'names')];
  return [key, inWordsOf31(value, key === 'schema' ? 'schema' : within)];
}
