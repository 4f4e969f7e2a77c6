/** The parts of an OpenAPI document that the description of the API is made of. */
import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];

/** What one route does: its parameters, body and answers. */
export type Operation = NonNullable<PathItem['get']>;

/** A part of a request outside of its body, spelled out. */
export type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;

/** The answers of a route by status. */
export type Responses = Operation['responses'];

/** One answer, spelled out. */
export type Response = Exclude<NonNullable<Responses[string]>, { $ref: string }>;

/** What a body or an answer holds, by media type. */
export type Content = NonNullable<Response['content']>;

/** A schema, or where it stands. */
export type Schema = NonNullable<Content[string]['schema']>;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** Every route of a document. */
export function operationsOf(
  document: OpenAPIObject,
): readonly { readonly path: string; readonly method: string; readonly operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [{ path, method, operation: item[method] }])),
  );
}

/** Whether something only says where it stands. */
export function isReference(value: object): value is { $ref: string } {
  return '$ref' in value;
}

/** The last part of a reference: `#/components/schemas/ProblemDto` is ProblemDto. */
export function nameIn({ $ref }: { readonly $ref: string }): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}
