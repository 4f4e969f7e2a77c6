/** The description of the API, as the routes make it now: whoever reads it has everything they need to ask. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { isReference, nameIn, type Operation, operationsOf, PROBLEM_TYPE, type Response } from '@golden-thread/service-host';
import { describeApi } from '../platform/describe-api.ts';

const document = JSON.parse(await describeApi()) as OpenAPIObject;
const routes = operationsOf(document).map(({ path, method, operation }) => ({ route: `${method} ${path}`, path, method, operation }));
const schemas = document.components?.schemas ?? {};

/** Answers of a route by status, wherever they stand. */
function answersOf({ responses }: Operation): readonly { readonly status: number; readonly answer: Response }[] {
  return Object.entries(responses).map(([status, response]) => {
    const named = response !== undefined && isReference(response) ? document.components?.responses?.[nameIn(response)] : response;
    if (named === undefined || isReference(named)) throw new Error(`${status} leads nowhere`);
    return { status: Number(status), answer: named };
  });
}

/** Answer the same whether something is there, is not, or may not be seen: nobody can tell one from the other. */
const ALIKE = new Set([
  '/api/identity/networks/{networkId}/urgent-help',
  '/api/sessions/agencies/{agencyId}/balance',
  '/api/sessions/agencies/{agencyId}/calls-to-review',
  '/api/sessions/agencies/{agencyId}/ratings',
]);

const codesIn = ({ content }: Response): string[] => Object.keys(content?.[PROBLEM_TYPE]?.examples ?? {});
const lacking = (is: (each: (typeof routes)[number]) => boolean): string[] => routes.filter((each) => !is(each)).map(({ route }) => route);

