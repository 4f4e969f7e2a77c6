/** The description of the API, tried out: every route is asked with its own examples, and answers only what its description says it can. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { isReference, nameIn, type Operation, operationsOf, PROBLEM_TYPE, type Response } from '@golden-thread/service-host';
import { describeApi } from '../platform/describe-api.ts';
import { memoryPlatform, type MemoryPlatform } from './kit.ts';

const document = JSON.parse(await describeApi()) as OpenAPIObject;
/** Streams of lines that go on, and what only the operator of a platform with data asks, have proofs of their own. */
const routes = operationsOf(document).filter(({ path }) => !path.startsWith('/api/platform/') && !path.startsWith('/api/projections/'));
/** Their bodies name something that has to be there first. */
const RESTS_ON_OTHERS = new Set(['/api/identity/programmes/{programmeId}/open']);
let platform: MemoryPlatform;

beforeAll(async () => {
  platform = await memoryPlatform();
});
afterAll(() => platform.close());

test.each(routes.map(({ method, path, operation }) => [`${method} ${path}`, { method, path, operation }] as const))(
  '%s, asked with its examples',
  async (_, { method, path, operation }) => {
    const answer = await platform.fastify.inject({
      method: method === 'get' ? 'GET' : 'POST',
      url: addressOf(path, operation),
      headers: { host: 'localhost', ...identityFor(operation) },
      ...(operation.requestBody === undefined ? {} : { payload: bodyOf(operation) as object }),
    });
    const described = responseOf(operation, answer.statusCode);
    const said = answer.statusCode < 400 ? null : answer.json<{ code: string; detail: string }>();
    // 400 would mean that the examples are no request of this route.
    expect([
      answer.statusCode === 400 && !RESTS_ON_OTHERS.has(path) ? said : 'a request',
      described === undefined ? said : 'a described status',
    ]).toEqual(['a request', 'a described status']);
    if (said !== null) expect(Object.keys(described?.content?.[PROBLEM_TYPE]?.examples ?? {})).toContain(said.code);
  },
);

function addressOf(path: string, { parameters = [] }: Operation): string {
  const examples = new Map(
    parameters.flatMap((parameter) => (isReference(parameter) ? [] : [[parameter.name, parameter.example as unknown]])),
  );
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(examples.get(name))));
}

function identityFor({ parameters = [] }: Operation): Readonly<Record<string, string>> {
  const header = parameters.find((parameter) => !isReference(parameter) && parameter.name === 'golden-thread-identity');
  return header === undefined || isReference(header) ? {} : { 'golden-thread-identity': String(header.example) };
}

function bodyOf({ requestBody }: Operation): unknown {
  if (requestBody === undefined || isReference(requestBody)) return {};
  const json = requestBody.content['application/json'];
  const [first] = Object.values(json?.examples ?? {});
  return json?.example ?? (first === undefined || isReference(first) ? {} : first.value);
}

function responseOf({ responses }: Operation, status: number): Response | undefined {
  const response = responses[String(status)];
  const named = response !== undefined && isReference(response) ? document.components?.responses?.[nameIn(response)] : response;
  return named === undefined || isReference(named) ? undefined : named;
}
