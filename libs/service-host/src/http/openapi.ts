/** The description of the HTTP API, OpenAPI 3.1, from the DTOs. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** What the description says about itself. */
export type ApiTitle = { readonly title: string; readonly description: string; readonly version: string };

/**
 * The description of an initialised application, as OpenAPI 3.1. The generator writes 3.0 words in a few places; they are turned into
 * what 3.1 (JSON Schema 2020-12) says: `nullable` becomes a type list with "null", boolean exclusive bounds become numbers.
 */
export function openApiDocument(app: INestApplication, about: ApiTitle): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion(about.version)
    .setOpenAPIVersion('3.1.1')
    .build();
  return to31(SwaggerModule.createDocument(app, base)) as OpenAPIObject;
}

/** The text of a description as it is committed: keys in a fixed order, two spaces, a newline at the end. */
export function openApiText(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function to31(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(to31);
  if (typeof node !== 'object' || node === null) return node;
  const schema = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, to31(value)]));
  if (schema['nullable'] === true) {
    delete schema['nullable'];
    if (typeof schema['type'] === 'string') schema['type'] = [schema['type'], 'null'];
    else return { oneOf: [schema, { type: 'null' }] };
  }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[flag] !== 'boolean') continue;
    const exclusive = schema[flag];
    delete schema[flag];
    if (!exclusive) continue;
    schema[flag] = schema[bound];
    delete schema[bound];
  }
  return schema;
}
