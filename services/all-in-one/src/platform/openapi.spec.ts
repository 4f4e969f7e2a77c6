import { readFileSync } from 'node:fs';
import { describeApi } from './describe-api.ts';
import { OPENAPI_FILE } from './openapi.controller.ts';

type Document = { openapi: string; paths: Record<string, Record<string, { summary?: string; operationId: string }>>; components: unknown };

test('openapi.json says what the routes are: after a change, run `npm run openapi --workspace services/all-in-one`', async () => {
  expect(readFileSync(OPENAPI_FILE, 'utf8')).toBe(await describeApi());
});

test('it is OpenAPI 3.1, in words of 3.1, with a sentence for every route', () => {
  const text = readFileSync(OPENAPI_FILE, 'utf8');
  const document = JSON.parse(text) as Document;
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(text).not.toMatch(/"nullable"/);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, ...operation })),
  );
  expect(operations.filter(({ summary }) => summary === undefined || summary === '').map(({ route }) => route)).toEqual([]);
  expect(operations.map(({ route }) => route)).toEqual(
    expect.arrayContaining([
      'get /api/identity/networks',
      'post /api/platform/imports',
      'get /api/projections/networks/{networkId}/ripple',
      'get /health/ready',
    ]),
  );
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});