describe('every route', () => {
  test('says in a sentence what it does, and where it belongs', () => {
    expect(lacking(({ operation }) => /^[A-Z].+\.$/.test(operation.summary ?? ''))).toEqual([]);
    expect(lacking(({ operation }) => (operation.tags ?? []).length > 0)).toEqual([]);
  });

  test('has a name of its own', () => {
    const names = routes.map(({ operation }) => operation.operationId);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('answers with something that has a schema and an example', () => {
    const bare = routes.flatMap(({ route, operation }) => {
      const good = answersOf(operation).filter(({ status }) => status < 300);
      if (good.length === 0) return [`${route}: no good answer`];
      return good.flatMap(({ status, answer }) => {
        const contents = Object.entries(answer.content ?? {});
        if (contents.length === 0) return [`${route} ${status}: no schema`];
        return contents.filter(([, content]) => !hasExample(content)).map(([type]) => `${route} ${status} ${type}: no example`);
      });
    });
    expect(bare).toEqual([]);
  });

  test('that takes a body shows one', () => {
    const bare = routes.flatMap(({ route, operation: { requestBody } }) =>
      requestBody === undefined || isReference(requestBody)
        ? []
        : Object.entries(requestBody.content)
            .filter(([, content]) => !hasExample(content))
            .map(([type]) => `${route} ${type}`),
    );
    expect(bare).toEqual([]);
  });

  test('says of every problem when it comes, by which codes, as a problem document', () => {
    const vague = routes.flatMap(({ route, operation }) =>
      answersOf(operation)
        .filter(({ status, answer }) => status >= 400 && (codesIn(answer).length === 0 || answer.description === ''))
        .map(({ status }) => `${route} ${status}`),
    );
    expect(vague).toEqual([]);
  });

  test('can break and can be stopped, and says so', () => {
    expect(
      lacking(({ operation }) => [500, 503].every((status) => answersOf(operation).some((answer) => answer.status === status))),
    ).toEqual([]);
  });

  test('with an id in its address says what it answers where nothing is there', () => {
    const tells = ({ path, operation }: (typeof routes)[number]) =>
      !path.includes('{') || ALIKE.has(path) || answersOf(operation).some(({ status }) => status === 404);
    expect(lacking(tells)).toEqual([]);
    expect([...ALIKE].filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
  });

  test('that asks who somebody is takes the header that says so, and refuses other roles', () => {
    const signedIn = routes.filter(({ operation }) => '401' in operation.responses);
    expect(signedIn.length).toBeGreaterThan(50);
    expect(
      signedIn
        .filter(({ operation }) => !('403' in operation.responses) || !hasHeader(operation, 'golden-thread-identity'))
        .map(({ route }) => route),
    ).toEqual([]);
  });

  test('that changes something is a wish with a key, or the operator’s', () => {
    const open = lacking(
      ({ method, path, operation }) => method === 'get' || hasHeader(operation, 'Idempotency-Key') || path.startsWith('/api/platform/'),
    );
    expect(open).toEqual([]);
  });
});

describe('problem documents', () => {
  const documents = routes.flatMap(({ route, operation }) =>
    answersOf(operation).flatMap(({ status, answer }) =>
      codesIn(answer).map((code) => ({ route, status, code, example: exampleOf(answer, code) })),
    ),
  );

  test('in examples are what is really sent: status, code and sentence', () => {
    const wrong = documents.filter(
      ({ status, code, example }) => example['status'] !== status || example['code'] !== code || !isSentence(example['detail']),
    );
    expect(wrong.map(({ route, status, code }) => `${route} ${status} ${code}`)).toEqual([]);
  });

  test('name the rule behind a no of the domain', () => {
    const askFirst = documents.find(({ code }) => code === 'ask-first');
    expect(askFirst?.example).toMatchObject({ status: 409, rule: 'P9' });
  });

  test('stand with the status their code has: a no is not always a conflict', () => {
    const refusals = documents.filter(({ code }) => /-(?:not-allowed|not-yours)$/.test(code)).map(({ status }) => status);
    expect(new Set([...refusals, 403])).toEqual(new Set([403]));
  });
});

describe('the document', () => {
  test('is OpenAPI 3.1 in words of 3.1: no nullable, no example in a schema', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(wordsOf30(schemas)).toEqual([]);
  });

  test('has every part that it points to', () => {
    const text = JSON.stringify(document);
    const gone = [
      ...new Set([...text.matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^"]+)"/g)].map(([, kind = '', name = '']) => `${kind}/${name}`)),
    ].filter((place) => {
      const [kind = '', name = ''] = place.split('/');
      const parts = document.components as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
      return parts?.[kind]?.[name] === undefined;
    });
    expect(gone).toEqual([]);
  });

  test('keeps nothing that only its making needs', () => {
    expect(JSON.stringify(document)).not.toMatch(/"x-refusals"/);
  });

  test('has an example for every text: of a field without one nobody could tell what to send', () => {
    expect(Object.entries(schemas).flatMap(([name, schema]) => textsWithout(schema, name))).toEqual([]);
  });
});

function hasExample({ schema, example, examples }: NonNullable<Response['content']>[string]): boolean {
  return schema !== undefined && (example !== undefined || examples !== undefined || 'examples' in schema);
}

function hasHeader({ parameters = [] }: Operation, name: string): boolean {
  return parameters.some((parameter) => !isReference(parameter) && parameter.in === 'header' && parameter.name === name);
}

function exampleOf({ content }: Response, code: string): Readonly<Record<string, unknown>> {
  const found = content?.[PROBLEM_TYPE]?.examples?.[code];
  const example = found !== undefined && isReference(found) ? document.components?.examples?.[nameIn(found)] : found;
  return ((example as { value?: object } | undefined)?.value ?? {}) as Readonly<Record<string, unknown>>;
}

function isSentence(text: unknown): boolean {
  return typeof text === 'string' && /^["A-Z].{10,}\.?$/.test(text);
}

/** Places in which a schema says something in words of OpenAPI 3.0. */
function wordsOf30(names: object, place = ''): string[] {
  return Object.entries(names).flatMap(([name, schema]) => {
    if (typeof schema !== 'object' || schema === null) return [];
    const { properties = {}, ...own } = schema as { properties?: object };
    const found = ['nullable', 'example'].filter((word) => word in own).map((word) => `${place}${name}.${word}`);
    return [...found, ...wordsOf30(properties, `${place}${name}.`)];
  });
}

/** Text fields of a schema that say neither by example nor by a closed list what they hold. */
function textsWithout(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties = {}, items, ...own } = schema as { type?: unknown; properties?: object; items?: unknown; format?: string };
  if (['examples', 'enum', 'default'].some((word) => word in own) || own.format === 'date-time') return [];
  // What may be null is shown as null where nothing else is: a page without a next one.
  const types = [type].flat();
  return [
    ...(types[0] === 'string' && !types.includes('null') ? [place] : []),
    ...textsWithout(items, `${place}[]`),
    ...Object.entries(properties).flatMap(([name, field]) => textsWithout(field, `${place}.${name}`)),
  ];
}
