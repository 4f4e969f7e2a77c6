/** Examples of whole bodies and answers, put together from the examples of their fields. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { DEVELOPMENT_IDENTITY } from '../sign-in/development-sign-in.ts';
import { type Content, isReference, nameIn, type Operation, type Parameter, type Schema } from './document.ts';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Plain = Exclude<Schema, { $ref: string }>;

/** A day on which nothing happened that anybody remembers. */
const SOME_TIME = '2026-05-04T16:30:00Z';
/** Deeper than any answer; a schema that holds itself ends here. */
const DEEPEST = 12;

/** Gives every JSON body and answer of a route its example, every id in its address and who asks, where they have none. */
export function completeExamples({ requestBody, responses, parameters = [] }: Operation, schemas: Schemas): void {
  const [asked, answered] = [new Examples(schemas, true), new Examples(schemas, false)];
  for (const parameter of parameters) if (!isReference(parameter)) showParameter(parameter, asked);
  if (requestBody !== undefined && !isReference(requestBody)) showJson(requestBody.content, asked);
  for (const response of Object.values(responses)) {
    if (response !== undefined && !isReference(response)) showJson(response.content ?? {}, answered);
  }
}

/** Keys and versions are left open: one that was copied from here would be somebody else's. */
function showParameter(parameter: Parameter, examples: Examples): void {
  const isShown = parameter.in === 'path' || parameter.name === DEVELOPMENT_IDENTITY;
  if (isShown && parameter.schema !== undefined) parameter.example ??= examples.of(parameter.schema, parameter.name);
}

function showJson(content: Content, examples: Examples): void {
  const json = content['application/json'];
  if (json?.schema !== undefined && json.examples === undefined) json.example ??= examples.of(json.schema);
}

/** Puts examples together. In what is asked, a time that may be left out is left out: it would date a wish that is tried out. */
export class Examples {
  readonly #schemas: Schemas;
  readonly #asked: boolean;

  constructor(schemas: Schemas, asked: boolean) {
    this.#schemas = schemas;
    this.#asked = asked;
  }

  /** The example of a schema; undefined where nothing says what it could be. `name` is the field's. */
  of(schema: Schema, name = '', depth = 0): unknown {
    if (depth > DEEPEST) return undefined;
    if (isReference(schema)) return this.#named(nameIn(schema), name, depth);
    const given = givenIn(schema);
    if (given !== undefined) return given;
    const [first] = schema.anyOf ?? schema.oneOf ?? [];
    if (first !== undefined) return this.of(first, name, depth + 1);
    if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((each) => this.of(each, name, depth + 1))) as unknown;
    return this.#byType(schema, name, depth);
  }

  #named(named: string, name: string, depth: number): unknown {
    const schema = this.#schemas[named];
    return schema === undefined ? undefined : this.of(schema, name, depth + 1);
  }

  #byType(schema: Plain, name: string, depth: number): unknown {
    const types: readonly (string | undefined)[] = Array.isArray(schema.type) ? schema.type : [schema.type];
    switch (types[0]) {
      case 'object':
        return this.#object(schema, depth);
      case 'array':
        return this.#list(schema, name, depth);
      case 'boolean':
        return true;
      case 'integer':
      case 'number':
        return schema.minimum ?? 1;
      case 'string':
        return textLike(schema, name) ?? (types.includes('null') ? null : undefined);
      default:
        return undefined;
    }
  }

  #list({ items }: Plain, name: string, depth: number): readonly unknown[] {
    const item = items === undefined ? undefined : this.of(items, name.replace(/s$/, ''), depth + 1);
    return item === undefined ? [] : [item];
  }

  #object({ properties = {}, required = [] }: Plain, depth: number): object {
    const fields = Object.entries(properties).filter(([name, field]) => !this.#asked || required.includes(name) || !isTime(field));
    return Object.fromEntries(
      fields.map(([name, field]) => [name, this.of(field, name, depth + 1)] as const).filter(([, value]) => value !== undefined),
    );
  }
}

function givenIn({ example, examples, default: usual, enum: values }: Plain): unknown {
  const named = Array.isArray(examples) ? (examples[0] as unknown) : undefined;
  return (example as unknown) ?? named ?? (usual as unknown) ?? (values?.[0] as unknown);
}

function isTime(schema: Schema): boolean {
  return !isReference(schema) && schema.format === 'date-time';
}

/** A time, or an id: `sessionId` is told by `session-1`. */
function textLike({ format }: Plain, name: string): string | undefined {
  if (format === 'date-time') return SOME_TIME;
  const noun = /^([A-Za-z]+)Id$/.exec(name)?.[1];
  return noun === undefined ? undefined : `${noun.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-1`;
}
