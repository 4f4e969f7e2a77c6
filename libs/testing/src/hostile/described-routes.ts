/** The routes of an OpenAPI description, as far as asking them wrongly and judging the answers needs it. */

/** A route: how it is asked, and what it says it answers. */
export type DescribedRoute = {
  /** Its service: `identity`, `preferences` ... */
  readonly family: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly example?: unknown }[];
  /** The example of its body, where it takes one in JSON. */
  readonly body?: unknown;
  /** Its codes of problems by status; statuses of other answers have none. */
  readonly codes: ReadonlyMap<number, ReadonlySet<string>>;
};

type Json = Readonly<Record<string, unknown>>;

/** All routes of a description in its JSON text. */
export function describedRoutes(text: string): readonly DescribedRoute[] {
  const document = JSON.parse(text) as Json;
  const paths = at(document, 'paths');
  return Object.keys(paths).flatMap((path) =>
    Object.keys(at(paths, path)).map((method) => routeOf(document, at(paths, path, method), { path, method })),
  );
}

function routeOf(document: Json, operation: Json, { path, method }: { readonly path: string; readonly method: string }): DescribedRoute {
  const body = at(operation, 'requestBody', 'content', 'application/json');
  const [first = {}] = Object.values(at(body, 'examples')) as Json[];
  return {
    family: /^\/api\/([^/]+)/.exec(path)?.[1] ?? 'health',
    method: method.toUpperCase(),
    path,
    parameters: (operation['parameters'] ?? []) as DescribedRoute['parameters'],
    ...('schema' in body ? { body: body['example'] ?? first['value'] ?? {} } : {}),
    codes: new Map(
      Object.keys(at(operation, 'responses')).map((status) => [
        Number(status),
        new Set(Object.keys(at(resolved(document, at(operation, 'responses', status)), 'content', 'application/problem+json', 'examples'))),
      ]),
    ),
  };
}

function resolved(document: Json, part: Json): Json {
  const reference = part['$ref'];
  return typeof reference === 'string' ? at(document, ...reference.split('/').slice(1)) : part;
}

/** The part at a place, or an empty one. */
function at(part: Json, ...place: readonly string[]): Json {
  return place.reduce<Json>((found, name) => (found[name] ?? {}) as Json, part);
}
